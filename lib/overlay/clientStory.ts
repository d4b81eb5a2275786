import type { StripAct, StripTrouble, StripView } from '../../components/stripView';
import type { Capture, ClientCard } from '../bridge/messages';
import type { AdapterPart, PageAdapter, PurchaseSource, RecordRef } from '../crm/adapter';
import type { PageIdentity } from '../crm/readIdentity';
import type { Completeness } from '../domain/deal';
import type { SiteAnswer, SiteKnowledge } from '../domain/siteKnowledge';
import type { Ask } from './ask';
import { captureOfPage } from './capture';
import { answersOf, type Guess, guessOf, isTrusted } from './guess';
import { isStale } from './history';
import type { Sight } from './pageVisit';
import type { Question } from './question';
import type { Reader } from './reader';
import type { RecordCheck } from './recordCheck';
import { SessionReading } from './sessionReading';
import { cardView, guessView, questionView, unreadView } from './storyViews';
import { Refused, troubleOf } from './trouble';
import { untilVisible } from './visible';

/** What the page that was opened has told. */
export interface MetClient {
  readonly client: RecordRef;
  readonly page: PageIdentity;
  /** Path of the page within the site. */
  readonly path: string;
}

export interface StoryTools {
  readonly adapter: PageAdapter;
  readonly ask: Ask;
  readonly bringReader: () => Promise<Reader>;
  readonly check: RecordCheck;
  readonly show: (view: StripView) => void;
  /** Goes on with a call that was half done when the page went. */
  readonly resume: () => void;
}

/** One paying client while its record is on the page: its card, its reading, and what went wrong with it. */
export class ClientStory {
  private readonly reading: SessionReading;
  private card: ClientCard | undefined;
  private knowledge: SiteKnowledge = {};
  /** What the strip asks about. */
  private guess: Guess | undefined;
  private question: Question | undefined;
  /** What was asked on this page: an answer that settles nothing is not asked for twice. */
  private readonly answered = new Set<SiteAnswer['kind']>();
  /** Set while the page is visited: looks at it at once. */
  private lookAgain: (() => void) | undefined;
  /** What the strip says went wrong: only the user's next act takes that away, and unlocking what was locked. */
  private trouble: StripTrouble | undefined;

  constructor(
    private readonly met: MetClient,
    private readonly tools: StoryTools,
    private readonly signal: AbortSignal,
  ) {
    const came = (progress: Completeness) => this.cameTo(progress);
    this.reading = new SessionReading(met.client, { ...tools, came }, signal);
  }

  /** Shows what is known, then reads what is not. */
  async begin(): Promise<void> {
    await this.attempt(async () => {
      await this.ask();
      if (this.card?.hasTalk) this.tools.resume();
      const isDue = isStale(this.card);
      if (this.isWhole) this.showCard();
      const { way } = this;
      if (way === 'page' || (way === 'sample' && this.isWhole)) return this.visit();
      this.tools.check.came(true);
      if (way === 'sample') return this.sample();
      await this.tellIdentity();
      if (isDue) await this.read();
      else this.showCard();
    });
  }

  async act(act: StripAct): Promise<void> {
    if (act.kind === 'answer') await this.attempt(() => this.takeAnswer(act.code));
    if (act.kind === 'stopReading') this.reading.stop();
    if (act.kind === 'readHistory') await this.attempt(() => this.read());
    if (act.kind === 'retry') await (this.canRead ? this.attempt(() => this.read()) : this.begin());
  }

  /** Stored data or the rules changed, or the page is known to be one of several that are not read. */
  async changed(): Promise<void> {
    if (this.trouble === 'locked') return this.begin();
    if (this.reading.isOn || this.trouble || !(this.card || this.lookAgain)) return;
    await this.attempt(async () => {
      await this.ask();
      if (this.lookAgain) this.lookAgain();
      else if (!this.guess) this.showCard();
    });
  }

  /** What is stored of the client, and what the user has told of the site. */
  private async ask(): Promise<void> {
    const { ask } = this.tools;
    const answers = Promise.all([ask('clientCard', this.met.client), ask('siteKnowledge')]);
    [this.card, this.knowledge] = await this.here(answers);
  }

  /** Who is called from here. */
  get called(): { readonly client: RecordRef; readonly name: string } | undefined {
    return this.card && { client: this.met.client, name: this.card.name };
  }

  private trusts(part: AdapterPart): boolean {
    return isTrusted(this.tools.adapter, part, this.knowledge);
  }

