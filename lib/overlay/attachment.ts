import type { FoundPlace } from './placement';
import { isAt, putAt } from './placement';

/** A page that takes our node out more often than this is left alone. */
const MOST_RETURNS = 5;
const WITHIN = 5000;

/** Keeps one node in the page; gives up, silently, where the page will not have it. */
export class Attachment {
  private returns: number[] = [];
  private hasStood = false;
  private gaveUp = false;

  constructor(private readonly node: HTMLElement) {}

  /** Brings the node to its place; false where the page has none or has refused it too often. `now`: milliseconds. */
  standAt(place: FoundPlace | undefined, now: number): boolean {
    if (!place || this.gaveUp) {
      this.node.remove();
      return false;
    }
    if (isAt(this.node, place)) return true;
    if (this.hasStood && !this.mayReturn(now)) return this.standAt(undefined, now);
    this.hasStood = true;
    putAt(this.node, place);
    return true;
  }

  /** Another record is another page: the node may be put there, however often the last one refused it. */
  startAgain(): void {
    this.returns = [];
    this.gaveUp = false;
    this.hasStood = this.node.isConnected;
  }

  private mayReturn(now: number): boolean {
    this.returns = [...this.returns.filter((at) => now - at < WITHIN), now];
    this.gaveUp = this.returns.length > MOST_RETURNS;
    return !this.gaveUp;
  }
}
