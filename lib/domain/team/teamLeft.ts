import { workingDaysFor } from '../policy/dayPlan';
import { sumsAfter } from '../recoverableSums';
import type { RecoverableSum, WakeUpList } from '../wakeUpList';
import type { OwnerCalls } from './teamCalls';

type Listed = Pick<WakeUpList, 'team' | 'day'>;

/** The calls of a whole team that nobody has settled today. */
export interface TeamLeft {
  /** Managers without any are left out. */
  readonly parts: readonly OwnerCalls[];
  readonly calls: number;
  /** What all of them may bring back, the currency with most clients first. */
  readonly recoverable: readonly RecoverableSum[];
}

/** What is left of a team's calls, by manager and in all. */
export function teamLeft(list: Listed): TeamLeft {
  const parts = partsLeft(list).filter(({ total }) => total > 0);
  return {
    parts,
    calls: parts.reduce((sum, { total }) => sum + total, 0),
    recoverable: addedUp(parts.flatMap(({ recoverable }) => recoverable)),
  };
}

/** Every manager of the list with what is left of his calls; some may have none. */
export function partsLeft({ team = [], day }: Listed): readonly OwnerCalls[] {
  const gone = new Set(day?.settled.map(({ key }) => key));
  return team.map((part) => partLeft(part, gone));
}

/** Working days until the longest of the lists is worked off, each by one person; undefined without capacity. */
export function daysOfTeam({ parts }: Pick<TeamLeft, 'parts'>, capacity: number): number | undefined {
  return workingDaysFor(Math.max(0, ...parts.map(({ total }) => total)), capacity);
}

function partLeft(part: OwnerCalls, gone: ReadonlySet<string>): OwnerCalls {
  const settled = part.rows.filter(({ key }) => gone.has(key));
  return {
    ...part,
    rows: part.rows.filter(({ key }) => !gone.has(key)),
    total: part.total - settled.length,
    recoverable: settled.reduce((sums, row) => sumsAfter(sums, row, -1), part.recoverable),
  };
}

function addedUp(all: readonly RecoverableSum[]): readonly RecoverableSum[] {
  const sums = new Map<string, RecoverableSum>();
  for (const { currency, amountMinor, clients, averagesMinor } of all) {
    const sum = sums.get(currency) ?? { currency, amountMinor: 0, clients: 0, averagesMinor: 0 };
    sums.set(currency, {
      currency,
      amountMinor: sum.amountMinor + amountMinor,
      clients: sum.clients + clients,
      averagesMinor: sum.averagesMinor + averagesMinor,
    });
  }
  return [...sums.values()].sort((one, other) => other.clients - one.clients);
}
