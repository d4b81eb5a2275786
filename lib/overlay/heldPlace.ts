import type { StripPlace } from '../crm/adapter';
import { type FoundPlace, findPlace, isAt } from './placement';

/** A place that has to be searched for is searched anew no sooner than this while we stand in it, milliseconds. */
const HOLD = 1000;

/** The strip's place. Where it takes a walk over the page to find, a page that never rests does not pay for one a frame. */
export class HeldPlace {
  private readonly isSearched: boolean;
  private found: FoundPlace | undefined;
  private holdsUntil = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly places: readonly StripPlace[],
    /** Called when the page may have a better place by now. */
    private readonly again: () => void,
    signal: AbortSignal,
  ) {
    this.isSearched = places.some(({ anchor }) => typeof anchor !== 'string');
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  /** The place for `node` within `root`; `now`: milliseconds. */
  in(root: ParentNode, node: Element, now: number): FoundPlace | undefined {
    if (this.isSearched && this.found && now < this.holdsUntil && isAt(node, this.found)) {
      this.timer ??= setTimeout(() => this.searchAgain(), this.holdsUntil - now);
      return this.found;
    }
    this.found = findPlace(root, this.places);
    this.holdsUntil = now + HOLD;
    return this.found;
  }

  private searchAgain(): void {
    this.timer = undefined;
    this.again();
  }
}
