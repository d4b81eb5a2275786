import type { Day } from '../day';
import { dayOf } from '../day';
import type { YearlyLoss } from '../returns/yearlyLoss';
import { gathered, type UnansweredPhrase } from '../talk/unanswered';
import { type WakeUpAttempt, wakeUpAttempts } from './attempts';
import { type BonusRow, bonusRows } from './bonuses';
import { callHoursOf, type HourOfCalls } from './callHours';
import { type ComeBack, uncalledOf } from './comeBack';
import { type Trial, trialOf } from './control';
import { deservingOf } from './deserving';
import { type Forgotten, forgottenOf } from './forgotten';
import { type MovedClients, type Moves, movesOf } from './moves';
import { notesSample, type SampledNote } from './notesSample';
import { type OneLine, oneLineOf } from './oneLine';
import { placesOf } from './places';
import type { ReasonBook, Reasons } from './reasons';
import { reasonsOf } from './reasons';
import type { Place, ReportBase, ReportFilter } from './reportClients';
import { type CallCost, type Returns, returnsOf } from './returns';
import { type Rfm, rfmOf } from './rfmCells';
import { type ShareWeek, shareWeeks } from './shares';
import { type Stake, stakesOf } from './stake';
import type { ReportPromise, ReportTalk } from './talks';
import { yearlyLossOf } from './yearlyLossOf';

/** What is known besides purchases. */
export interface ReportSources {
  readonly talks: readonly ReportTalk[];
  readonly promises: readonly ReportPromise[];
  readonly reasons: ReasonBook;
  readonly callCost: CallCost;
}

/** What is asked for. */
export interface ReportQuestion {
  readonly filter: ReportFilter;
  /** Currency of sums of clients; undefined where nobody has paid. */
  readonly currency: string | undefined;
  /** Movement from so many days ago. */
  readonly movedDays: number;
}

/** What the page shows first: the figures of the head and the shares. Plain data, every number with what it is of. */
export interface ReportFront {
  readonly today: Day;
  readonly question: ReportQuestion;
  /** Clients of the filter, every history complete. */
  readonly clients: number;
  readonly weeks: readonly ShareWeek[];
  readonly yearlyLoss: YearlyLoss | undefined;
  readonly stakes: readonly Stake[];
  readonly returns: Returns;
}

/** One whole report. */
export interface Report extends ReportFront {
  readonly moves: Moves;
  readonly uncalled: ComeBack;
  /** Undefined: nobody is held back by lot. */
  readonly trial: Trial | undefined;
  readonly reasons: Reasons;
  readonly unanswered: readonly (UnansweredPhrase & { readonly times: number })[];
  readonly forgotten: Forgotten;
  readonly oneLine: OneLine;
  readonly callHours: readonly HourOfCalls[];
  readonly deserving: MovedClients;
  readonly rfm: Rfm;
  readonly bonuses: readonly BonusRow[];
  readonly notes: readonly SampledNote[];
}

/** Two years by week. */
const WEEKS = 104;
const MOST_PHRASES = 20;

/** The clients a question is about, with what was tried with them. */
export interface Narrowed {
  readonly question: ReportQuestion;
  readonly places: readonly Place[];
  readonly talks: readonly ReportTalk[];
  readonly attempts: readonly WakeUpAttempt[];
}

export function narrowed(base: ReportBase, sources: ReportSources, question: ReportQuestion): Narrowed {
  const places = placesOf(base, question.filter);
  const among = new Set(places);
  const talks = sources.talks.filter(({ place }) => among.has(place));
  return { question, places, talks, attempts: wakeUpAttempts(base, talks, sources.promises) };
}

/** Of a large base a tenth of a second's work. */
export function frontOf(
  base: ReportBase,
  { callCost }: ReportSources,
  { question, places, talks, attempts }: Narrowed,
): ReportFront {
  const returns = returnsOf(base, attempts, talks, callCost);
  return {
    today: base.today,
    question,
    clients: places.length,
    weeks: shareWeeks(base, places, { to: base.spans.range.to, before: WEEKS }, question.currency),
    yearlyLoss: yearlyLossOf(base, places),
    stakes: stakesOf(base, places, returns.rate.chance),
    returns,
  };
}

/** The whole report behind its front; of a large base a fraction of a second's work. */
export function reportOf(
  base: ReportBase,
  sources: ReportSources,
  { question, places, talks, attempts }: Narrowed,
  front: ReportFront,
): Report {
  return {
    ...front,
    moves: movesOf(base, places, question.movedDays),
    uncalled: uncalledOf(base, places, talks),
    trial: trialOf(base, places, talks),
    reasons: reasonsOf(base, talks, sources.reasons),
    unanswered: unansweredIn(talks),
    forgotten: forgottenOf(base, places, talks),
    oneLine: oneLineOf(base, places),
    callHours: callHoursOf(talks, base.spans.range.to),
    deserving: deservingOf(base, places),
    rfm: rfmOf(base, places, question.currency),
    bonuses: bonusRows(base, attempts, front.returns.since),
    notes: notesSample(base, talks),
  };
}

/** Phrases the script had no answer to, the most frequent first. */
function unansweredIn(talks: readonly ReportTalk[]): Report['unanswered'] {
  const phrases = talks.flatMap(({ words: phrase, reason, on }) =>
    phrase === undefined ? [] : [{ phrase, on: dayOf(on), ...(reason !== undefined && { reason }) }],
  );
  return gathered(phrases).slice(0, MOST_PHRASES);
}