  /** By session, by session once for the user to say whether it is right, or by the page alone. */
  private get way(): 'session' | 'sample' | 'page' {
    const { session, confidence } = this.tools.adapter;
    if (!session || !confidence.history || !this.trusts('addresses')) return 'page';
    return this.trusts('history') ? 'session' : 'sample';
  }

  private get canRead(): boolean {
    return this.way === 'session';
  }

  private async tellIdentity(): Promise<void> {
    const { page, path } = this.met;
    const told = captureOfPage(page, path, this.card);
    if (!told || !this.trusts('client')) return;
    const answer = await this.here(this.tools.ask('capture', told));
    if ('refused' in answer) throw new Refused(answer.refused);
    this.card = answer;
  }

  /** Where there is no session, the page and its changes are all there is to read. */
  private async visit(): Promise<void> {
    const { ask, bringReader } = this.tools;
    if (this.lookAgain) return this.lookAgain();
    await this.here(untilVisible(this.signal));
    const reader = await this.here(bringReader());
    const { client, page, path } = this.met;
    const save = (capture: Capture) => this.here(ask('capture', capture));
    const visit = { record: page.page.record ?? client, path, knowledge: () => this.knowledge, save };
    this.lookAgain = reader.visit(visit, (look) => void this.look(look), this.signal);
  }

  private async look(look: () => Promise<Sight>): Promise<void> {
    if (this.trouble) return;
    await this.attempt(async () => {
      const { card, doubt, guess, question, isOther } = await this.here(look());
      this.card = card ?? this.card;
      this.guess = guess;
      this.question = question && !this.answered.has(question.what) ? question : undefined;
      if (!isOther) this.tools.check.came(!doubt || question !== undefined);
      if (this.question) this.tools.show(questionView(this.question));
      else if (this.isWhole) this.showCard();
      else if (doubt) this.tools.show(unreadView(this.card, this.tools.check.needsAttention));
      else if (guess) this.tools.show(guessView(guess));
      else this.showCard();
    });
  }

  /** What the user says holds from now on for all pages of the site; what he calls wrong is left alone. */
  private async takeAnswer(code: string): Promise<void> {
    const { ask, show } = this.tools;
    const answer = this.question?.answers[Number(code)]?.answer;
    if (!answer && code !== 'right') {
      this.trouble = 'misread';
      return show({ kind: 'stopped', why: 'misread', seen: 0, total: undefined });
    }
    if (answer) this.answered.add(answer.kind);
    const confirmed = this.guess ? answersOf(this.guess) : [];
    for (const told of answer ? [answer] : confirmed) await this.here(ask('tellOfSite', told));
    await this.ask();
    if (this.lookAgain) this.lookAgain();
    else await this.read();
  }

  private get isWhole(): boolean {
    return this.card?.assessment.completeness.state === 'complete';
  }

  private async read(): Promise<void> {
    if (!this.canRead || this.reading.isOn) return;
    this.guess = undefined;
    await this.here(this.reading.store(this.source));
    await this.showStored();
  }

  /** Nobody has seen such a history live: it is read without being stored, for the user to compare with his CRM. */
  private async sample(): Promise<void> {
    const deals = await this.here(this.reading.sample(this.source));
    this.guess = guessOf(this.tools.adapter, ['history'], this.knowledge, deals);
    if (this.guess) this.tools.show(guessView(this.guess));
  }

  private get source(): PurchaseSource {
    return this.knowledge.source ?? this.tools.adapter.sources[0];
  }

  /** A history known whole stays on the strip while it is read again. */
  private cameTo({ seen, total }: Completeness): void {
    if (!this.isWhole) this.tools.show({ kind: 'reading', seen, total });
  }

  private async showStored(): Promise<void> {
    await this.ask();
    this.showCard();
  }

  private showCard(): void {
    this.tools.show(cardView(this.card, this.canRead, this.met.page.doubts));
  }

  /** What fails after the record has gone is nobody's concern; what the user stopped is shown as far as it came. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    this.trouble = undefined;
    try {
      await work();
    } catch (failure) {
      if (this.signal.aborted) return;
      const why = troubleOf(failure);
      if (!why) return this.attempt(() => this.showStored());
      this.trouble = why;
      const { seen, total } = this.reading.progress;
      this.tools.show({ kind: 'stopped', why, seen, total });
    }
  }

  /** An answer, unless the record has gone while it was awaited. */
  private async here<T>(answer: Promise<T>): Promise<T> {
    const value = await answer;
    this.signal.throwIfAborted();
    return value;
  }
}
