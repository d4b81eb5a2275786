import type { Assessment } from '../../domain/assessment';
import { UNKNOWN_CURRENCY } from '../../domain/purchases';
import { decimalOf } from './fields';

/** One customer as the table shows him. */
export interface AssessedCustomer {
  readonly customer: string;
  readonly assessment: Assessment;
}

type Cell = string | number | undefined;

/**
 * The columns of the table by name, in their order. An empty field means that it is not known or has no meaning: a
 * customer with one purchase has no rhythm of his own, so his cycle is the base's and he misses nothing.
 */
const columns: Readonly<Record<string, (row: AssessedCustomer) => Cell>> = {
  customer: ({ customer }) => customer,
  status: ({ assessment }) => assessment.status,
  missed: ({ assessment }) => (hasRhythm(assessment) ? assessment.silence?.missed : undefined),
  cycle_days: ({ assessment }) => assessment.rhythm && rounded(assessment.rhythm.cycleDays),
  next_due_on: ({ assessment }) => (hasRhythm(assessment) ? assessment.silence?.nextDueOn : undefined),
  class: ({ assessment }) => assessment.valueClass?.value,
  purchases: ({ assessment }) => assessment.purchases,
  first_on: ({ assessment }) => assessment.firstOn,
  last_on: ({ assessment }) => assessment.lastOn,
  silent_days: ({ assessment }) => assessment.silence?.days,
  cycle_source: ({ assessment }) => assessment.rhythm?.source,
  confidence: ({ assessment }) => assessment.rhythm?.confidence,
  average: ({ assessment }) => money(assessment, assessment.money?.averageMinor),
  currency: ({ assessment }) => currencyWord(assessment),
  yearly_value: ({ assessment }) => money(assessment, assessment.money?.yearlyMinor),
  recoverable: ({ assessment }) => money(assessment, assessment.recoverable?.amountMinor),
  open_deals: ({ assessment }) => assessment.openDeals,
  planned: ({ assessment }) => assessment.planned,
};

export const header: readonly string[] = Object.keys(columns);

export function cellsOf(row: AssessedCustomer): readonly Cell[] {
  return Object.values(columns).map((cell) => cell(row));
}

function currencyWord({ currenciesMixed, money }: Assessment): string | undefined {
  if (currenciesMixed) return 'mixed';
  return money?.currency === UNKNOWN_CURRENCY ? undefined : money?.currency;
}

function hasRhythm({ status }: Assessment): boolean {
  return status !== 'oneTime';
}

function rounded(days: number): number {
  return Math.round(days * 100) / 100;
}

function money(assessment: Assessment, minor: number | undefined): string | undefined {
  if (minor === undefined || !assessment.money) return undefined;
  return decimalOf(minor, assessment.money.currency);
}
