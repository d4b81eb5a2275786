import type { BaseRhythm } from '../cycle';
import type { DayNumber } from '../day';
import type { Rules } from '../rules';
import { annualRhythmOf } from '../season/annualRhythm';
import { seasonalPace } from '../season/seasonalPace';
import { seasonState } from '../season/seasonState';
import { missedCycles } from '../status';
import { wholeMinor } from '../wholeMinor';
import type { BaseColumns, JudgedColumns, OwnColumns } from './columns';
import { STATUSES } from './columns';
import { lnHalves } from './logarithms';

const ACTIVE = STATUSES.indexOf('active');
const DUE = STATUSES.indexOf('due');
const SLEEPING = STATUSES.indexOf('sleeping');
const LOST = STATUSES.indexOf('lost');
const ONE_TIME = STATUSES.indexOf('oneTime');
const SEASONAL = STATUSES.indexOf('seasonal');
const NO_DATA = STATUSES.indexOf('noData');
const FORMER = STATUSES.indexOf('former');

/** As in `cycle`. */
const LATEST = 8;
const LEAST_WEIGHT = 0.2;
const MOST_WEIGHT = 3;
/** As in `status`. */
const NEARLY = 1e-9;

/** Cycles of all clients: `cycleDaysOf` over columns, with the base's part worked out once. */
export function cycleColumn({ purchases, medianHalves, squares }: OwnColumns, base: BaseRhythm): Float64Array {
  const lnBase = Math.log(base.days);
  const { variance } = base;
  const single = Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, (2 * variance) / variance));
  const cycleDays = new Float64Array(purchases.length);
  for (let client = 0; client < cycleDays.length; client++) {
    const count = Math.min(LATEST, (purchases[client] as number) - 1);
    if (count < 0) continue;
    if (count === 0) {
      cycleDays[client] = base.days;
      continue;
    }
    const own = ((squares[client] as number) + 3 * variance) / (count + 2);
    const weight = count < 2 ? single : Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, (2 * own) / variance));
    const ln = (count * lnHalves(medianHalves[client] as number) + weight * lnBase) / (count + weight);
    cycleDays[client] = Math.max(1, Math.exp(ln));
  }
  return cycleDays;
}

/** Status and missed cycles of all clients by `rhythmStatus`, yearly buyers by their windows. */
export function judgeStatus(
  { days }: BaseColumns,
  own: OwnColumns,
  today: DayNumber,
  rules: Rules,
  { status, missed, cycleDays }: Pick<JudgedColumns, 'status' | 'missed' | 'cycleDays'>,
): void {
  const { grace, sleepingFrom, lostFrom, leadDays } = rules;
  for (let client = 0; client < status.length; client++) {
    const purchases = own.purchases[client] as number;
    if (purchases < 2) {
      status[client] = purchases === 0 ? NO_DATA : ONE_TIME;
      continue;
    }
    if (own.mayBeAnnual[client] === 1) {
      const rhythm = annualRhythmOf(days[client] as readonly DayNumber[]);
      if (rhythm) {
        status[client] = SEASONAL;
        missed[client] = seasonState(rhythm, own.last[client] as number, today, leadDays).missed;
        continue;
      }
    }
    const gap = today - (own.last[client] as number);
    const cycle = cycleDays[client] as number;
    const gone = missedCycles(gap, cycle, grace);
    missed[client] = gone;
    status[client] =
      gone >= lostFrom ? LOST : gone >= sleepingFrom ? SLEEPING : gap / cycle + NEARLY >= 1 ? DUE : ACTIVE;
  }
}

const DAYS_A_YEAR = 365.25;

/** What waking a client costs and how long one stays, for the expected net; money in minor units. */
export interface WakingCosts {
  /** Share of clients lost in a year, above 0 up to 1. */
  readonly yearlyLoss: number;
  readonly offerCostMinor: number;
  readonly contactCostMinor: number;
}

/** Money of all clients: `clientMoney`, `recoverableOf` and the net of `returnEconomics` over columns. */
export function judgeMoney(
  { currencies, days, hands }: BaseColumns,
  own: OwnColumns,
  rules: Rules,
  costs: WakingCosts,
  judged: Omit<JudgedColumns, 'valueClass'>,
): void {
  const { status, cycleDays, averageMinor, yearlyMinor, recoverableMinor, netMinor } = judged;
  const marginRate = rules.marginRate ?? 1;
  const once = Math.min(1, DAYS_A_YEAR / rules.companyCycleDays);
  const { sleeping, lost } = rules.returnChance;
  const months = 12 / costs.yearlyLoss;
  for (let client = 0; client < status.length; client++) {
    const paid = own.paid[client] as number;
    if (paid === 0 || currencies[client] === undefined) continue;
    const average = Math.floor((own.totalMinor[client] as number) / paid);
    const perYear =
      (own.purchases[client] as number) > 1
        ? ((status[client] === SEASONAL || status[client] === FORMER || hands?.has(client)
            ? seasonalPace(days[client] as readonly DayNumber[])
            : undefined) ?? DAYS_A_YEAR / (cycleDays[client] as number))
        : once;
    averageMinor[client] = average;
    yearlyMinor[client] = wholeMinor(average * perYear * marginRate);
    const word = status[client];
    if (word !== SLEEPING && word !== LOST) continue;
    const chance = word === SLEEPING ? sleeping : lost;
    recoverableMinor[client] = wholeMinor(average * chance);
    const benefit = Math.floor(nearlyWhole(wholeMinor(average * marginRate) * (perYear / 12) * months));
    netMinor[client] = Math.floor(nearlyWhole(chance * (benefit - costs.offerCostMinor))) - costs.contactCostMinor;
  }
}

/** As in `returns/returnEconomics`. */
function nearlyWhole(value: number): number {
  const whole = Math.round(value);
  const off = Math.abs(value - whole);
  return off < 1e-3 && off < 1e-6 * Math.max(1, Math.abs(whole)) ? whole : value;
}
