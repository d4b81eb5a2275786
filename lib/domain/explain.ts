import type { Assessment, ClassReason, ClientMoney, CycleSource, Recoverable, Rhythm, Silence } from './assessment';
import type { Day } from './day';
import type { SeasonStanding } from './season/seasonStanding';

/**
 * One number with its formula and everything the formula takes, as data: the interface puts it into words. Days are
 * whole days, cycles and medians real ones, money minor units of the named currency, chances and rates 0–1.
 */
export type Explained =
  /** The middle interval; of an even number the mean of the two middle ones. */
  | { readonly formula: 'ownMedian'; readonly intervals: readonly number[]; readonly result: number }
  /** exp((n ln median + w ln group) / (n + w)), at least 1 (math/models §2). */
  | {
      readonly formula: 'pulledCycle';
      readonly intervals: number;
      readonly medianDays: number;
      readonly groupDays: number;
      readonly groupSource: CycleSource;
      readonly weight: number;
      readonly result: number;
    }
  /** Taken as it is from where `source` says. */
  | { readonly formula: 'givenCycle'; readonly source: CycleSource; readonly result: number }
  /** today − last purchase. */
  | { readonly formula: 'silentDays'; readonly lastOn: Day; readonly today: Day; readonly result: number }
  /** silent days / cycle. */
  | { readonly formula: 'silentCycles'; readonly days: number; readonly cycleDays: number; readonly result: number }
  /** max(0, floor(silent days / cycle − grace)) (§3). */
  | {
      readonly formula: 'missedCycles';
      readonly days: number;
      readonly cycleDays: number;
      readonly grace: number;
      readonly result: number;
    }
  /** last + the first whole day with so many cycles behind it, the next after today. */
  | {
      readonly formula: 'nextDue';
      readonly lastOn: Day;
      readonly today: Day;
      readonly cycleDays: number;
      readonly result: Day;
    }
  /** last + the first whole day at which `missed` + grace cycles are full. */
  | {
      readonly formula: 'sleepingFrom' | 'lostFrom';
      readonly lastOn: Day;
      readonly cycleDays: number;
      readonly missed: number;
      readonly grace: number;
      readonly result: Day;
    }
  /** last + days, by the thresholds of a single purchase. */
  | {
      readonly formula: 'askedBackFrom' | 'givenUpFrom';
      readonly lastOn: Day;
      readonly days: number;
      readonly result: Day;
    }
  /** The window's usual first day less the lead time. */
  | { readonly formula: 'seasonReminder'; readonly opensOn: Day; readonly leadDays: number; readonly result: Day }
  /** Windows closed for two weeks without a purchase since the last one (§5.4). */
  | { readonly formula: 'missedSeasons'; readonly lastOn: Day; readonly today: Day; readonly result: number }
  /** total / purchases with a sum, rounded down. */
  | {
      readonly formula: 'averagePurchase';
      readonly totalMinor: number;
      readonly paidPurchases: number;
      readonly currency: string;
      readonly result: number;
    }
  /** average × purchases a year × margin rate, rounded down; `marginRate` 1 is turnover. */
  | {
      readonly formula: 'yearlyValue';
      readonly averageMinor: number;
      readonly purchasesAYear: number;
      readonly marginRate: number;
      readonly currency: string;
      readonly result: number;
    }
  /** yearly value / the base's × 100, one decimal. */
  | {
      readonly formula: 'baseShare';
      readonly yearlyMinor: number;
      readonly baseYearlyMinor: number;
      readonly result: number;
    }
  /** average × chance, rounded down. */
  | {
      readonly formula: 'recoverable';
      readonly averageMinor: number;
      readonly chance: number;
      readonly isAssumption: boolean;
      readonly currency: string;
      readonly result: number;
    };

