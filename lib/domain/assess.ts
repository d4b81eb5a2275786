import type { Assessment, ClassReason, ClientMoney, Rhythm } from './assessment';
import type { BaseFigures } from './baseFigures';
import { type CleanHistory, cleanHistory } from './cleanHistory';
import { clientMoney } from './clientMoney';
import type { Course } from './course';
import { courseOf } from './courseOf';
import { type Day, type DayNumber, dayNumber, dayOf } from './day';
import type { Completeness, Deal } from './deal';
import { footedRhythm } from './footing';
import { classByHand } from './hand/classByHand';
import type { Correction } from './hand/correction';
import type { ClientMark } from './marks/mark';
import { markedClass } from './marks/markedClass';
import { recoverableOf } from './recoverable';
import type { Rules } from './rules';
import { standing } from './standing';
import { valueClass } from './valueClass';

/** Everything known of one client: what was read, and what was set by hand. */
export interface ClientHistory {
  /** Store key of the client; decides between clients of equal value. */
  readonly key: string;
  readonly deals: readonly Deal[];
  readonly completeness: Completeness;
  /** Fields of the client's card by name: breed, car model, segment. Group rules may ask for them. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Kept apart from all that is computed, so that no recomputation loses them. */
  readonly corrections?: readonly Correction[];
  /** Neutral remarks; those that have run out are passed over. */
  readonly marks?: readonly ClientMark[];
  /** Set where older purchases are known to be left out: those before this day. */
  readonly keptFrom?: Day | undefined;
}

/** What is the same for every client assessed in one go. */
export interface AssessContext {
  /** A real calendar day; anything else throws a RangeError. */
  readonly today: Day;
  readonly rules: Rules;
  readonly base: BaseFigures;
}

const RECENT = 12;

/** Assesses one client from the deals as they were read. Deals that cannot be used are named by `cleanDeals`. */
export function assess(history: ClientHistory, context: AssessContext): Assessment {
  return assessPurchases(cleanHistory(history, context.today, context.rules), context);
}

/** Assesses one client whose deals were cleaned for the same day and rules already. */
export function assessPurchases(client: CleanHistory, context: AssessContext): Assessment {
  const { purchases, completeness } = client;
  const facts = factsOf(client, context);
  if (completeness.state === 'partial') return { ...facts, status: undefined };
  const last = purchases.days[purchases.days.length - 1];
  if (last === undefined) return { ...facts, status: 'noData' };
  if (completeness.state === 'none') return { ...facts, status: undefined };
  return { ...facts, ...judgementOf(client, last, context) };
}

/** What holds whether or not the history is complete. */
function factsOf({ purchases, completeness }: CleanHistory, { today }: AssessContext): Omit<Assessment, 'status'> {
  const { days } = purchases;
  return {
    today,
    completeness,
    purchases: days.length,
    firstOn: days.length > 0 ? dayOf(days[0] as DayNumber) : undefined,
    lastOn: days.length > 0 ? dayOf(days[days.length - 1] as DayNumber) : undefined,
    recentOn: days.slice(-RECENT).map(dayOf),
    rhythm: undefined,
    silence: undefined,
    money: undefined,
    currenciesMixed: purchases.currenciesMixed,
    valueClass: undefined,
    recoverable: undefined,
    openDeals: purchases.openDeals,
    planned: purchases.planned,
  };
}

/** What only a complete history with a purchase allows to say. */
function judgementOf(client: CleanHistory, last: DayNumber, { today, rules, base }: AssessContext) {
  const { purchases } = client;
  const rhythm = footedRhythm(purchases.days, client, base, rules);
  const course = courseOf(client, rhythm.cycleDays, rules);
  const { status, silence, ...season } = standing(course, purchases.days.length, last, dayNumber(today), rules);
  const money = clientMoney(purchases, rhythm.cycleDays, rules);
  return {
    status,
    rhythm,
    silence,
    money,
    valueClass: classOf(client, money, { rules, base }),
    recoverable: recoverableOf(status, money, rules.returnChance),
    ...season,
    ...originOf(client, course, rhythm, rules),
  };
}

/** Set by hand, else by value moved by marks. */
function classOf(
  { key, hand, marks = [] }: CleanHistory,
  money: ClientMoney | undefined,
  { rules, base }: Pick<AssessContext, 'rules' | 'base'>,
): ClassReason | undefined {
  const computed = money && valueClass({ key, ...money }, base.classes[money.currency], rules.classes);
  const given = classByHand(hand?.class, computed?.value);
  if (given) return { sharePercent: undefined, ...computed, value: given, by: 'hand' };
  if (!computed) return undefined;
  const { value, movedBy } = markedClass(computed.value, marks, money.yearlyMinor);
  return movedBy.length === 0 ? computed : { ...computed, value, moved: { from: computed.value, by: movedBy } };
}

function originOf(client: CleanHistory, course: Course, { cycleDays }: Rhythm, { recordsFrom }: Rules) {
  const truncatedBefore = client.keptFrom ?? recordsBegin(client, cycleDays, recordsFrom);
  return {
    course,
    ...(course.former && { former: course.former }),
    ...(truncatedBefore !== undefined && { truncatedBefore }),
  };
}

/** The day the records begin, for a client who bought within a cycle of it: perhaps not for the first time. */
function recordsBegin({ purchases }: CleanHistory, cycleDays: number, recordsFrom: Day | undefined): Day | undefined {
  const first = purchases.days[0];
  if (recordsFrom === undefined || first === undefined) return undefined;
  return first - dayNumber(recordsFrom) < cycleDays ? recordsFrom : undefined;
}
