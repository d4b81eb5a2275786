import type { StripView } from '../../components/stripView';
import { Attachment } from './attachment';
import type { FoundPlace } from './placement';
import { type Theme, themeBehind } from './theme';

/** Draws at once, not later: what is replaced must be gone when the call returns. Undefined: nothing. */
export type Draw = (view: StripView | undefined, theme: Theme) => void;

/** The one strip of a frame: where it stands and what it shows now. */
export class Surface {
  private readonly attachment: Attachment;
  private view: StripView | undefined;
  private theme: Theme = 'light';
  private stands = false;

  constructor(
    readonly element: HTMLElement,
    private readonly draw: Draw,
  ) {
    this.attachment = new Attachment(element);
  }

  /** Puts the strip where the page has a place for it now, in the colours of what is behind that place. */
  standAt(place: FoundPlace | undefined, looksChanged: boolean): boolean {
    const stood = this.stands && this.element.isConnected;
    this.stands = this.attachment.standAt(place, performance.now());
    if (!this.stands) this.show(undefined);
    else if (looksChanged || !stood) this.useTheme(themeBehind(this.element));
    return this.stands;
  }

  show(view: StripView | undefined): void {
    if (view === this.view) return;
    this.view = view;
    this.draw(view, this.theme);
  }

  /** Before another record: nothing of the last one is kept, not even what its strip had opened. */
  startAgain(view: StripView | undefined): void {
    this.show(undefined);
    this.show(view);
    this.attachment.startAgain();
  }

  /** Says the same again, in words that have changed. */
  redraw(): void {
    this.draw(this.view, this.theme);
  }

  private useTheme(theme: Theme): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.redraw();
  }
}
