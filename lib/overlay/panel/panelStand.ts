import type { PanelSpot, PanelWishes } from '../../domain/talk/panelWishes';
import { Attachment } from '../attachment';
import { controlsUnder } from './controlsUnder';
import { bestPlace, boxAt, clamped, type PanelBox, panelPlaces, spotOf, type WindowSize } from './dock';
import { followGrip } from './followGrip';

/** Quiet time after a change of the page before the place is looked at again, milliseconds (`design.md` §5). */
const SETTLED_MS = 300;

/** How the panel stands: open, or put aside as a tab by the user or because there is no free place. */
export type Standing = 'open' | 'tab' | 'noRoom';

export interface StandEvents {
  /** Drawn anew because it stands in another way. */
  readonly onStanding: (standing: Standing) => void;
  /** The user has put it somewhere, aside, or back to where it goes by itself. */
  readonly onWishes: (wishes: PanelWishes) => void;
}

export interface StandPlace {
  /** Ours in the page; every point of the panel is its own. */
  readonly host: HTMLElement;
  /** Inside of it, fixed in the window: what is moved. */
  readonly frame: HTMLElement;
  /** The strip of the client, which the panel repeats and may cover. */
  readonly strip: HTMLElement;
}

/**
 * The place of the panel in the window: free of the page's controls by itself, wherever the user puts it, and never
 * moved under his hands; see README.md.
 */
export class PanelStand {
  private spot: PanelSpot | undefined;
  private standing: Standing = 'open';
  private box: PanelBox | undefined;
  /** The user opened it where no place is free: it stays open, in the place that covers least. */
  private isInsisted = false;
  private changedAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly attachment: Attachment;

  constructor(
    private readonly at: StandPlace,
    private readonly events: StandEvents,
    private readonly signal: AbortSignal,
  ) {
    this.attachment = new Attachment(at.host);
  }

  /** `wishes`: as the user left it on this site. */
  begin(wishes: PanelWishes): void {
    this.spot = wishes.spot;
    this.standing = wishes.isTab ? 'tab' : 'open';
    this.attach();
    window.addEventListener('resize', () => this.lookAgainSoon(), { signal: this.signal });
    this.signal.addEventListener('abort', () => {
      clearTimeout(this.timer);
      this.at.host.remove();
    });
    if (wishes.isTab) this.events.onStanding('tab');
    this.stand();
  }

  /** To be called with every change of the page: so it costs next to nothing. */
  pageChanged(): void {
    this.attach();
    this.lookAgainSoon();
  }

  /** The place waits for the next change: until then it cannot be known that the page is quiet. */
  pageIsBusy(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  expand(): void {
    this.isInsisted = this.standing === 'noRoom';
    this.standing = 'open';
    this.stand();
    this.events.onStanding(this.standing);
    this.tellWishes();
  }

  collapse(): void {
    this.standing = 'tab';
    this.put(undefined);
    this.events.onStanding('tab');
    this.tellWishes();
  }

  grip(event: PointerEvent): void {
    const { box } = this;
    if (!box) return;
    const end = (moved: PanelBox) => this.keep(moved);
    followGrip(event, box, (moved) => this.put(clamped(moved, windowSize())), end, this.signal);
  }

  nudge(x: number, y: number): void {
    if (!this.box) return;
    const moved = clamped({ ...this.box, left: this.box.left + x, top: this.box.top + y }, windowSize());
    this.put(moved);
    this.keep(moved);
  }

  dock(): void {
    this.spot = undefined;
    this.tellWishes();
    this.stand();
  }

  private keep(box: PanelBox): void {
    this.spot = spotOf(clamped(box, windowSize()), windowSize());
    this.tellWishes();
  }

  private tellWishes(): void {
    this.events.onWishes({ spot: this.spot, isTab: this.standing === 'tab' });
  }

  /** After the page's body; a page may write its whole document anew. */
  private attach(): void {
    this.attachment.standAt({ anchor: document.documentElement, where: 'append' }, performance.now());
  }

  /** One timer at a time, however often the page changes. */
  private lookAgainSoon(): void {
    this.changedAt = performance.now();
    this.timer ??= setTimeout(() => this.lookAgain(), SETTLED_MS);
  }

  private lookAgain(): void {
    const quiet = performance.now() - this.changedAt;
    this.timer = quiet < SETTLED_MS ? setTimeout(() => this.lookAgain(), SETTLED_MS - quiet) : undefined;
    if (!this.timer) this.standUnlessUsed();
  }

  /** While a key or the pointer is in it, it stays where it is, even over what has come up under it. */
  private standUnlessUsed(): void {
    if (this.signal.aborted || this.at.host.matches(':hover, :focus-within')) return;
    this.stand();
  }

  private stand(): void {
    const place = this.standing === 'tab' ? undefined : this.wanted();
    this.put(place);
    if (this.standing === 'tab') return;
    const standing = place ? 'open' : 'noRoom';
    if (standing === this.standing) return;
    this.standing = standing;
    this.events.onStanding(standing);
  }

  /** Where the user has put it, else the first place that covers nothing; undefined: every place covers something. */
  private wanted(): PanelBox | undefined {
    if (this.spot) return boxAt(this.spot, windowSize());
    const { host, strip } = this.at;
    const own = new Set<Element>([host, strip]);
    const places = panelPlaces(windowSize(), strip.isConnected ? strip.getBoundingClientRect() : undefined);
    const best = bestPlace(places, controlsUnder(own));
    return best?.cost === 0 || this.isInsisted ? best?.place : undefined;
  }

  private put(box: PanelBox | undefined): void {
    this.box = box ?? this.box;
    const { left, top, width, height } = box ?? tabBox();
    Object.assign(this.at.frame.style, { left: px(left), top: px(top), width: px(width), height: px(height) });
  }
}

const px = (length: number) => `${length}px`;

const TAB = { width: 28, height: 86 };

/** Put aside, it stands at the right edge, in the middle of the window. */
function tabBox(): PanelBox {
  const { width, height } = windowSize();
  return { left: width - TAB.width, top: Math.round((height - TAB.height) / 2), ...TAB };
}

function windowSize(): WindowSize {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  return { width, height };
}
