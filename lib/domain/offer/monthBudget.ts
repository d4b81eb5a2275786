import type { Day } from '../day';
import type { Limits } from './offer';
import { type PromiseEntry, restsOf } from './promiseLog';

/** Used up of a limit in a month, minor units; a promise in another currency uses it up wholly. */
export interface BudgetUse {
  readonly usedMinor: number;
  readonly limitMinor: number;
}

export interface MonthBudget {
  readonly team: BudgetUse;
  /** Who promised something this month, whoever has used most first. */
  readonly managers: readonly (BudgetUse & { readonly by: string })[];
}

/** How much of this calendar month's limits is promised, by the function that keeps to them. */
export function monthBudget(log: readonly PromiseEntry[], limits: Limits, today: Day): MonthBudget {
  const month = log.filter(({ on, amountMinor }) => on.startsWith(today.slice(0, 7)) && amountMinor > 0);
  const restsFor = (manager: string) => restsOf(log, limits, { client: '', manager, today });
  const use = (limitMinor: number, restMinor: number): BudgetUse => ({ usedMinor: limitMinor - restMinor, limitMinor });
  const managers = [...new Set(month.map(({ by }) => by))].map((by) => ({
    by,
    ...use(limits.managerMonthMinor, restsFor(by).managerMonthMinor),
  }));
  return {
    team: use(limits.teamMonthMinor, restsFor('').teamMonthMinor),
    managers: managers.sort((one, other) => other.usedMinor - one.usedMinor),
  };
}
