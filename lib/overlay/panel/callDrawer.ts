import type { CallAct, CallView } from '../../../components/panel/callView';
import type { OpenedSheet } from '../../bridge/messages';
import { dayOfInstant } from '../../crm/text/date';
import type { ClientAddress } from '../../domain/capture';
import type { Library } from '../../domain/content/library';
import { NO_WISHES, type PanelWishes } from '../../domain/talk/panelWishes';
import type { Ask } from '../ask';
import type { Hear } from '../handover';
import type { Host } from '../host';
import { noteWordsIn } from '../parts';
import { type Theme, themeBehind } from '../theme';
import { copyText } from './copyText';
import { OpenedCall } from './openedCall';
import { pageLanguage } from './pageLanguage';
import { PanelStand, type Standing } from './panelStand';
import { plainSight } from './plainSight';
import type { PanelWords } from './view/panelWords';

/** Whom the user wants to call, and where he pressed. */
export interface CalledClient {
  readonly client: ClientAddress;
  readonly name: string;
  /** The strip of the client, in whose neighbourhood the panel goes. */
  readonly strip: HTMLElement;
  readonly by: OpenedBy | undefined;
  readonly page: WatchedPage;
}

/** The page of one record, observed for all that is ours in it. */
export interface WatchedPage {
  /** Called with the changes of the page, once a frame or more often, until the record goes. */
  onChange?: (what: Changed) => void;
}

/**
 * What of a page has changed: its colours, perhaps; something that may concern the record; or something elsewhere, and
 * then no more is heard from there until the page has been looked at as a whole, which is told of as well.
 */
export type Changed = 'looks' | 'page' | 'elsewhere';

/**
 * What opens the panel, where it is no press: that leaves the focus where it is. By a key of the browser the focus goes
 * to the first line; by itself a call half done is gone on with, and nothing that is open is closed.
 */
export type OpenedBy = 'key' | 'itself';

export interface DrawerTools {
  readonly ask: Ask;
  readonly hear: Hear;
}

/** What is drawn: the whole panel, or the tab it was put aside as. */
export interface PanelLook {
  readonly view: CallView;
  readonly theme: Theme;
  readonly standing: Standing;
  /** The last press came to nothing, because the page hides or covers the panel. */
  readonly isUnseen: boolean;
}

export interface PanelHands {
  readonly act: (act: CallAct) => void;
  readonly onGrip: (event: PointerEvent) => void;
  readonly onNudge: (x: number, y: number) => void;
  readonly onDock: () => void;
  readonly onExpand: () => void;
}

/** What the script of the panel gives: its elements, its words, and how it is drawn. Undefined look: nothing. */
export interface PanelMaker {
  readonly makeHost: () => Host;
  readonly library: Library;
  readonly words: PanelWords;
  readonly draw: (box: HTMLElement, look: PanelLook | undefined, hands: PanelHands) => void;
}

/** The panel of one frame: at most one call is open, the one of the record on the page. */
export class CallDrawer {
  private open: { readonly of: string; readonly end: AbortController } | undefined;

  constructor(private readonly maker: PanelMaker) {}

  /** Opens the panel for a client, or closes it where the user presses for it again. `signal` ends with his record. */
  toggle(called: CalledClient, tools: DrawerTools, signal: AbortSignal): void {
    const of = `${called.client.type} ${called.client.id}`;
    const isOpen = this.open?.of === of && !this.open.end.signal.aborted;
    if (isOpen && called.by === 'itself') return;
    this.open?.end.abort();
    this.open = undefined;
    if (isOpen || signal.aborted) return;
    const end = new AbortController();
    signal.addEventListener('abort', () => end.abort(), { signal: end.signal });
    this.open = { of, end };
    void this.show(called, tools, end);
  }

  private async show(called: CalledClient, { ask, hear }: DrawerTools, end: AbortController): Promise<void> {
    const { maker } = this;
    const { element, box } = maker.makeHost();
    const { signal } = end;
    const sight = plainSight(box, element, signal);
    let view: CallView | undefined;
    let standing: Standing = 'open';
    let isUnseen = false;
    const draw = () => {
      const theme = themeBehind(called.strip);
      maker.draw(box, view && { view, theme, standing, isUnseen }, hands);
    };
    const stand = new PanelStand(
      { host: element, frame: box, strip: called.strip },
      {
        onStanding: (now) => {
          standing = now;
          draw();
        },
        onWishes: (wishes) => sight.isPlain() && void ask('placePanel', wishes).catch(ignored),
      },
      signal,
    );
    const call = new OpenedCall(
      called,
      {
        ask,
        library: maker.library,
        words: maker.words,
        copy: (text) => copyText(text, box),
        noteLanguage: () => {
          const language = pageLanguage(called.strip);
          return language === maker.library.language ? undefined : language;
        },
        bringNote: (language) => noteWordsIn(language, ask),
        draw: (now) => {
          view = now;
          draw();
        },
      },
      signal,
    );
    // Nothing is taken from a press that nobody could have meant for us.
    const ifSeen = (take: () => void) => {
      isUnseen = !sight.isPlain();
      if (isUnseen) draw();
      else take();
    };
    const putAside = (isAside: boolean) => sight.isPlain() && call.putAside(isAside);
    const hands: PanelHands = {
      act: (act) => {
        if (act.kind === 'close' || act.kind === 'collapse') putAside(true);
        if (act.kind === 'close') end.abort();
        else if (act.kind === 'collapse') stand.collapse();
        else if (act.kind === 'holdToast') call.act(act);
        else if (act.kind === 'help') ifSeen(() => void ask('openHelp', 'call').catch(ignored));
        else ifSeen(() => call.act(act));
      },
      onGrip: (event) => stand.grip(event),
      onNudge: (x, y) => stand.nudge(x, y),
      onDock: () => stand.dock(),
      onExpand: () => {
        stand.expand();
        putAside(false);
      },
    };
    signal.addEventListener('abort', () => maker.draw(box, undefined, hands));
    const opened = await ask('openCall', called.client).catch(() => 'failed' as const);
    if (signal.aborted) return;
    const isByItself = called.by === 'itself';
    stand.begin(typeof opened === 'object' ? wishesOf(opened, isByItself) : NO_WISHES);
    call.begin(opened);
    called.page.onChange = (what) => {
      if (signal.aborted) return;
      if (what === 'elsewhere') stand.pageIsBusy();
      else stand.pageChanged();
      if (what === 'looks') draw();
    };
    if (!isByItself) call.putAside(false);
    if (called.by === 'key') focusFirstLine(box);
    hear('changed', () => void call.changed(), signal);
  }
}

/** A call that was put aside, or begun on another day, comes back as a tab. */
function wishesOf({ wishes, sheet }: OpenedSheet, isByItself: boolean): PanelWishes {
  const talk = 'barred' in sheet ? undefined : sheet.talk;
  const isOld = talk !== undefined && dayOfInstant(Date.parse(talk.startedAt)) !== sheet.today;
  return isByItself && (isOld || talk?.isAside) ? { ...wishes, isTab: true } : wishes;
}

/** Who reads by ear hears the first words; digits press what stands under them from then on. */
function focusFirstLine(box: HTMLElement): void {
  const line = box.querySelector<HTMLElement>('.said') ?? box.querySelector<HTMLElement>('button');
  if (line?.matches('.said')) line.tabIndex = -1;
  line?.focus();
}

function ignored(): void {
  // The place is only remembered for the next time.
}
