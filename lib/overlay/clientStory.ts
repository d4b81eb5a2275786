import type { StripAct, StripView } from '../../components/stripView';
import type { Capture, ClientCard } from '../bridge/messages';
import type { AdapterPart, Doubt, PageAdapter, RecordRef } from '../crm/adapter';
import type { PageIdentity } from '../crm/readIdentity';
import { dayOfInstant } from '../crm/text/date';
import type { Completeness } from '../domain/deal';
import type { SiteKnowledge } from '../domain/siteKnowledge';
import type { Ask } from './ask';
import { captureOfPage, NOTHING_READ } from './capture';
import { type Guess, isTrusted } from './guess';
import { isStale } from './history';
import type { Sight } from './pageVisit';
import type { Reader } from './reader';
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
  readonly show: (view: StripView) => void;
}

const NO_CARD: StripView = { kind: 'stopped', why: 'halfLoaded', seen: 0, total: undefined };

/** One paying client while its record is on the page: its card, its reading, and what went wrong with it. */
export class ClientStory {
  private client: RecordRef;
  private card: ClientCard | undefined;
  private progress = NOTHING_READ;
  private current: AbortController | undefined;
  private knowledge: SiteKnowledge = {};
  private guess: Guess | undefined;
  /** Set while the page is visited: looks at it at once. */
  private lookAgain: (() => void) | undefined;
  /** Set while the strip says what went wrong: only the user's next act takes that away. */
  private isInTrouble = false;

  constructor(
    private readonly met: MetClient,
    private readonly tools: StoryTools,
    private readonly signal: AbortSignal,
  ) {
    this.client = met.client;
  }

  /** Shows what is known, then reads what is not. */
  async begin(): Promise<void> {
    await this.attempt(async () => {
      await this.ask();
      const isDue = isStale(this.card);
      if (this.isWhole) this.showCard();
      if (!this.canRead) return this.visit();
      await this.tellIdentity();
      if (isDue) await this.read();
      else this.showCard();
    });
  }

  async act(act: StripAct): Promise<void> {
    if (act.kind === 'answer') await this.attempt(() => this.takeAnswer(act.code === 'right'));
    if (act.kind === 'stopReading') this.current?.abort();
    if (act.kind === 'readHistory') await this.attempt(() => this.read());
    if (act.kind === 'retry') await (this.canRead ? this.attempt(() => this.read()) : this.begin());
  }

  /** Stored data or the rules changed. */
  async changed(): Promise<void> {
    if (this.current || this.isInTrouble || !(this.card || this.lookAgain)) return;
    await this.attempt(async () => {
      await this.ask();
      if (this.lookAgain) this.lookAgain();
      else this.showCard();
    });
  }

  /** What is stored of the client, and what the user has told of the site. */
  private async ask(): Promise<void> {
    const { ask } = this.tools;
    const answers = Promise.all([ask('clientCard', this.client), ask('siteKnowledge')]);
    [this.card, this.knowledge] = await this.here(answers);
  }

  private trusts(part: AdapterPart): boolean {
    return isTrusted(this.tools.adapter, part, this.knowledge);
  }

  private get canRead(): boolean {
    return this.tools.adapter.session !== undefined && this.trusts('addresses') && this.trusts('history');
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
    const { page, path } = this.met;
    const save = (capture: Capture) => this.here(ask('capture', capture));
    const visit = { record: page.page.record ?? this.client, path, knowledge: () => this.knowledge, save };
    this.lookAgain = reader.visit(visit, (look) => void this.look(look), this.signal);
  }

  private async look(look: () => Promise<Sight>): Promise<void> {
    if (this.isInTrouble) return;
    await this.attempt(async () => {
      const { card, doubt, guess } = await this.here(look());
      this.card = card ?? this.card;
      this.guess = guess;
      if (this.isWhole) this.showCard();
      else if (doubt) this.showUnread();
      else if (guess) this.showGuess(guess);
      else this.showCard();
    });
  }

  /** What was read by a guess is stored from now on, or the page is left alone. */
  private async takeAnswer(isRight: boolean): Promise<void> {
    const { ask, show } = this.tools;
    if (!isRight) {
      this.isInTrouble = true;
      return show({ kind: 'stopped', why: 'misread', seen: 0, total: undefined });
    }
    for (const part of this.guess?.parts ?? []) await this.here(ask('tellOfSite', { kind: 'right', part }));
    await this.ask();
    this.lookAgain?.();
  }

  private get isWhole(): boolean {
    return this.card?.assessment.completeness.state === 'complete';
  }

  private async read(): Promise<void> {
    if (!this.canRead || this.current) return;
    const { adapter, ask, bringReader } = this.tools;
    await this.here(untilVisible(this.signal));
    this.current = new AbortController();
    const signal = AbortSignal.any([this.signal, this.current.signal]);
    const save = (capture: Capture) => ask('capture', capture);
    this.cameTo(NOTHING_READ);
    try {
      const { session } = await this.here(bringReader());
      const { source = adapter.sources[0] } = this.knowledge;
      const reading = { client: this.client, source, save, came: (at: Completeness) => this.cameTo(at) };
      await this.here(Promise.resolve(session?.history(reading, signal)));
    } finally {
      this.current = undefined;
    }
    await this.showStored();
  }

  /** A history known whole stays on the strip while it is read again. */
  private cameTo(progress: Completeness): void {
    this.progress = progress;
    if (this.signal.aborted || this.isWhole) return;
    this.tools.show({ kind: 'reading', seen: progress.seen, total: progress.total });
  }

  private async showStored(): Promise<void> {
    await this.ask();
    this.showCard();
  }

  private showCard(): void {
    const [doubt] = this.met.page.doubts;
    if (this.card) {
      const { name, assessment, chances } = this.card;
      this.tools.show({ kind: 'client', name, assessment, chances, canRead: this.canRead });
    } else if (doubt) this.tools.show(doubtful(doubt));
    else this.tools.show(NO_CARD);
  }

  private showGuess({ seen, lastOn }: Guess): void {
    const today = dayOfInstant(Date.now());
    if (today !== undefined) this.tools.show({ kind: 'unconfirmed', seen, lastOn, today });
  }

  /** A page that is doubted as a whole is not the one we know. */
  private showUnread(): void {
    const { seen, total } = this.card?.assessment.completeness ?? NOTHING_READ;
    this.tools.show({ kind: 'stopped', why: 'changed', seen, total });
  }

  /** What fails after the record has gone is nobody's concern; what the user stopped is shown as far as it came. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    this.isInTrouble = false;
    try {
      await work();
    } catch (failure) {
      if (this.signal.aborted) return;
      const why = troubleOf(failure);
      if (!why) return this.attempt(() => this.showStored());
      this.isInTrouble = true;
      const { seen, total } = this.progress;
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

/** `why` is a code with an example: `ambiguousDate: 03.04.2026`. */
function doubtful({ what, why }: Doubt): StripView {
  return { kind: 'doubt', what, text: why.replace(/^[^:]*: /, ''), answers: [] };
}
