import type { CopiedText } from '../../../components/panel/callView';

/** How long "copied" is said, milliseconds. */
const SAID_MS = 2_000;

/** Which text has just been put on the clipboard. Ends with its signal. */
export class LastCopied {
  /** Undefined: none, or it has been said long enough. */
  what: CopiedText | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    /** Puts text on the clipboard; false where it may not. */
    private readonly put: (text: string) => Promise<boolean>,
    private readonly changed: () => void,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  async copy(what: CopiedText, text: string): Promise<void> {
    if (!(await this.put(text)) || this.signal.aborted) return;
    this.say(what);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.say(undefined), SAID_MS);
  }

  private say(what: CopiedText | undefined): void {
    this.what = what;
    this.changed();
  }
}
