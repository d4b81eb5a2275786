import type { RowMark } from '../../domain/rowMark';
import type { Lifetime } from '../lifetime';
import { type Theme, themeBehind } from '../theme';
import { type RowReader, rowKey } from './askedRow';
import { cellOf } from './cellOf';
import type { KnownMarks } from './knownMarks';
import type { ListPage } from './listPage';
import { isOfLooks, PageWatch } from './pageWatch';
import { Patience } from './patience';
import { RowsInSight } from './rowsInSight';
import { type Spot, spotBesideName, spotInCorner } from './spot';
import { type Placing, Stands, type StandTools } from './stands';

export interface ListTools extends StandTools {
  readonly life: Lifetime;
  readonly known: KnownMarks;
  /** Tag of our hosts in this page. */
  readonly tag: string;
}

/** A row that is to have a mark, before anything of the page is measured or changed. */
interface Wanted {
  readonly row: Element;
  readonly name: string;
  readonly key: string;
  readonly mark: RowMark;
}

/** The marks of one list from its address on until the next one. Ends with its signal: README.md. */
export class ListMarks {
  private readonly stands: Stands;
  private readonly sight: RowsInSight;
  private readonly watch: PageWatch;
  private readonly patience = new Patience();
  /** Rows whose place has to be found anew. */
  private readonly moved = new Set<Element>();
  private areRowsNew = true;
  private areLooksNew = true;
  private theme: Theme = 'light';
  private frame: number | undefined;
  /** Aborted where the page will not have marks. */
  private readonly leaving = new AbortController();
  private readonly end: AbortSignal;

