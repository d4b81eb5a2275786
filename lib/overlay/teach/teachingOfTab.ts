import type { TeachAct, TeachTrouble, TeachView } from '../../../components/teach/teachView';
import type { Day } from '../../domain/day';
import {
  beginTeaching,
  goOn,
  lastStep,
  MOST_EXAMPLES,
  type TeachingDraft,
  taughtSoFar,
  teachSteps,
} from '../../domain/taught/teaching';
import { followAddress } from '../address';
import type { Ask } from '../ask';
import { changed, fieldOf } from './changes';
import { Chooser } from './chooser';
import { type Look, lookAt } from './lookAt';
import type { Outlines } from './outlines';
import { hereAddress, pageKindHere, templateOf } from './pageOfKind';
import { picked } from './pick';
import { point } from './pointing';

/** The page may draw itself anew all the time; it is looked at again at most so often, milliseconds. */
const LOOK_EVERY = 250;

interface TeachingTools {
  readonly ask: Ask;
  readonly host: Element;
  readonly outlines: Outlines;
  readonly draw: (view: TeachView) => void;
  readonly focus: () => void;
  readonly today: Day;
  /** Ends teaching in this tab; called once. */
  readonly end: () => void;
}

/** Teaching in the top frame of one tab, from the first thing shown to the saved CRM: README.md. */
export class TeachingOfTab {
  private draft: TeachingDraft;
  private readonly chooser: Chooser;
  private trouble: TeachTrouble;
  private side: TeachView['side'] = 'right';
  private isSaved = false;
  private pointing: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Names of the clients seen under an address, in this page alone: two of them under one address are a trap. */
  private readonly names = new Map<string, string>();

  constructor(
    private readonly tools: TeachingTools,
    draft: TeachingDraft | undefined,
    private readonly signal: AbortSignal,
  ) {
    this.draft = draft ?? beginTeaching(newId(), location.hostname);
    this.chooser = new Chooser(tools.today);
  }

  begin(): void {
    const observer = new MutationObserver(() => this.later());
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    this.signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(this.timer);
      this.pointing?.abort();
    });
    followAddress(() => this.later(), this.signal);
    this.show();
  }

  act(act: TeachAct): void {
    const draft = changed(this.draft, act);
    if (draft) this.change(draft);
    else if (act.kind === 'move') this.move(act.by);
    else if (act.kind === 'take') this.takeChosen();
    else if (act.kind === 'right') this.callRight();
    else if (act.kind === 'save') void this.save();
    else if (act.kind === 'leave') void this.leave();
    else if (act.kind === 'side') this.changeSide();
  }

  private move(by: 1 | -1): void {
    this.chooser.move(by);
    this.show();
  }

  private changeSide(): void {
    this.side = this.side === 'right' ? 'left' : 'right';
    this.show();
  }

  /** The page may have drawn itself anew since it was looked at. */
  private takeChosen(): void {
    const field = fieldOf(this.draft);
    if (field) this.chooser.look(field, this.draft);
    this.take(this.chooser.element);
  }

  private take(element: Element | undefined): void {
    const field = fieldOf(this.draft);
    if (!field || !element) return;
    const taken = picked(this.draft, field, element, this.tools.today);
    if (typeof taken !== 'string') {
      this.change(goOn(taken));
      return;
    }
    this.trouble = taken;
    this.show();
  }

  private callRight(): void {
    const here = hereAddress();
    const add = (addresses: readonly string[]) =>
      [...addresses.filter((address) => address !== here), here].slice(-MOST_EXAMPLES);
    const name = this.nameHere();
    if (name !== undefined) this.names.set(here, name);
    this.change({
      ...this.draft,
      step: 'pages',
      addresses: add(this.draft.addresses),
      checked: add(this.draft.checked),
    });
  }

  private async save(): Promise<void> {
    const address = templateOf(this.draft.addresses);
    const taught = address && taughtSoFar(this.draft, address, { origin: location.origin, today: this.tools.today });
    const answer = taught && (await this.tools.ask('saveTaught', taught).catch(() => undefined));
    this.isSaved = answer === 'saved';
    this.trouble = this.isSaved ? undefined : 'notSaved';
    this.show();
  }

  private async leave(): Promise<void> {
    this.tools.end();
    if (!this.isSaved) await this.tools.ask('leaveTeaching').catch(() => undefined);
  }

  private change(draft: TeachingDraft): void {
    if (draft.step !== this.draft.step) this.chooser.startAgain();
    this.draft = draft;
    this.trouble = undefined;
    this.show();
    // What was not kept is kept with the next change; only a reload in between would show the step before.
    this.tools.ask('keepDraft', draft).catch(() => undefined);
  }

  private later(): void {
    if (this.signal.aborted) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.show();
    }, LOOK_EVERY);
  }

  private show(): void {
    if (this.signal.aborted) return;
    const field = fieldOf(this.draft);
    if (field) this.chooser.look(field, this.draft);
    this.point();
    const look = lookAt(this.draft, this.tools.today);
    this.tools.draw(this.viewOf(look));
    this.outline(look);
  }

  private outline(look: Look): void {
    const { element } = this.chooser;
    const pointed = fieldOf(this.draft) && element ? [{ element, kind: 'pointed' as const }] : [];
    this.tools.outlines.show(this.isSaved ? [] : [...look.outlined, ...pointed]);
  }

  /** Clicks are the page's own again as soon as nothing is to be pointed at. */
  private point(): void {
    const isPointing = fieldOf(this.draft) !== undefined && !this.isSaved;
    if (isPointing === (this.pointing !== undefined)) return;
    this.pointing?.abort();
    this.pointing = isPointing ? new AbortController() : undefined;
    if (!this.pointing) return;
    const { host, focus } = this.tools;
    const events = {
      over: (element: Element) => {
        this.chooser.over(element);
        this.show();
      },
      take: (element: Element) => this.take(element),
      seekFocus: focus,
      leave: () => void this.leave(),
    };
    point(host, events, this.pointing.signal);
  }

  private viewOf(look: Look): TeachView {
    const { draft, side, isSaved, trouble } = this;
    const template = draft.addresses.length > 0 ? templateOf(draft.addresses) : undefined;
    return {
      step: draft.step,
      position: { n: teachSteps.indexOf(draft.step) + 1, of: teachSteps.length },
      facts: look.facts,
      pointed: fieldOf(this.draft) && this.chooser.view(),
      trouble,
      words: look.words,
      rows: look.rows,
      asks: look.asks,
      hasStage: draft.deals?.stage !== undefined,
      hasIds: draft.deals?.id !== undefined,
      page: this.pageHere(look),
      checked: draft.checked.length,
      title: draft.title,
      canSave: template !== undefined && draft.title.trim() !== '',
      isSaved,
      canGoBack: lastStep(draft) !== undefined,
      side,
      today: this.tools.today,
    };
  }

  private pageHere(look: Look): TeachView['page'] {
    const { addresses, checked } = this.draft;
    const here = hereAddress();
    const name = look.facts.find(({ field }) => field === 'name');
    const kind = pageKindHere(addresses, here);
    if (kind === 'otherKind') return kind;
    if (kind === 'known' && this.names.has(here) && name?.text !== undefined && name.text !== this.names.get(here))
      return 'sameAddress';
    if (kind === 'known' && checked.length > 0) return 'known';
    return name?.state === 'read' ? 'read' : 'notRead';
  }

  private nameHere(): string | undefined {
    return lookAt(this.draft, this.tools.today).facts.find(({ field }) => field === 'name')?.text;
  }
}

function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte % 36).toString(36)).join('');
}
