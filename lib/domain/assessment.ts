import type { Course } from './course';
import type { Day } from './day';
import type { Completeness } from './deal';
import type { FormerWhy } from './hand/correction';
import type { SeasonStanding } from './season/seasonStanding';

/** `product.md` §2. `oneTime`, `seasonal`, `former` and `noData` stand apart from the four of the rhythm. */
export type Status = 'active' | 'due' | 'sleeping' | 'lost' | 'oneTime' | 'seasonal' | 'former' | 'noData';

export type ValueClass = 'A' | 'B' | 'C';

/** In words, never in percent: good = 6 or more even purchases, fair = 3–5 or uneven, weak = not the client's own. */
export type Confidence = 'good' | 'fair' | 'weak';

/**
 * Where a cycle comes from; the first that applies wins. `group` is measured on the clients of the same group, `rule`
 * what the head set for it, `base` measured on all, `company` the head's rule for all, `preset` the industry's.
 */
export type CycleSource = 'hand' | 'own' | 'group' | 'rule' | 'base' | 'company' | 'preset';

/** The rhythm of one client with everything its formula needs (math/models §2). */
export interface Rhythm {
  /** Days between purchases after shrinking; real number, at least 1. Shown rounded. */
  readonly cycleDays: number;
  readonly source: CycleSource;
  readonly confidence: Confidence;
  /** The client's own intervals in days, oldest first; those the cycle was computed from: the latest 8 at most. */
  readonly intervals: readonly number[];
  /** Median of `intervals`; undefined below two of them. */
  readonly ownMedianDays: number | undefined;
  /** Median interval of the base (or the company's rule) the own rhythm was pulled to. */
  readonly baseDays: number;
  /** Weight of the base in intervals, 0.2–3; 0 where the cycle is not the client's own. */
  readonly baseWeight: number;
  /** Where `baseDays` comes from. */
  readonly baseSource?: CycleSource;
  /** Code of the group rule the client falls under. */
  readonly group?: string;
  /** Lower and upper quartile of `intervals`, days: "every 60–90 days". Absent below three of them. */
  readonly rangeDays?: readonly [number, number];
}

/**
 * How far the silence has come, in the terms of `missed = max(0, floor(gap / cycle − grace))` (models §3). For a
 * client with one purchase nothing is missed or expected, and `sleepingOn` and `lostOn` are the days on which he is
 * asked back and given up. For a yearly buyer `missed` counts his windows, and the borders are days after them.
 */
export interface Silence {
  readonly lastOn: Day;
  readonly days: number;
  /** `days / cycleDays`. */
  readonly cycles: number;
  readonly missed: number;
  /** Cycles of tolerance `missed` was computed with, 0–1. */
  readonly grace: number;
  /** Missed cycles from which he sleeps and is lost, by the rules of the day; absent where days decide instead. */
  readonly borders?: { readonly sleepingFrom: number; readonly lostFrom: number };
  /** Of a client with one purchase: the days after which he is asked back, and given up. */
  readonly thresholds?: { readonly sleepingDays: number; readonly lostDays: number };
  /** First day after today with one more whole cycle behind it; of a yearly buyer the day his window opens. */
  readonly nextDueOn: Day;
  /** First day on which the client counts as sleeping, and as lost, if nothing is bought. */
  readonly sleepingOn: Day;
  readonly lostOn: Day;
  /** Days on which a purchase was expected and did not come: last + k · cycle up to today, the latest 12. */
  readonly expectedOn: readonly Day[];
}

/** Money of one client in one currency; absent where currencies are mixed or nothing was paid. */
export interface ClientMoney {
  readonly currency: string;
  readonly totalMinor: number;
  /** Mean paid purchase, rounded down. */
  readonly averageMinor: number;
  /** Expected yearly value while active: average × purchases a year × margin rate; rounded down. */
  readonly yearlyMinor: number;
  /** True when a margin rate was applied; false: `yearlyMinor` is turnover. */
  readonly isMargin: boolean;
  /** What it was computed from: purchases with a sum, purchases a year, and the margin rate, 1 for turnover. */
  readonly by?: { readonly paidPurchases: number; readonly purchasesAYear: number; readonly marginRate: number };
}

/** Why a class, with the figures of its popover. */
export interface ClassReason {
  readonly value: ValueClass;
  readonly by: 'share' | 'threshold' | 'hand';
  /** Share of the base's yearly value that this client brings, percent, one decimal. */
  readonly sharePercent: number | undefined;
  /** Yearly value of the whole base in the client's currency, minor units: what the share is of. */
  readonly baseYearlyMinor?: number;
  /** Set where marks moved the class by a step: from which, and the codes of the marks. */
  readonly moved?: { readonly from: ValueClass; readonly by: readonly string[] };
}

/** Why a client is expected to buy no more: an objective reason, or a purchase one makes once. */
export interface FormerReason {
  readonly why: FormerWhy | 'once';
  /** Day it was set by hand; absent where a rule says so. */
  readonly since?: Day;
}

/** A caring reminder of one product: a replacement norm or a season of it, each from its own last purchase. */
export interface Reminder {
  /** Code of the group rule. */
  readonly rule: string;
  readonly kind: 'norm' | 'season';
  readonly lastOn: Day;
  readonly dueOn: Day;
  /** First day on which it may come: the lead time before `dueOn`. */
  readonly remindOn: Day;
  /** True from `remindOn` until a whole norm, or the season, has gone without it. */
  readonly isOpen: boolean;
  readonly isSafety: boolean;
}

/** What may come back: chance × average purchase (S3-04). Only for sleeping and lost clients. */
export interface Recoverable {
  readonly amountMinor: number;
  readonly currency: string;
  /** Chance used, 0–1. */
  readonly chance: number;
  readonly isAssumption: boolean;
}

/** Everything known about a client on one day. Each number here can be opened to its inputs. */
export interface Assessment {
  readonly today: Day;
  /** `undefined` on a partial history: a status is never guessed from a part (`product.md` §4). */
  readonly status: Status | undefined;
  readonly completeness: Completeness;
  /** Purchases after cleaning; `cleanDeals` names each deal left out of them. */
  readonly purchases: number;
  readonly firstOn: Day | undefined;
  readonly lastOn: Day | undefined;
  /** Days of the last purchases for the rhythm line, oldest first, at most 12. */
  readonly recentOn: readonly Day[];
  readonly rhythm: Rhythm | undefined;
  readonly silence: Silence | undefined;
  readonly money: ClientMoney | undefined;
  /** True when purchases are in several currencies and no rates are given: money is "not comparable". */
  readonly currenciesMixed: boolean;
  readonly valueClass: ClassReason | undefined;
  readonly recoverable: Recoverable | undefined;
  /** Open deals known; a client with one is being served and is not woken. */
  readonly openDeals: number;
  /** Purchases dated after today: plans, shown apart. */
  readonly planned: number;
  /** Set with the status `seasonal`. */
  readonly season?: SeasonStanding;
  /** Set where no purchase is expected any more; with one purchase the status stays `oneTime`. */
  readonly former?: FormerReason;
  /** Norms and seasons of what he bought, the nearest first. */
  readonly reminders?: readonly Reminder[];
  /** The history known begins here and he was buying already, or may have been: his first purchases may be missing. */
  readonly truncatedBefore?: Day;
  /** What his status follows from on later days, for storing beside him. */
  readonly course?: Course;
}