  constructor(
    private readonly page: ListPage,
    private readonly readRow: RowReader,
    private readonly tools: ListTools,
    pageEnd: AbortSignal,
  ) {
    const end = AbortSignal.any([pageEnd, this.leaving.signal]);
    this.end = end;
    const later = () => this.later();
    this.sight = new RowsInSight(later, end);
    this.stands = new Stands(tools, (rows) => this.resized(rows), end);
    this.watch = new PageWatch((changes) => this.heard(changes), end);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.looksChanged(), { signal: end });
    end.addEventListener('abort', () => this.leave());
    later();
  }

  /** Looks at the page in its next frame. */
  later(): void {
    if (this.end.aborted) return;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.look();
    });
  }

  /** The mark drawn at a point of the viewport. Reads the layout. */
  markAt(around: Element, x: number, y: number): RowMark | undefined {
    const row = this.stands.rowAt(around, x, y);
    const read = row && this.readRow(row);
    return read && this.tools.known.lookUp(read.address)?.mark;
  }

  /**
   * The page has changed, and may be painted before our next frame: a mark whose row has become another record's goes
   * at once. So do all marks where those of our next version come.
   */
  private heard(changes: readonly MutationRecord[]): void {
    if (this.tools.life.isOver()) return;
    const touched = new Set<Element>();
    for (const change of changes) {
      if (isOfLooks(change)) this.areLooksNew = true;
      else if (change.type !== 'characterData') this.areRowsNew = true;
      const row = this.stands.rowAround(change.target);
      if (row) touched.add(row);
    }
    for (const row of touched) this.check(row);
    this.later();
  }

  private check(row: Element): void {
    const read = this.readRow(row);
    if (read && rowKey(read.address) === this.stands.of(row)?.key) this.moved.add(row);
    else this.stands.drop(row);
  }

  private resized(rows: ReadonlySet<Element>): void {
    for (const row of rows) this.moved.add(row);
    this.later();
  }

  private looksChanged(): void {
    this.areLooksNew = true;
    this.later();
  }

  /** Collects, then measures, then writes: the page is laid out once at most. */
  private look(): void {
    if (this.tools.life.isOver()) return;
    const root = this.root();
    this.watch.follow(root);
    if (root) this.lookAt(root);
    else this.stands.dropAll();
    this.watch.settle();
  }

  private lookAt(root: Element): void {
    this.tools.cells.lookAgain();
    if (this.areRowsNew) this.sight.watch(this.rowsIn(root));
    const wanted = this.collect();
    if (!this.mayReturn(wanted)) {
      this.leaving.abort();
      return;
    }
    const copies = this.areRowsNew ? this.stands.copiesIn(root, this.tools.tag) : [];
    this.write(wanted, this.measure(wanted), copies);
    this.tools.known.askNow();
  }

  private root(): Element | undefined {
    const found = this.page.rule.root.map((selector) => document.querySelector(selector));
    return found.find((root) => root !== null) ?? undefined;
  }

  private rowsIn(root: Element): readonly Element[] {
    const { find, row } = this.page.rows;
    return find?.(root) ?? [...root.querySelectorAll(row)];
  }

  private collect(): readonly Wanted[] {
    return [...this.sight.all()].flatMap((row) => {
      const read = this.readRow(row);
      if (!read) return [];
      this.watch.learn(row, read.address.id);
      const key = rowKey(read.address);
      const known = this.tools.known.lookUp(read.address);
      const mayShow = known && (!known.isOld || this.stands.of(row)?.key === key);
      return known?.mark && mayShow ? { row, name: read.name, key, mark: known.mark } : [];
    });
  }

  /** False where the page takes our marks out again and again. */
  private mayReturn(wanted: readonly Wanted[]): boolean {
    return !wanted.some(({ row }) => this.stands.isTakenOut(row)) || this.patience.mayReturn(performance.now());
  }

  /** The places of marks that are new or may have moved. */
  private measure(wanted: readonly Wanted[]): readonly Placing[] {
    const placings = wanted.flatMap((one) => this.placingOf(one) ?? []);
    const cell = placings[0]?.cell ?? (wanted[0] && this.stands.of(wanted[0].row)?.cell);
    if (this.areLooksNew && cell) {
      this.theme = themeBehind(cell);
      this.areLooksNew = false;
      return this.placedAgain(wanted, placings);
    }
    return placings;
  }

  /** All marks change their colours together. */
  private placedAgain(wanted: readonly Wanted[], placings: readonly Placing[]): readonly Placing[] {
    const placed = new Set(placings.map(({ row }) => row));
    const others = wanted.flatMap(({ row, mark }) => {
      const stand = placed.has(row) ? undefined : this.stands.of(row);
      return stand ? { ...stand, row, mark, isLoose: false } : [];
    });
    return [...placings, ...others];
  }

  private placingOf({ row, name, key, mark }: Wanted): Placing | undefined {
    const stand = this.stands.of(row);
    const hasLetter = mark.valueClass !== undefined;
    const isThere = stand && row.contains(stand.cell) && !this.stands.isTakenOut(row);
    const isMoved = !isThere || stand.key !== key || stand.hasLetter !== hasLetter || this.moved.has(row);
    if (!isMoved && stand.mark === mark && stand.origin) return undefined;
    const origin = isThere ? stand.host.originIn(stand.cell) : undefined;
    if (!isMoved) {
      return { ...stand, row, mark, origin, isLoose: false };
    }
    const cell = cellOf(row, this.page.rows.markIn, name);
    const spot = cell && this.spotIn(cell, name, hasLetter);
    const at = cell === stand?.cell ? origin : undefined;
    return spot && { row, cell, spot, origin: at, key, mark, hasLetter, isLoose: this.tools.cells.isLoose(cell) };
  }

  private spotIn(cell: HTMLElement, name: string, hasLetter: boolean): Spot | undefined {
    return this.page.rule.kind === 'board' ? spotInCorner(cell, hasLetter) : spotBesideName(cell, name, hasLetter);
  }

  private write(wanted: readonly Wanted[], placings: readonly Placing[], copies: readonly Element[]): void {
    const rows = new Set(wanted.map(({ row }) => row));
    for (const copy of copies) copy.remove();
    for (const row of this.stands.rows()) if (!rows.has(row)) this.stands.drop(row);
    for (const placing of placings) this.stands.put(placing, this.theme);
    if (placings.some(({ origin }) => origin === undefined)) this.later();
    if (this.stands.size > 0) this.tools.cells.apply();
    this.areRowsNew = false;
    this.moved.clear();
  }

  /** Leaves the page as it would be without us. */
  private leave(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.stands.dropAll();
    this.tools.cells.remove();
    this.watch.settle();
  }
}
