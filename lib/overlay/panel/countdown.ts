/** Counts whole seconds down to nothing, one at a time; a second start begins anew. Ends with its signal. */
export class Countdown {
  private timer: ReturnType<typeof setInterval> | undefined;
  private isHeld = false;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.stop());
  }

  /** Tells of the full number at once and of 0 in the end. */
  start(seconds: number, tell: (left: number) => void): void {
    this.stop();
    let left = seconds;
    tell(left);
    this.timer = setInterval(() => {
      if (this.isHeld) return;
      left--;
      if (left <= 0) this.stop();
      tell(Math.max(0, left));
    }, 1000);
  }

  /** While it is held no second goes by. */
  hold(isHeld: boolean): void {
    this.isHeld = isHeld;
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.isHeld = false;
  }
}
