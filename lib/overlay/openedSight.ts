import { coverObserver, isOpaque } from './panel/plainSight';

/**
 * From being opened to being seen whole, milliseconds: it fades in, and the browser looks ten times a second. A press
 * within it waits; what has not been seen by then is covered.
 */
const SEEN_WITHIN = 1_000;

/**
 * Whether the user sees what the strip has opened, so that no press meant for something else writes anything. It stands
 * in the browser's top layer, where only what the page puts into that layer later can be painted over it; what is
 * pressed beneath something transparent to open it was not meant for us either.
 */
export class OpenedSight {
  private isSeen = false;
  /** Kept once it has been seen, or has not for too long. */
  private isLookedAt: Promise<void> = Promise.resolve();
  private sawIt = (): void => {};
  private readonly covers = coverObserver((isSeen) => {
    this.isSeen = isSeen;
    if (isSeen) this.sawIt();
  });

  /** `box`: what is opened is drawn into it, one element at a time. */
  constructor(private readonly box: Element) {
    new MutationObserver(() => this.look()).observe(box, { childList: true });
    this.look();
  }

  /** Soon kept, at most `SEEN_WITHIN` after it was opened. */
  async isPlain(): Promise<boolean> {
    await this.isLookedAt;
    return this.isSeen && isOpaque(this.box);
  }

  private look(): void {
    this.isSeen = false;
    this.isLookedAt = new Promise((done) => {
      this.sawIt = done;
      setTimeout(done, SEEN_WITHIN);
    });
    this.covers.disconnect();
    for (const opened of this.box.children) this.covers.observe(opened);
  }
}
