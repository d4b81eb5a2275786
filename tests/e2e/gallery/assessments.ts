import type { Assessment, Rhythm, Silence } from '../../../lib/domain/assessment';
import { type Day, dayNumber, dayOf } from '../../../lib/domain/day';

/** Written by hand and not computed: the gallery shows what a strip looks like, not whether a status is right. */
export const TODAY: Day = '2026-11-21';

const ago = (days: number): Day => dayOf(dayNumber(TODAY) - days);

/** Days of purchases that end `silentDays` ago and stand `intervals` apart. */
function purchaseDays(silentDays: number, intervals: readonly number[]): Day[] {
  const days = [silentDays];
  for (const interval of [...intervals].reverse()) days.unshift((days[0] ?? 0) + interval);
  return days.map(ago);
}

const own: Rhythm = {
  cycleDays: 40.2,
  source: 'own',
  confidence: 'good',
  intervals: [38, 41, 37, 44, 39, 42],
  ownMedianDays: 40,
  baseDays: 45,
  baseWeight: 0.4,
};

const silence = (days: number, over: Partial<Silence>): Silence => ({
  lastOn: ago(days),
  days,
  cycles: days / own.cycleDays,
  missed: 0,
  grace: 0.5,
  nextDueOn: ago(-8),
  sleepingOn: ago(days - 61),
  lostOn: ago(days - 141),
  expectedOn: [],
  ...over,
});

const nothing: Assessment = {
  today: TODAY,
  status: 'noData',
  completeness: { state: 'none', seen: 0, total: undefined },
  purchases: 0,
  firstOn: undefined,
  lastOn: undefined,
  recentOn: [],
  rhythm: undefined,
  silence: undefined,
  money: undefined,
  currenciesMixed: false,
  valueClass: undefined,
  recoverable: undefined,
  openDeals: 0,
  planned: 0,
};

const bought: Assessment = {
  ...nothing,
  status: 'sleeping',
  completeness: { state: 'complete', seen: 9, total: 9 },
  purchases: 7,
  firstOn: purchaseDays(73, own.intervals)[0],
  lastOn: ago(73),
  recentOn: purchaseDays(73, own.intervals),
  rhythm: own,
  silence: silence(73, { missed: 1, expectedOn: [ago(33)] }),
  money: { currency: 'RUB', totalMinor: 43_400_000, averageMinor: 6_200_000, yearlyMinor: 16_890_000, isMargin: true },
  valueClass: { value: 'B', by: 'share', sharePercent: 1.4 },
  recoverable: { amountMinor: 1_550_000, currency: 'RUB', chance: 0.25, isAssumption: true },
};

const active: Assessment = {
  ...bought,
  status: 'active',
  completeness: { state: 'complete', seen: 37, total: 37 },
  purchases: 34,
  lastOn: ago(12),
  recentOn: purchaseDays(12, own.intervals),
  silence: silence(12, {}),
  valueClass: { value: 'A', by: 'share', sharePercent: 4 },
  recoverable: undefined,
};

const due: Assessment = {
  ...active,
  status: 'due',
  purchases: 4,
  completeness: { state: 'complete', seen: 5, total: 5 },
  rhythm: { ...own, confidence: 'fair', intervals: [31, 62, 38], ownMedianDays: 38, baseWeight: 1.2 },
  recentOn: purchaseDays(46, [31, 62, 38]),
  lastOn: ago(46),
  silence: silence(46, { expectedOn: [ago(6)] }),
  valueClass: { value: 'C', by: 'threshold', sharePercent: undefined },
};

const lost: Assessment = {
  ...bought,
  status: 'lost',
  lastOn: ago(558),
  recentOn: purchaseDays(558, own.intervals),
  silence: silence(558, { missed: 13, expectedOn: [518, 478, 438, 397, 357, 317, 277, 236, 196, 156].map(ago) }),
  money: { currency: 'USD', totalMinor: 123_450_050, averageMinor: 6_200_050, yearlyMinor: 9_100, isMargin: false },
  valueClass: { value: 'A', by: 'share', sharePercent: 12.5 },
  recoverable: { amountMinor: 620_005, currency: 'USD', chance: 0.1, isAssumption: false },
};

const weak: Assessment = {
  ...bought,
  purchases: 2,
  completeness: { state: 'complete', seen: 2, total: 2 },
  rhythm: { ...own, confidence: 'weak', intervals: [12], ownMedianDays: undefined, baseWeight: 2 },
  recentOn: purchaseDays(73, [12]),
  currenciesMixed: true,
  money: undefined,
  valueClass: undefined,
  recoverable: undefined,
};

const oneTime: Assessment = {
  ...bought,
  status: 'oneTime',
  purchases: 1,
  completeness: { state: 'complete', seen: 1, total: 1 },
  recentOn: [ago(64)],
  lastOn: ago(64),
  firstOn: ago(64),
  rhythm: undefined,
  silence: silence(64, { sleepingOn: ago(-26), lostOn: ago(-301) }),
  money: { currency: 'RUB', totalMinor: 4_800_000, averageMinor: 4_800_000, yearlyMinor: 4_800_000, isMargin: true },
  recoverable: undefined,
};

export const assessments = {
  active,
  due,
  sleeping: bought,
  lost,
  weak,
  base: {
    ...weak,
    rhythm: { ...own, cycleDays: 45, source: 'base', confidence: 'weak', intervals: [], baseWeight: 0 },
  },
  company: { ...weak, rhythm: { ...own, cycleDays: 90, source: 'company', confidence: 'weak', intervals: [] } },
  served: { ...bought, openDeals: 1 },
  oneTime,
  formerly: { ...bought, status: 'former', valueClass: undefined, recoverable: undefined },
  unseen: nothing,
  withoutDeals: { ...nothing, completeness: { state: 'complete', seen: 0, total: 0 } },
  withoutPurchases: { ...nothing, completeness: { state: 'complete', seen: 3, total: 3 }, openDeals: 1 },
  partial: {
    ...nothing,
    status: undefined,
    completeness: { state: 'partial', seen: 5, total: 37 },
    purchases: 4,
    openDeals: 1,
  },
  partialUncounted: { ...nothing, status: undefined, completeness: { state: 'partial', seen: 21, total: undefined } },
} satisfies Record<string, Assessment>;
