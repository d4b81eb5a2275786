import type { CallAct, CallView, CopiedText } from '../../../components/panel/callView';
import type { OpenedSheet } from '../../bridge/messages';
import type { ClientAddress } from '../../domain/capture';
import type { Library } from '../../domain/content/library';
import type { ScriptBook } from '../../domain/content/scriptBook';
import { type WallClock, wallClock } from '../../domain/policy/callHours';
import { spokenOpening } from '../../domain/script/talkScript';
import type { CallSheet } from '../../domain/talk/callSheet';
import { isUntouched, newTalk, type Talk, type TalkAct, talkAfter } from '../../domain/talk/talk';
import type { Ask } from '../ask';
import { foldOf, isTalkAct } from './callActs';
import { CrmNote, type NoteTools } from './crmNote';
import { LastCopied } from './lastCopied';
import { LastRecord } from './lastRecord';
import { callView } from './view/callView';
import { closedView } from './view/closedView';
import { foresee } from './view/foresee';
import { promiseNow } from './view/offerView';
import type { PanelWords } from './view/panelWords';
import { FOLDED, type Folds, type Scene, tellingOf } from './view/scene';

export interface CallTools extends NoteTools {
  readonly ask: Ask;
  readonly library: Library;
  readonly words: PanelWords;
  readonly draw: (view: CallView) => void;
  /** Puts text on the clipboard; false where it may not. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** One call in the panel: what is drawn, what is kept at once, and its record in the end. Ends with its signal. */
export class OpenedCall {
  private sheet: OpenedSheet['sheet'] | undefined;
  /** The head's own script, where there is one. */
  private book: ScriptBook | undefined;
  private talk: Talk;
  private folds: Folds = FOLDED;
  private isSaving = false;
  private hasFailed = false;
  /** Words for the voicemail of the attempt that was recorded a moment ago. */
  private left: string | undefined;
  private readonly note: CrmNote;
  private readonly copied: LastCopied;
  private readonly recorded: LastRecord;

  constructor(
    private readonly called: { readonly client: ClientAddress; readonly name: string },
    private readonly tools: CallTools,
    private readonly signal: AbortSignal,
  ) {
    this.talk = newTalk(new Date().toISOString());
    const draw = () => this.draw();
    this.note = new CrmNote(tools, signal, draw);
    this.copied = new LastCopied(tools.copy, draw, signal);
    this.recorded = new LastRecord(signal, draw);
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

  /** A talk that was put aside on purpose is not opened by itself when the client is met again. */
  putAside(isAside: boolean): void {
    const isNews = (this.talk.isAside ?? false) !== isAside;
    if (isNews && !isUntouched(this.talk)) this.turn({ kind: 'aside', isAside });
  }

  act(act: CallAct): void {
    const fold = foldOf(act);
    if (fold) this.fold(fold);
    else if (isTalkAct(act)) this.turn(act);
    else if (act.kind === 'save') void this.save();
    else if (act.kind === 'undo') void this.undo();
    else if (act.kind === 'holdToast') this.recorded.hold(act.isHeld);
    else if (act.kind === 'copy') this.copy(act.what, act.text);
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
    const { scene } = this;
    const left = scene && spokenOpening(tellingOf(scene)).voicemail;
    this.turn({ kind: 'outcome', code: 'noAnswer' });
    if (!(await this.save())) return;
    this.left = left;
    this.turn({ kind: 'step', step: 'message' });
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

  /** False: it could not be saved. */
  private async save(): Promise<boolean> {
    const scene = this.scene;
    const foreseen = scene && foresee(scene);
    if (this.isSaving || !foreseen || foreseen.missing.length > 0) return false;
    this.isSaving = true;
    this.draw();
    const { talk } = this;
    const done = await this.attempt(() => this.tools.ask('recordTalk', { client: this.called.client, talk }));
    this.isSaving = false;
    if (!done || 'refused' in done) {
      this.fail();
      return false;
    }
    const text = this.tools.words.saved(foreseen.label, foreseen.nextOn, this.sheet?.today ?? '');
    this.startAgain();
    this.recorded.put({ id: done.id, text, talk });
    return true;
  }

  /** The next call of this client begins afresh. */
  private startAgain(): void {
    this.talk = newTalk(new Date().toISOString());
    this.folds = FOLDED;
    this.left = undefined;
  }

  private async undo(): Promise<void> {
    const recorded = this.recorded.take();
    if (!recorded) return;
    const isUndone = await this.attempt(() =>
      this.tools.ask('undoTalk', { client: this.called.client, id: recorded.id }),
    );
    if (!isUndone) return this.fail();
    this.talk = recorded.talk;
    this.keep();
    this.draw();
  }

  private copy(what: CopiedText, text: string): void {
    this.takeWords(what);
    void this.copied.copy(what, text);
  }

  /** Words that were copied count as said or sent, with the offer they make. */
  private takeWords(what: CopiedText): void {
    const { scene } = this;
    if (what === 'offer' && scene) this.offer(promiseNow(scene)?.offer.code);
    const { page } = this.view();
    if (what !== 'message' || page.kind !== 'message' || !page.draft || page.way === 'call') return;
    this.offer(page.draft.offer);
    this.turn({ kind: 'taken', code: page.draft.code, way: page.way });
  }

  private offer(code: string | undefined): void {
    if (code !== undefined) this.turn({ kind: 'offered', code });
  }

  private take(opened: OpenedSheet | undefined): void {
    this.hasFailed = false;
    this.sheet = opened?.sheet;
    this.book = opened?.book;
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
    const library = this.book ? { ...this.tools.library, scripts: this.book } : this.tools.library;
    return sheet && { sheet, talk: this.talk, library, folds: this.folds };
  }

  private draw(): void {
    if (!this.signal.aborted) this.tools.draw(this.view());
  }

  private view(): CallView {
    const { scene } = this;
    const { toast } = this.recorded;
    if (!scene || this.hasFailed) {
      const { sheet, hasFailed } = this;
      return closedView({ sheet, name: this.called.name, hasFailed }, this.tools.words, toast);
    }
    const passing = { isSaving: this.isSaving, copied: this.copied.what, toast, clock: clockNow(), left: this.left };
    if (this.talk.outcome !== undefined) this.note.bring();
    return callView(scene, foresee(scene, this.note.words), this.tools.words, passing);
  }
}

function clockNow(): WallClock {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return wallClock(new Date(), timeZone) ?? { day: '', time: '' };
}
