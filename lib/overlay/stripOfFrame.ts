import type { StripAct } from '../../components/stripView';
import type { Language } from '../domain/language';
import type { Handover } from './handover';
import type { CallDrawer, OpenedBy } from './panel/callDrawer';
import type { RecordPage } from './recordPage';
import { OPENING, RecordSession } from './recordSession';
import { type Draw, Surface } from './surface';

/** The strip of one frame, through all the records it shows: one session each, the last one ended before the next. */
export class StripOfFrame {
  private readonly surface: Surface;
  private session: RecordSession | undefined;
  private ending = new AbortController();
  private opened: RecordPage | undefined;
  private readonly bringPanel: () => Promise<CallDrawer>;

  constructor(
    private readonly handover: Handover,
    /** Ends this strip: with the extension, or when one in another language takes its place. */
    private readonly end: AbortSignal,
    element: HTMLElement,
    draw: Draw,
  ) {
    this.surface = new Surface(element, draw);
    this.bringPanel = handover.bringing('panel');
  }

  /** `language` is that of this script; the script of another one is called when the user chooses it. */
  begin(language: Language): void {
    const { ask, hear, follow } = this.handover;
    hear(
      'languageChanged',
      (chosen) => chosen.language === language || void ask('wantOverlay').catch(ignored),
      this.end,
    );
    hear('changed', () => this.session?.changed(), this.end);
    hear('callHere', () => void this.call('key'), this.end);
    this.end.addEventListener('abort', () => this.open(undefined));
    follow((opened) => this.open(opened), this.end);
  }

  act(act: StripAct): void {
    const { kind } = act;
    if (kind === 'call') return void this.call();
    if (kind === 'callSoon') return void this.bringPanel().catch(ignored);
    if (kind === 'openOptions' || kind === 'openImport' || kind === 'teachHere' || kind === 'hideSite')
      void this.handover.ask(kind).catch(ignored);
    else if (kind === 'hide') this.hide();
    else if (kind === 'reload') location.reload();
    else this.session?.act(act);
  }

  /** The panel of the client on the page; pressed again it goes. */
  private async call(by?: OpenedBy): Promise<void> {
    const page = this.session;
    const called = page?.story?.called;
    const { signal } = this.ending;
    if (!called) return;
    const drawer = await this.bringPanel().catch(ignored);
    drawer?.toggle({ ...called, strip: this.surface.element, by, page }, this.handover, signal);
  }

  private open(opened: RecordPage | undefined): void {
    const { hidden, ...tools } = this.handover;
    this.ending.abort();
    this.ending = new AbortController();
    this.opened =
      opened && !hidden.has(nameOf(opened)) && !this.end.aborted && !tools.life.isOver() ? opened : undefined;
    this.surface.startAgain(this.opened && OPENING);
    const resume = () => void this.call('itself');
    this.session =
      this.opened && new RecordSession(this.opened, { ...tools, surface: this.surface, resume }, this.ending.signal);
    if (this.session) this.session.begin();
    else this.surface.standAt(undefined, false);
  }

  private hide(): void {
    if (this.opened) this.handover.hidden.add(nameOf(this.opened));
    this.ending.abort();
    this.session = undefined;
    this.surface.standAt(undefined, false);
  }
}

function nameOf({ record }: RecordPage): string {
  return `${record.type}:${record.id}`;
}

function ignored(): undefined {
  // The extension is gone or its background does not answer: the next act says so.
}
