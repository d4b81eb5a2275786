import type { CallAct, CallView } from '../../../components/panel/callView';
import type { ClientAddress } from '../../domain/capture';
import type { Library } from '../../domain/content/library';
import { NO_WISHES, type PanelWishes } from '../../domain/talk/panelWishes';
import type { Ask } from '../ask';
import type { Hear } from '../handover';
import type { Host } from '../host';
import { type Theme, themeBehind } from '../theme';
import { copyText } from './copyText';
import { OpenedCall } from './openedCall';
import { PanelStand, type Standing } from './panelStand';
import type { PanelWords } from './view/panelWords';

/** Whom the user wants to call, and where he pressed. */
export interface CalledClient {
  readonly client: ClientAddress;
  readonly name: string;
  /** The strip of the client, in whose neighbourhood the panel goes. */
  readonly strip: HTMLElement;
}

export interface DrawerTools {
  readonly ask: Ask;
  readonly hear: Hear;
}

/** What is drawn: the whole panel, or the tab it was put aside as. */
export interface PanelLook {
  readonly view: CallView;
  readonly theme: Theme;
  readonly standing: Standing;
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

  /** Opens the panel for a client, or closes it where it is his already. `signal` ends with his record. */
  toggle(called: CalledClient, tools: DrawerTools, signal: AbortSignal): void {
    const of = `${called.client.type} ${called.client.id}`;
    const isOpen = this.open?.of === of && !this.open.end.signal.aborted;
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
    let view: CallView | undefined;
    let standing: Standing = 'open';
    const draw = () => {
      const theme = themeBehind(called.strip);
      maker.draw(box, view && { view, theme, standing }, hands);
    };
    const stand = new PanelStand(
      { host: element, frame: box, strip: called.strip },
      {
        onStanding: (now) => {
          standing = now;
          draw();
        },
        onWishes: (wishes) => void ask('placePanel', wishes).catch(ignored),
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
        draw: (now) => {
          view = now;
          draw();
        },
      },
      signal,
    );
    const hands: PanelHands = {
      act: (act) => {
        if (act.kind === 'close') end.abort();
        else if (act.kind === 'collapse') stand.collapse();
        else call.act(act);
      },
      onGrip: (event) => stand.grip(event),
      onNudge: (x, y) => stand.nudge(x, y),
      onDock: () => stand.dock(),
      onExpand: () => stand.expand(),
    };
    signal.addEventListener('abort', () => maker.draw(box, undefined, hands));
    const opened = await ask('openCall', called.client).catch(() => 'failed' as const);
    if (signal.aborted) return;
    const wishes: PanelWishes = typeof opened === 'object' ? opened.wishes : NO_WISHES;
    stand.begin(wishes);
    call.begin(opened);
    hear('changed', () => void call.changed(), signal);
  }
}

function ignored(): void {
  // The place is only remembered for the next time.
}
