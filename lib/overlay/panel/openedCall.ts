import type { CallAct, CallPage, CallView, CopiedText } from '../../../components/panel/callView';
import type { OpenedSheet } from '../../bridge/messages';
import type { ClientAddress } from '../../domain/capture';
import type { Library } from '../../domain/content/library';
import type { CallSheet } from '../../domain/talk/callSheet';
import { isUntouched, newTalk, type Talk, type TalkAct, talkAfter } from '../../domain/talk/talk';
import type { Ask } from '../ask';
import { Countdown } from './countdown';
import { callView } from './view/callView';
import { foresee } from './view/foresee';
import { promiseNow } from './view/offerView';
import type { PanelWords } from './view/panelWords';
import { FOLDED, type Folds, type Scene } from './view/scene';

export interface CallTools {
  readonly ask: Ask;
  readonly library: Library;
  readonly words: PanelWords;
  readonly draw: (view: CallView) => void;
  /** Puts text on the clipboard; false where it may not. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** How long "copied" is said, milliseconds. */
const COPIED_MS = 2_000;
/** How long an outcome can be taken back, seconds (`product.md` §9). */
const UNDO_SECONDS = 10;

interface Recorded {
  readonly id: string;
  readonly text: string;
  readonly talk: Talk;
}

/** One call in the panel: what is drawn, what is kept at once, and its record in the end. Ends with its signal. */
export class OpenedCall {
  private sheet: OpenedSheet['sheet'] | undefined;
  private talk: Talk;
  private folds: Folds = FOLDED;
  private copied: CopiedText | undefined;
  private isSaving = false;
  private hasFailed = false;
  private recorded: Recorded | undefined;
  private secondsLeft = 0;
  private readonly countdown: Countdown;

  constructor(
    private readonly called: { readonly client: ClientAddress; readonly name: string },
    private readonly tools: CallTools,
    private readonly signal: AbortSignal,
  ) {
    this.talk = newTalk(new Date().toISOString());
    this.countdown = new Countdown(signal);
  }

  /** `opened`: as the background has just given it. */
  begin(opened: OpenedSheet | undefined | 'failed'): void {
    this.take(opened === 'failed' ? undefined : opened);
    this.hasFailed = opened === 'failed';
    this.talk = this.known?.talk ?? this.talk;
    this.draw();
  }

  /** Stored data or rules changed: the same call over what is known now. */
  async changed(): Promise<void> {
    if (this.isSaving) return;
    const opened = await this.here(this.tools.ask('openCall', this.called.client)).catch(() => undefined);
    if (!opened) return;
    this.take(opened);
    this.draw();
  }

  act(act: CallAct): void {
    const fold = FOLDS[act.kind as keyof typeof FOLDS];
    if (fold) this.fold(fold);
    else if (isTalkAct(act)) this.turn(act);
    else if (act.kind === 'save') void this.save();
    else if (act.kind === 'undo') void this.undo();
    else if (act.kind === 'copy') void this.copyText(act.what, act.text);
    else if (act.kind === 'retry') void this.changed();
    if (act.kind === 'consent') void this.tellConsent(act.code);
    if (act.kind === 'silent') void this.recordSilence();
  }

  private fold(fold: keyof Folds): void {
    this.folds = { ...this.folds, [fold]: !this.folds[fold] };
    this.draw();
  }

  /** One press, because it is what happens most. */
  private async recordSilence(): Promise<void> {
    this.turn({ kind: 'outcome', code: 'noAnswer' });
    await this.save();
  }

  /** Every change is kept at once: the page may go at any moment. */
  private turn(act: TalkAct): void {
    this.talk = talkAfter(this.talk, act);
    this.draw();
    this.keep();
  }

  private keep(): void {
    const talk = isUntouched(this.talk) ? {} : { talk: this.talk };
    this.tools.ask('keepTalk', { client: this.called.client, ...talk }).catch(() => this.fail());
  }

  private async tellConsent(answer: string): Promise<void> {
    const told = await this.attempt(() => this.tools.ask('tellConsent', { client: this.called.client, answer }));
    if (!told || 'refused' in told) return this.fail();
    this.take(told);
    this.draw();
  }

  private async save(): Promise<void> {
    const scene = this.scene;
    const foreseen = scene && foresee(scene);
    if (this.isSaving || !foreseen || foreseen.missing.length > 0) return;
    this.isSaving = true;
    this.draw();
    const { talk } = this;
    const done = await this.attempt(() => this.tools.ask('recordTalk', { client: this.called.client, talk }));
    this.isSaving = false;
    if (!done || 'refused' in done) return this.fail();
    const text = this.tools.words.saved(foreseen.label, foreseen.nextOn, this.sheet?.today ?? '');
    this.startAgain({ id: done.id, text, talk });
  }

