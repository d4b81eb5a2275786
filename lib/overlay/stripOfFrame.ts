import type { StripAct } from '../../components/stripView';
import type { PageSettings } from '../bridge/messages';
import type { Ask } from './ask';
import type { Handover } from './handover';
import type { RecordPage } from './recordPage';
import { OPENING, RecordSession } from './recordSession';
import { type Draw, Surface } from './surface';

/** The strip of one frame, through all the records it shows: one session each, the last one ended before the next. */
export class StripOfFrame {
  private readonly surface: Surface;
  private session: RecordSession | undefined;
  private ending = new AbortController();
  private opened: RecordPage | undefined;
  /** Records whose strip the user has hidden, until the page is loaded again. */
  private readonly hidden = new Set<string>();

  constructor(
    private readonly handover: Handover,
    element: HTMLElement,
    draw: Draw,
  ) {
    this.surface = new Surface(element, draw);
  }

  begin(useSettings: (settings: PageSettings) => void): void {
    const { life, hear, follow } = this.handover;
    const useAndRedraw = (settings: PageSettings) => {
      useSettings(settings);
      this.surface.redraw();
    };
    const ask = this.afterSettings(useAndRedraw);
    hear('languageChanged', useAndRedraw);
    hear('changed', () => this.session?.changed());
    life.signal.addEventListener('abort', () => this.open(undefined, ask));
    follow((opened) => this.open(opened, ask));
  }

  act(act: StripAct): void {
    if (act.kind === 'openOptions') void this.handover.ask('openOptions').catch(ignored);
    else if (act.kind === 'hide') this.hide();
    else this.session?.act(act);
  }

  /** Nothing is said before the language is known to say it in. */
  private afterSettings(useSettings: (settings: PageSettings) => void): Ask {
    const { ask } = this.handover;
    const settled = ask('pageSettings').then(useSettings, ignored);
    return async (what, ...question) => {
      const [answer] = await Promise.all([ask(what, ...question), settled]);
      return answer;
    };
  }

  private open(opened: RecordPage | undefined, ask: Ask): void {
    const { adapter, life, connect } = this.handover;
    this.ending.abort();
    this.ending = new AbortController();
    this.opened = opened && !this.hidden.has(nameOf(opened)) && !life.isOver() ? opened : undefined;
    this.surface.startAgain(this.opened && OPENING);
    this.session =
      this.opened &&
      new RecordSession(this.opened, { adapter, life, ask, connect, surface: this.surface }, this.ending.signal);
    if (this.session) this.session.begin();
    else this.surface.standAt(undefined, false);
  }

  private hide(): void {
    if (this.opened) this.hidden.add(nameOf(this.opened));
    this.ending.abort();
    this.session = undefined;
    this.surface.standAt(undefined, false);
  }
}

function nameOf({ record }: RecordPage): string {
  return `${record.type}:${record.id}`;
}

function ignored(): void {
  // The extension is gone or its background does not answer: the next act says so.
}
