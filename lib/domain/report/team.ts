import { type ReturnRate, returnRate } from '../returns/returnRate';
import { type Money, moneySum } from './money';
import type { ByGroup } from './shareGroups';
import type { Totals, TotalsBonus, TotalsReason } from './totals';

/** Several managers' totals as one team's. */
export interface TeamTotals {
  /** One file for each manager, in the order of their names: the latest of his. */
  readonly files: readonly Totals[];
  /** Files left out because a later one of the same manager is there. */
  readonly replaced: number;
  readonly clients: number;
  readonly now: ByGroup;
  /** Mondays that all files tell of. */
  readonly weeks: Totals['weeks'];
  readonly recoverable: Money;
  readonly returned: Money;
  readonly spent: Money;
  /** Undefined where some count margin and others turnover: then their sums mean different things. */
  readonly isMargin: boolean | undefined;
  readonly rate: ReturnRate;
  readonly bonuses: readonly TotalsBonus[];
  readonly reasons: readonly TotalsReason[];
}

/** Adds up; `assumed` is the chance that stands until the team has 30 decided attempts. Undefined without files. */
export function teamOf(all: readonly Totals[], assumed: number): TeamTotals | undefined {
  const files = latestByManager(all);
  if (files.length === 0) return undefined;
  const sumOf = (pick: (file: Totals) => number) => files.reduce((sum, file) => sum + pick(file), 0);
  return {
    files,
    replaced: all.length - files.length,
    clients: sumOf(({ clients }) => clients),
    now: groupSum(files.map(({ now }) => now)),
    weeks: commonWeeks(files),
    recoverable: moneySum(files.map(({ recoverable }) => recoverable)),
    returned: moneySum(files.map(({ returned }) => returned)),
    spent: moneySum(files.map(({ spent }) => spent)),
    isMargin: files.every(({ isMargin }) => isMargin === files[0]?.isMargin) ? files[0]?.isMargin : undefined,
    rate: returnRate(
      sumOf(({ decided }) => decided.of),
      sumOf(({ decided }) => decided.returned),
      assumed,
    ),
    bonuses: bonusSum(files),
    reasons: reasonSum(files),
  };
}

/** Nobody is counted twice: of two files of one manager the later one stands, of one day the last that came. */
function latestByManager(all: readonly Totals[]): readonly Totals[] {
  const latest = new Map<string, Totals>();
  for (const file of all) {
    const known = latest.get(file.by);
    if (!known || known.on <= file.on) latest.set(file.by, file);
  }
  return [...latest.values()].sort((one, other) => one.by.localeCompare(other.by));
}

function groupSum(groups: readonly ByGroup[]): ByGroup {
  const sum = { active: 0, sleeping: 0, lost: 0, apart: 0 };
  for (const { active, sleeping, lost, apart } of groups) {
    sum.active += active;
    sum.sleeping += sleeping;
    sum.lost += lost;
    sum.apart += apart;
  }
  return sum;
}

function commonWeeks(files: readonly Totals[]): Totals['weeks'] {
  const ofFiles = files.map(({ weeks }) => new Map(weeks.map(({ on, clients }) => [on, clients])));
  const days = [...(ofFiles[0]?.keys() ?? [])].filter((on) => ofFiles.every((weeks) => weeks.has(on)));
  return days.map((on) => ({ on, clients: groupSum(ofFiles.flatMap((weeks) => weeks.get(on) ?? [])) }));
}

function bonusSum(files: readonly Totals[]): readonly TotalsBonus[] {
  const rows = new Map<string, TotalsBonus>();
  for (const row of files.flatMap(({ bonuses }) => bonuses)) {
    const known = rows.get(row.by);
    if (!known) rows.set(row.by, row);
    else {
      const earned = moneySum([known.earned, row.earned]);
      rows.set(row.by, { by: row.by, calls: known.calls + row.calls, returned: known.returned + row.returned, earned });
    }
  }
  return [...rows.values()].sort((one, other) => other.calls - one.calls || (one.by < other.by ? -1 : 1));
}

function reasonSum(files: readonly Totals[]): readonly TotalsReason[] {
  const rows = new Map<string, TotalsReason>();
  for (const { reason, times, money } of files.flatMap(({ reasons }) => reasons)) {
    const known = rows.get(reason);
    const sum = known ? { times: known.times + times, money: moneySum([known.money, money]) } : { times, money };
    rows.set(reason, { reason, ...sum });
  }
  return [...rows.values()].sort((one, other) => other.times - one.times);
}