  /** Recorded: the next call of this client begins afresh, and the last can be taken back for a while. */
  private startAgain(recorded: Recorded): void {
    this.recorded = recorded;
    this.talk = newTalk(new Date().toISOString());
    this.folds = FOLDED;
    this.countdown.start(UNDO_SECONDS, (left) => {
      this.secondsLeft = left;
      if (left === 0) this.recorded = undefined;
      this.draw();
    });
  }

  private async undo(): Promise<void> {
    const { recorded } = this;
    if (!recorded) return;
    this.countdown.stop();
    this.recorded = undefined;
    const isUndone = await this.attempt(() =>
      this.tools.ask('undoTalk', { client: this.called.client, id: recorded.id }),
    );
    if (!isUndone) return this.fail();
    this.talk = recorded.talk;
    this.keep();
    this.draw();
  }

  private async copyText(what: CopiedText, text: string): Promise<void> {
    const scene = this.scene;
    const offered = what === 'offer' && scene ? promiseNow(scene)?.offer.code : undefined;
    if (offered !== undefined) this.turn({ kind: 'offered', code: offered });
    if (!(await this.tools.copy(text)) || this.signal.aborted) return;
    this.copied = what;
    this.draw();
    const timer = setTimeout(() => {
      this.copied = undefined;
      this.draw();
    }, COPIED_MS);
    this.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  private take(opened: OpenedSheet | undefined): void {
    this.hasFailed = false;
    this.sheet = opened?.sheet;
  }

  private fail(): void {
    if (this.signal.aborted) return;
    this.hasFailed = true;
    this.draw();
  }

  private async attempt<T>(job: () => Promise<T>): Promise<T | undefined> {
    try {
      return await this.here(job());
    } catch {
      return undefined;
    }
  }

  private async here<T>(answer: Promise<T>): Promise<T> {
    const value = await answer;
    this.signal.throwIfAborted();
    return value;
  }

  private get known(): CallSheet | undefined {
    return this.sheet && !('barred' in this.sheet) ? this.sheet : undefined;
  }

  private get scene(): Scene | undefined {
    const sheet = this.known;
    return sheet && { sheet, talk: this.talk, library: this.tools.library, folds: this.folds };
  }

  private draw(): void {
    if (!this.signal.aborted) this.tools.draw(this.view());
  }

  private view(): CallView {
    const { recorded } = this;
    const toast = recorded && { text: recorded.text, secondsLeft: this.secondsLeft };
    const { scene } = this;
    if (!scene || this.hasFailed) return this.closedView(toast);
    const passing = { isSaving: this.isSaving, copied: this.copied, toast };
    return callView(scene, foresee(scene), this.tools.words, passing);
  }

  private closedView(toast: CallView['toast']): CallView {
    const { sheet } = this;
    return {
      client: {
        name: sheet?.name ?? this.called.name,
        status: undefined,
        valueClass: undefined,
        person: undefined,
        silentDays: undefined,
      },
      step: 'start',
      page: this.closedPage(),
      silent: undefined,
      today: sheet?.today ?? '',
      copied: undefined,
      toast,
    };
  }

  private closedPage(): CallPage {
    const { words } = this.tools;
    if (this.hasFailed) return { kind: 'closed', why: 'noAnswer', text: words.failed() };
    if (!this.sheet) return { kind: 'closed', why: 'noHistory', text: words.unknown() };
    const on = 'barred' in this.sheet ? this.sheet.on : undefined;
    return { kind: 'closed', why: 'doNotContact', text: words.barred(on, this.sheet.today) };
  }
}

/** Acts that change the talk itself. */
const TALK_ACTS: ReadonlySet<string> = new Set<TalkAct['kind']>([
  ...(['step', 'reason', 'consent', 'objection', 'phrase', 'offerStep', 'refused', 'blank'] as const),
  ...(['asksMore', 'asked', 'outcome', 'field'] as const),
]);

function isTalkAct(act: CallAct): act is Extract<CallAct, TalkAct> {
  return TALK_ACTS.has(act.kind);
}

/** Acts that open or fold something, and what. */
const FOLDS = {
  full: 'isFull',
  otherReasons: 'areOtherReasonsOpen',
  otherOutcomes: 'areOtherOutcomesOpen',
  commonObjections: 'isCommonOpen',
  noAnswer: 'isNoAnswerOpen',
} as const satisfies Partial<Record<CallAct['kind'], keyof Folds>>;
