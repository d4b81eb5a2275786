import styles from '../../../components/marks.css?inline';
import { markLook } from '../../../entrypoints/marks/look';
import type { RowAddress } from '../../../lib/domain/rowMark';
import type { Ask } from '../../../lib/overlay/ask';
import type { Hear } from '../../../lib/overlay/handover';
import { lifetime } from '../../../lib/overlay/lifetime';
import { MarksOfFrame } from '../../../lib/overlay/marks/marksOfFrame';
import { frame, painted } from './frames';
import { labelOf, marksOn, type WrongRow, wrongRows } from './judged';
import { type Flavour, RowsCrm, rowsAdapter, truthOfNumber } from './rowsCrm';
import { RowsPage } from './rowsPage';
import type { Step } from './steps';

/** Frames a page may take to be marked all over; the answer alone takes up to three of them. */
const MOST_FRAMES = 60;

interface Walked {
  readonly steps: number;
  readonly marks: number;
  readonly wrong: readonly (WrongRow & { readonly step: number; readonly does: string })[];
  readonly left: readonly string[];
}

/** Walks through the steps on one page; gives what was wrong, ever, and what stayed when we left. */
export async function walk(flavour: Flavour, rows: number, steps: readonly Step[]): Promise<Walked> {
  const walker = new Walker(flavour, rows);
  const wrong: Walked['wrong'][number][] = [];
  let marks = 0;
  await walker.settle();
  for (const [index, step] of steps.entries()) {
    const isLate = walker.take(step);
    const seen = await walker.settle(isLate);
    wrong.push(...seen.map((row) => ({ ...row, step: index, does: String(step.does) })));
    marks += marksOn(document).length;
    if (wrong.length > 0) break;
  }
  return { steps: steps.length, marks, wrong, left: await walker.leave() };
}

class Walker {
  private readonly crm: RowsCrm;
  private readonly page: RowsPage;
  private readonly end = new AbortController();
  private changed: () => void = () => undefined;
  private questions = 0;
  private next = 0;

  constructor(
    flavour: Flavour,
    private readonly rows: number,
  ) {
    this.crm = new RowsCrm(flavour, 2 * rows);
    this.page = new RowsPage(this.crm);
    this.next = 2 * rows;
    this.page.shown = [...this.crm.clientOf.keys()].slice(0, rows);
    history.replaceState({}, '', this.page.path);
    this.page.draw();
    const life = lifetime(() => !this.end.signal.aborted);
    const tools = { adapter: rowsAdapter, ask: this.ask as Ask, hear: this.hear as Hear, life };
    const marks = new MarksOfFrame(tools, { look: markLook(), css: styles, mode: 'open' }, this.end.signal);
    marks.begin('en');
  }

  /** True where the page may show the old for as long as an answer takes. */
  take({ does, at, to }: Step): boolean {
    const { page } = this;
    const row = page.row(at);
    const other = page.row(to);
    if (does === 'sort') this.reorder(at);
    if (does === 'page') this.show([...this.crm.clientOf.keys()].slice(to % this.rows, (to % this.rows) + this.rows));
    if (does === 'recycle') this.recycleAll(at);
    if (does === 'swap' && row && other) this.swap(row, other);
    if (does === 'redraw' && row) page.redraw(row);
    if (does === 'redrawAll') page.draw();
    if (does === 'navigate') this.navigate();
    if (does === 'drag' && row && other) other.before(row);
    if (does === 'insert' && row) row.before(page.rowOf(this.crm.add(this.next++)));
    if (does === 'remove' && page.rows().length > 20) row?.remove();
    if (does === 'rename' && row) this.rename(row, to);
    if (does === 'scroll') scrollTo(0, (at * 37) % 1500);
    if (does === 'copy' && row) row.after(row.cloneNode(true));
    if (does === 'takeOut' && at % 10 === 0) this.takeOut();
    if (does === 'hide' && row) row.hidden = !row.hidden;
    if (does === 'stored' && row) this.store(row, to);
    return does === 'stored';
  }

  /** Waits until every row in view is marked as it should be; gives what was painted wrongly meanwhile. */
  async settle(isLate = false): Promise<readonly WrongRow[]> {
    const wrong: WrongRow[] = [];
    for (let frames = 0; frames < MOST_FRAMES; frames++) {
      await painted();
      const found = wrongRows(this.page, (record) => this.labelOfRecord(record));
      if (!isLate) wrong.push(...found.filter(({ isFalse }) => isFalse));
      if (found.length === 0 || wrong.length > 0) return wrong;
      if (frames === MOST_FRAMES - 1) wrong.push(...found);
    }
    return wrong;
  }

  /** What is still there of us after the end. */
  async leave(): Promise<readonly string[]> {
    this.end.abort();
    await frame();
    const all = [...document.querySelectorAll('*')];
    const names = all.map(({ localName }) => localName).filter((name) => name.includes('-'));
    const attributes = all.flatMap((element) =>
      element.getAttributeNames().filter((name) => /^[a-z]{6}-[a-z]{6}$/.test(name)),
    );
    return [...names, ...attributes, ...document.adoptedStyleSheets.map(() => 'sheet')];
  }

  private labelOfRecord(record: string): string | undefined {
    const truth = this.crm.truthOf(record);
    return truth && labelOf(truth);
  }

  private show(records: string[]): void {
    this.page.shown = records;
    this.page.draw();
  }

  private reorder(seed: number): void {
    const [first] = this.page.rows();
    const box = first?.parentElement;
    const rank = (row: Element) => (Number(this.page.recordOf(row)) * (2 * seed + 1)) % 997;
    box?.append(
      ...[...box.children]
        .filter((row) => this.page.rows().includes(row as HTMLElement))
        .sort((a, b) => rank(a) - rank(b)),
    );
  }

  private recycleAll(offset: number): void {
    const records = [...this.crm.clientOf.keys()];
    this.page.rows().forEach((row, index) => {
      this.page.recycle(row, records[(offset + index) % records.length] ?? '');
    });
  }

  private swap(row: HTMLElement, other: HTMLElement): void {
    const [one, two] = [this.page.recordOf(row), this.page.recordOf(other)];
    // In an animation frame, when everything else of the frame may have been done already.
    requestAnimationFrame(() => {
      this.page.recycle(row, two);
      this.page.recycle(other, one);
    });
  }

  private navigate(): void {
    history.pushState({}, '', '/clients/1');
    this.page.drawCard();
    history.pushState({}, '', this.page.path);
    this.page.draw();
  }

  private rename(row: HTMLElement, to: number): void {
    const record = this.page.recordOf(row);
    this.crm.names.set(record, `Renamed ${'very '.repeat(to % 5)}${record}`);
    this.page.recycle(row, record);
  }

  private takeOut(): void {
    const [mark] = marksOn(document);
    mark?.host.remove();
  }

  private store(row: Element, to: number): void {
    this.crm.clients.set(this.crm.clientOf.get(this.page.recordOf(row)) ?? '', truthOfNumber(to));
    this.changed();
  }

  private readonly hear = (what: string, listener: (told: never) => unknown) => {
    if (what === 'changed') this.changed = listener as () => void;
  };

  /** Answers at once, or up to two frames later. */
  private readonly ask = async (_: string, { rows }: { rows: readonly RowAddress[] }) => {
    for (let wait = this.questions++ % 3; wait > 0; wait--) await frame();
    return rows.flatMap((row, at) => {
      const mark = this.crm.markOf(row);
      return mark ? [{ at, ...mark }] : [];
    });
  };
}
