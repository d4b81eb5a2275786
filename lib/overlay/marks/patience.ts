/** A page that takes our marks out more often than this is left alone. */
const MOST_RETURNS = 5;
const WITHIN_MS = 5000;

/** How often a page has taken marks out; all that go at one time count once, as when it draws its rows anew. */
export class Patience {
  private returns: number[] = [];

  /** `now` in milliseconds; false: the marks are to stay away. */
  mayReturn(now: number): boolean {
    this.returns = [...this.returns.filter((at) => now - at < WITHIN_MS), now];
    return this.returns.length <= MOST_RETURNS;
  }
}
