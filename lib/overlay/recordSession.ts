import type { StripAct, StripView } from '../../components/stripView';
import { rootIn } from '../crm/readIdentity';
import { ClientStory, type StoryTools } from './clientStory';
import { HeldPlace } from './heldPlace';
import { keepMounted, type PageChange } from './keepMounted';
import type { Lifetime } from './lifetime';
import type { Changed, WatchedPage } from './panel/callDrawer';
import { confirmedPage, payingClient } from './payingClient';
import { RecordCheck } from './recordCheck';
import { pathOf, type RecordPage, showsRecord } from './recordPage';
import { unreadView } from './storyViews';
import type { Surface } from './surface';
import { troubleOf } from './trouble';
import { untilVisible } from './visible';

/** How long a page may take to show its record before we say that it does not, milliseconds. */
const PATIENCE = 10_000;

/** What stands in the strip's place until there is something to say; it tells nothing of any client. */
export const OPENING: StripView = { kind: 'opening' };

export interface SessionTools extends Omit<StoryTools, 'show' | 'check'> {
  readonly life: Lifetime;
  readonly surface: Surface;
  /** Whether the frame's address is of this record at this moment. */
  readonly isHere: (opened: RecordPage) => boolean;
}

/** One record from its address on until the next one. Ends with its signal: README.md. */
export class RecordSession implements WatchedPage {
  private view: StripView | undefined = OPENING;
  private readonly check: RecordCheck;
  private readonly place: HeldPlace;
  /** Of the paying client, once he is known. */
  story: ClientStory | undefined;
  /** The part of the page around the strip, once it has been seen to show the record. */
  declare private card?: Element | undefined;
  /** Of the panel, once it is open: one observer of the page serves both. */
  declare onChange?: (what: Changed) => void;
  private isMeeting = false;
  private changedMeanwhile = false;
  /** Set after a failure: only the user tries again. */
  private isHalted = false;

  constructor(
    private readonly opened: RecordPage,
    private readonly tools: SessionTools,
    private readonly signal: AbortSignal,
  ) {
    const { page, record } = opened;
    const of = `${record.type}:${record.id}`;
    this.check = new RecordCheck({ page: page.kind === 'deal' ? 'deal' : 'client', of }, tools.ask, () =>
      this.attend(),
    );
    this.place = new HeldPlace(opened.rule.strip ?? [], () => this.look({ ofLooks: false }), signal);
  }

  begin(): void {
    keepMounted(
      (change) => this.look(change),
      (changes) => this.outside(changes),
      this.signal,
    );
    void this.bePatient();
  }

  /** A page in the background takes the time it wants. */
  private async bePatient(): Promise<void> {
    await untilVisible(this.signal);
    const timer = setTimeout(() => this.waitNoMore(), PATIENCE);
    this.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  act(act: StripAct): void {
    if (this.story) return void this.story.act(act);
    this.isHalted = false;
    void this.meet();
  }

  /** Stored data or the rules changed. */
  changed(): void {
    void this.story?.changed();
  }

  private look({ ofLooks }: PageChange): Element | undefined {
    const { life, surface } = this.tools;
    if (life.isOver()) return undefined;
    this.meetUnlessMet();
    // The place of the strip does not wait for the page to show the right record, so that nothing jumps later.
    const root = this.root;
    const place = root && this.view && this.place.in(root, surface.element, performance.now());
    const stands = surface.standAt(place, ofLooks);
    this.card = root && stands && this.draw(root) ? root : undefined;
    this.onChange?.(ofLooks ? 'looks' : 'page');
    return stands ? surface.element : undefined;
  }

  /** The card, where these changes cannot concern the strip: its record stands around it, and they are made elsewhere. */
  private outside(changes: readonly MutationRecord[]): Element | undefined {
    const { card, tools, opened } = this;
    this.meetUnlessMet();
    const isSettled = card && tools.surface.element.isConnected && tools.isHere(opened);
    const isOutside = isSettled && changes.every(({ target }) => isElsewhere(target, card));
    this.onChange?.(isOutside ? 'elsewhere' : 'page');
    return isOutside ? card : undefined;
  }

  /**
   * Asked before anything is measured or drawn: the answer takes longer than both. The life is looked at first: what
   * has just come into the page may be the strip of our next version, and no frame may show both.
   */
  private meetUnlessMet(): void {
    if (!this.tools.life.isOver() && !this.story && this.root) void this.meet();
  }

  private get root(): Element | undefined {
    return rootIn(this.opened.rule, document);
  }

  private show(view: StripView | undefined): void {
    if (this.signal.aborted) return;
    this.view = view;
    if (view) this.look({ ofLooks: false });
    else this.tools.surface.standAt(undefined, false);
  }

  /** The view, or nothing of it while address or page are of another record: then false. */
  private draw(root: Element): boolean {
    const isTrue = this.tools.isHere(this.opened) && showsRecord(this.opened, root);
    this.tools.surface.show(isTrue || this.view?.kind === 'stopped' ? this.view : OPENING);
    return isTrue;
  }

  private waitNoMore(): void {
    if (!this.story && this.view === OPENING) {
      this.show({ kind: 'stopped', why: 'halfLoaded', seen: 0, total: undefined });
      this.check.came(false);
    }
    this.check.waitNoMore();
  }

  /** Several records of this kind could not be read in a row. */
  private attend(): void {
    if (this.story) void this.story.changed();
    else this.show(unreadView(undefined, true));
  }

  /** Finds the paying client once the page shows its record; until then every change of the page tries again. */
  private async meet(): Promise<void> {
    this.changedMeanwhile = this.isMeeting;
    if (this.isMeeting || this.isHalted || this.story) return;
    this.isMeeting = true;
    try {
      await this.meetOnce();
    } catch (failure) {
      this.halt(failure);
    }
    this.isMeeting = false;
    if (this.changedMeanwhile && !this.signal.aborted) await this.meet();
  }

  private async meetOnce(): Promise<void> {
    const page = await confirmedPage(this.opened, this.tools, this.signal);
    if (!page) return;
    const client = await payingClient(page, this.tools, this.signal);
    this.signal.throwIfAborted();
    if (!client) {
      this.isHalted = true;
      return this.show(undefined);
    }
    const met = { client, page, path: pathOf(this.opened) };
    const show = (view: StripView) => this.show(view);
    this.story = new ClientStory(met, { ...this.tools, check: this.check, show }, this.signal);
    void this.story.begin();
  }

  private halt(failure: unknown): void {
    const why = troubleOf(failure);
    if (this.signal.aborted || !why) return;
    this.isHalted = true;
    this.show({ kind: 'stopped', why, seen: 0, total: undefined });
  }
}

/**
 * Neither in a card nor around it, where one may be put in its place. What the head of a document says, as its title,
 * may belong to the card.
 */
function isElsewhere(target: Node, card: Element): boolean {
  // A form asked itself may answer with its input of that name.
  const { contains } = Node.prototype;
  return contains.call(document.body ?? card, target) && !contains.call(card, target) && !contains.call(target, card);
}
