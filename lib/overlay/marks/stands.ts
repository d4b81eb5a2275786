import type { RowMark } from '../../domain/rowMark';
import type { Theme } from '../theme';
import type { CellSheet } from './cellSheet';
import type { MarkHost, MarkLook } from './markHost';
import type { Point, Spot } from './spot';

/** A mark that stands in a row. */
interface Stand {
  readonly host: MarkHost;
  readonly mark: RowMark;
  readonly cell: HTMLElement;
  /** Of the record the row had when the mark was put there. */
  readonly key: string;
  readonly hasLetter: boolean;
  readonly spot: Spot;
  /** Where the flow of the cell puts the host; undefined until it has been laid out there. */
  readonly origin: Point | undefined;
}

/** Everything that is to be written for one row; all of it was read before. */
export interface Placing extends Omit<Stand, 'host'> {
  readonly row: Element;
  /** The cell holds no place yet. */
  readonly isLoose: boolean;
}

export interface StandTools {
  readonly cells: CellSheet;
  readonly look: MarkLook;
  readonly makeHost: () => MarkHost;
}

/** The marks of one list that stand in its page, by row. */
export class Stands {
  private readonly byRow = new Map<Element, Stand>();
  private readonly sizes: ResizeObserver;
  /** Cells whose first size, the one they were placed by, has not been told yet. */
  private readonly fresh = new WeakSet<Element>();

  constructor(
    private readonly tools: StandTools,
    resized: (rows: ReadonlySet<Element>) => void,
    end: AbortSignal,
  ) {
    this.sizes = new ResizeObserver((entries) => {
      const cells = new Set(entries.map(({ target }) => target).filter((cell) => !this.fresh.delete(cell)));
      const rows = [...this.byRow].filter(([, { cell }]) => cells.has(cell)).map(([row]) => row);
      if (rows.length > 0) resized(new Set(rows));
    });
    end.addEventListener('abort', () => this.sizes.disconnect());
  }

  /** No mark has ever stood here. */
  private isUntouched = true;

  get size(): number {
    return this.byRow.size;
  }

  rows(): readonly Element[] {
    return [...this.byRow.keys()];
  }

  /** The row with a mark that an element of the page is in. */
  rowAround(node: Node): Element | undefined {
    for (let at: Node | null = node; at; at = at.parentNode) {
      if (at instanceof Element && this.byRow.has(at)) return at;
    }
    return undefined;
  }

  of(row: Element): Stand | undefined {
    return this.byRow.get(row);
  }

  /** The page took the mark of a row out and left the rest of it. */
  isTakenOut(row: Element): boolean {
    const stand = this.byRow.get(row);
    return stand !== undefined && stand.host.element.parentElement !== stand.cell;
  }

  put({ row, isLoose, ...placing }: Placing, theme: Theme): void {
    const last = this.byRow.get(row);
    if (last && last.cell !== placing.cell) this.drop(row);
    this.isUntouched = false;
    const host = this.byRow.get(row)?.host ?? this.tools.makeHost();
    host.show(placing.mark, this.tools.look);
    host.standAt(placing.spot, placing.origin, theme);
    if (isLoose) this.tools.cells.hold(placing.cell);
    if (host.element.parentElement !== placing.cell) placing.cell.append(host.element);
    if (!this.byRow.has(row)) {
      this.fresh.add(placing.cell);
      this.sizes.observe(placing.cell);
    }
    this.byRow.set(row, { host, ...placing });
  }

  drop(row: Element): void {
    const stand = this.byRow.get(row);
    if (!stand) return;
    this.byRow.delete(row);
    this.sizes.unobserve(stand.cell);
    stand.host.element.remove();
    this.tools.cells.release(stand.cell);
  }

  dropAll(): void {
    for (const row of this.rows()) this.drop(row);
  }

  /** Elements under our tag that are none of ours: copies the page made of its rows. */
  copiesIn(root: Element, tag: string): readonly Element[] {
    if (this.isUntouched) return [];
    const found = root.getElementsByTagName(tag);
    if (found.length === this.byRow.size) return [];
    const own = new Set([...this.byRow.values()].map(({ host }) => host.element));
    return [...found].filter((element) => !own.has(element as HTMLElement));
  }

  /** The row whose mark is drawn at a point of the viewport. Reads the layout. */
  rowAt(around: Element, x: number, y: number): Element | undefined {
    const row = this.rowAround(around);
    const box = row && this.byRow.get(row)?.host.box();
    const isIn = box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    return isIn ? row : undefined;
  }
}
