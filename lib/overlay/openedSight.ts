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
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly covers = coverObserver((isSeen) => {
    this.isSeen = isSeen;
    if (isSeen) this.sawIt();
  });

  /** `box`: what is opened is drawn into it, one element at a time. Once `signal` has ended nothing is seen any more. */
  constructor(
    private readonly box: Element,
    private readonly signal: AbortSignal,
  ) {
    const observer = new MutationObserver(() => this.look());
    signal.addEventListener('abort', () => {
      observer.disconnect();
      this.leave();
    });
    if (signal.aborted) return;
    observer.observe(box, { childList: true });
    this.look();
  }

  /** Soon kept, at most `SEEN_WITHIN` after it was opened. */
  async isPlain(): Promise<boolean> {
    // What is drawn anew meanwhile has to be seen itself.
    for (let look: unknown; look !== this.isLookedAt; ) {
      look = this.isLookedAt;
      await look;
    }
    return this.isSeen && !this.signal.aborted && isOpaque(this.box);
  }

  private look(): void {
    this.leave();
    this.isLookedAt = new Promise((done) => {
      this.sawIt = done;
      this.timer = setTimeout(done, SEEN_WITHIN);
    });
    for (const opened of this.box.children) this.covers.observe(opened);
  }

  /** Nobody waits any longer for what is not there any more. */
  private leave(): void {
    this.isSeen = false;
    clearTimeout(this.timer);
    this.covers.disconnect();
    this.sawIt();
  }
}