/** Every number of an assessment, each opened to its inputs, in the order of the sentence it stands behind. */
export function explain(assessment: Assessment): readonly Explained[] {
  const { rhythm, silence, money, valueClass, recoverable, season, status, today } = assessment;
  if (!rhythm || !silence) return [];
  return [
    ...cycleParts(rhythm),
    { formula: 'silentDays', lastOn: silence.lastOn, today, result: silence.days },
    ...(season ? seasonParts(season, silence, today) : []),
    ...(status === 'oneTime' && !assessment.former ? oneTimeParts(silence) : []),
    ...rhythmParts(rhythm, silence, today),
    ...moneyParts(money, valueClass, recoverable),
  ];
}

function cycleParts({ source, cycleDays, intervals, ownMedianDays, baseDays, baseWeight, baseSource }: Rhythm) {
  const parts: Explained[] = [];
  const [only] = intervals;
  const medianDays = ownMedianDays ?? only;
  if (ownMedianDays !== undefined) parts.push({ formula: 'ownMedian', intervals, result: ownMedianDays });
  if (source !== 'own' || medianDays === undefined) {
    return [...parts, { formula: 'givenCycle', source, result: cycleDays } as const];
  }
  parts.push({
    formula: 'pulledCycle',
    intervals: intervals.length,
    medianDays,
    groupDays: baseDays,
    groupSource: baseSource ?? 'base',
    weight: baseWeight,
    result: cycleDays,
  });
  return parts;
}

/** Only a rhythm counts in cycles: its borders are there, a single purchase and a season have days of their own. */
function rhythmParts({ cycleDays }: Rhythm, silence: Silence, today: Day): Explained[] {
  const { lastOn, days, grace, borders } = silence;
  if (!borders) return [];
  const border = { lastOn, cycleDays, grace };
  return [
    { formula: 'silentCycles', days, cycleDays, result: silence.cycles },
    { formula: 'missedCycles', days, cycleDays, grace, result: silence.missed },
    { formula: 'nextDue', lastOn, today, cycleDays, result: silence.nextDueOn },
    { formula: 'sleepingFrom', ...border, missed: borders.sleepingFrom, result: silence.sleepingOn },
    { formula: 'lostFrom', ...border, missed: borders.lostFrom, result: silence.lostOn },
  ];
}

function oneTimeParts({ lastOn, sleepingOn, lostOn, thresholds }: Silence): Explained[] {
  if (!thresholds) return [];
  return [
    { formula: 'askedBackFrom', lastOn, days: thresholds.sleepingDays, result: sleepingOn },
    { formula: 'givenUpFrom', lastOn, days: thresholds.lostDays, result: lostOn },
  ];
}

function seasonParts({ opensOn, leadDays, remindOn, missed }: SeasonStanding, { lastOn }: Silence, today: Day) {
  return [
    { formula: 'missedSeasons', lastOn, today, result: missed },
    { formula: 'seasonReminder', opensOn, leadDays, result: remindOn },
  ] as const;
}

function moneyParts(
  money: ClientMoney | undefined,
  valueClass: ClassReason | undefined,
  recoverable: Recoverable | undefined,
): Explained[] {
  if (!money?.by) return [];
  const { currency, totalMinor, averageMinor, yearlyMinor, by } = money;
  const { paidPurchases, purchasesAYear, marginRate } = by;
  const parts: Explained[] = [
    { formula: 'averagePurchase', totalMinor, paidPurchases, currency, result: averageMinor },
    { formula: 'yearlyValue', averageMinor, purchasesAYear, marginRate, currency, result: yearlyMinor },
  ];
  if (valueClass?.sharePercent !== undefined && valueClass.baseYearlyMinor !== undefined) {
    const { sharePercent, baseYearlyMinor } = valueClass;
    parts.push({ formula: 'baseShare', yearlyMinor, baseYearlyMinor, result: sharePercent });
  }
  if (recoverable) {
    const { chance, isAssumption, amountMinor } = recoverable;
    parts.push({ formula: 'recoverable', averageMinor, chance, isAssumption, currency, result: amountMinor });
  }
  return parts;
}
