/** How far around the part in view rows are marked already, so that scrolling finds them drawn. */
const MARGIN = '400px';

/** Most rows of one page that are watched; further ones stay unmarked. */
const MOST_ROWS = 10_000;

/**
 * The browser looks at every watched row in every frame, so that of long lists only each fourth row is watched: with it
 * come the rows up to its neighbours. Four rows of this height are lower than the view.
 */
const LONG = 300;
const STRIDE = 4;
const TALL = 120;

/** Which of a page's rows are in view or close to it. */
export class RowsInSight {
  private rows: readonly Element[] = [];
  /** Watched rows, with the row each stands for ahead of it and those after it. */
  private groups: ReadonlyMap<Element, readonly Element[]> = new Map();
  private readonly inSight = new Set<Element>();
  private readonly observer: IntersectionObserver;
  private isTall = false;

  constructor(changed: () => void, end: AbortSignal) {
    const seen = (entries: readonly IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        if (isIntersecting && this.groups.has(target)) this.inSight.add(target);
        else this.inSight.delete(target);
        if (boundingClientRect.height > TALL) this.watchEach();
      }
      changed();
    };
    // Lists that scroll within the page have a margin of their own where the browser knows it.
    this.observer = new IntersectionObserver(seen, { rootMargin: MARGIN, scrollMargin: MARGIN });
    end.addEventListener('abort', () => this.observer.disconnect());
  }

  /** The rows the page has now, in the order of the page. */
  watch(found: readonly Element[]): void {
    this.rows = found.slice(0, MOST_ROWS);
    const groups = groupsOf(this.rows, this.rows.length > LONG && !this.isTall ? STRIDE : 1);
    for (const row of this.groups.keys()) if (!groups.has(row)) this.drop(row);
    for (const row of groups.keys()) if (!this.groups.has(row)) this.observer.observe(row);
    this.groups = groups;
  }

  all(): ReadonlySet<Element> {
    return new Set([...this.inSight].flatMap((row) => this.groups.get(row) ?? []));
  }

  private watchEach(): void {
    if (this.isTall) return;
    this.isTall = true;
    this.watch(this.rows);
  }

  private drop(row: Element): void {
    this.observer.unobserve(row);
    this.inSight.delete(row);
  }
}

/** The rows from the one watched before to the one watched next, by the row that is watched. */
function groupsOf(rows: readonly Element[], stride: number): ReadonlyMap<Element, readonly Element[]> {
  const groups = new Map<Element, readonly Element[]>();
  for (let at = 0; at < rows.length; at += stride) {
    const row = rows[at];
    if (row) groups.set(row, rows.slice(Math.max(0, at - stride + 1), at + stride));
  }
  return groups;
}
