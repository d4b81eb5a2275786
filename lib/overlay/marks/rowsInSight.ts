/** How far around the part in view rows are marked already, so that scrolling finds them drawn. */
const MARGIN = '400px';

/** Most rows of one page that are watched; further ones stay unmarked. */
const MOST_ROWS = 10_000;

/** Which of a page's rows are in view or close to it. */
export class RowsInSight {
  private rows: ReadonlySet<Element> = new Set();
  private readonly inSight = new Set<Element>();
  private readonly observer: IntersectionObserver;

  constructor(changed: () => void, end: AbortSignal) {
    const seen = (entries: readonly IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of entries) this.note(target, isIntersecting);
      changed();
    };
    // Lists that scroll within the page have a margin of their own where the browser knows it.
    this.observer = new IntersectionObserver(seen, { rootMargin: MARGIN, scrollMargin: MARGIN });
    end.addEventListener('abort', () => this.observer.disconnect());
  }

  /** The rows the page has now, in the order of the page. */
  watch(found: readonly Element[]): void {
    const rows = new Set(found.slice(0, MOST_ROWS));
    for (const row of this.rows) if (!rows.has(row)) this.drop(row);
    for (const row of rows) if (!this.rows.has(row)) this.observer.observe(row);
    this.rows = rows;
  }

  get all(): ReadonlySet<Element> {
    return this.inSight;
  }

  private note(row: Element, isIn: boolean): void {
    if (isIn && this.rows.has(row)) this.inSight.add(row);
    else this.inSight.delete(row);
  }

  private drop(row: Element): void {
    this.observer.unobserve(row);
    this.inSight.delete(row);
  }
}
