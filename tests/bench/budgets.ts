import budgets from './budgets.json' with { type: 'json' };
import type { Measurement } from './measurement';

/** One line of `budgets.json`: either a ratio to a base of the same run, or the most that is allowed. */
export interface Budget {
  /** `group/what`. */
  readonly name: string;
  readonly unit: 'ms' | 'bytes' | 'megabytes' | 'times';
  /** What it is measured against, in words; absent where the limit is a number of its own. */
  readonly base?: string;
  readonly ratio?: number;
  /** Allowed on top of the ratio: what no code can hurry. */
  readonly plusMs?: number;
  readonly most?: number;
  /** Day it was set. */
  readonly date: string;
  readonly reason: string;
}

/** The budgets of some groups, in the order of the file. */
export function budgetsOf(groups: readonly string[]): readonly Budget[] {
  return (budgets as readonly Budget[]).filter(({ name }) => groups.includes(name.split('/')[0] ?? ''));
}

/** What was not measured, or came out as no number, is missed. */
export function isKept(budget: Budget, measurement: Measurement | undefined): boolean {
  if (!measurement) return false;
  const { measured, base } = measurement;
  if (budget.ratio === undefined) return measured <= (budget.most ?? 0);
  return base !== undefined && measured <= budget.ratio * base + (budget.plusMs ?? 0);
}
