import type { CallToastView } from '../../../components/panel/callView';
import type { Talk } from '../../domain/talk/talk';
import { Countdown } from './countdown';

/** How long an outcome can be taken back, seconds (`product.md` §9). */
const UNDO_SECONDS = 10;

export interface Recorded {
  readonly id: string;
  /** What is said of it. */
  readonly text: string;
  readonly talk: Talk;
}

/** The record made last, as long as it can be taken back. Ends with its signal. */
export class LastRecord {
  private recorded: Recorded | undefined;
  private secondsLeft = 0;
  private readonly countdown: Countdown;

  constructor(
    signal: AbortSignal,
    /** Called with every second that goes by. */
    private readonly changed: () => void,
  ) {
    this.countdown = new Countdown(signal);
  }

  get toast(): CallToastView | undefined {
    return this.recorded && { text: this.recorded.text, secondsLeft: this.secondsLeft };
  }

  put(recorded: Recorded): void {
    this.recorded = recorded;
    this.countdown.start(UNDO_SECONDS, (left) => {
      this.secondsLeft = left;
      if (left === 0) this.recorded = undefined;
      this.changed();
    });
  }

  /** While the user reads it no second goes by. */
  hold(isHeld: boolean): void {
    this.countdown.hold(isHeld);
  }

  /** Gives it away, to be taken back; undefined: it is too late. */
  take(): Recorded | undefined {
    const { recorded } = this;
    this.recorded = undefined;
    this.countdown.stop();
    return recorded;
  }
}
