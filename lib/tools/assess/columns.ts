import type { Assessment } from '../../domain/assessment';
import { dayOf } from '../../domain/day';
import type { Foretold } from '../../domain/probability/foretell';
import type { Prospect } from '../../domain/probability/prospect';
import { UNKNOWN_CURRENCY } from '../../domain/purchases';
import { missedCycles, type StatusRules } from '../../domain/status';
import { decimalOf } from './fields';

/** One customer as the table shows him. */
export interface AssessedCustomer {
  readonly customer: string;
  readonly assessment: Assessment;
  readonly foretold?: Foretold | undefined;
  readonly prospect?: Prospect | undefined;
}

type Cell = string | number | undefined;

/**
 * The columns of the table by name, in their order. An empty field means that it is not known or has no meaning: a
 * customer with one purchase has no rhythm of his own, so his cycle is the base's and he misses nothing.
 */
const columns: Readonly<Record<string, (row: AssessedCustomer, rules: StatusRules) => Cell>> = {
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

/**
 * With a horizon the table is one of predictions: every customer is active, sleeping or lost, by the base's rhythm where
 * he has none of his own and by his missed windows where he buys once a year; `state` keeps the product's own status.
 */
const foretoldColumns: typeof columns = {
  ...columns,
  status: foretoldStatus,
  state: ({ assessment }) => assessment.status,
  p_alive: ({ foretold }) => foretold?.alive,
  p_buy: ({ foretold }) => foretold?.buys,
  expected_next_date: ({ assessment, foretold }) =>
    foretold?.expectedOn === undefined ? assessment.silence?.nextDueOn : dayOf(foretold.expectedOn),
  expected_purchases: ({ prospect }) => prospect?.expectedPurchases,
  half_chance_days: ({ prospect }) => prospect?.halfChanceDays,
  foretold_by: ({ foretold }) => foretold?.by,
};

/** The table's columns and how a row fills them. */
export interface Table {
  readonly header: readonly string[];
  cellsOf(row: AssessedCustomer): readonly Cell[];
}

export function tableOf({ foretells }: { readonly foretells: boolean }, rules: StatusRules): Table {
  const chosen = foretells ? foretoldColumns : columns;
  return {
    header: Object.keys(chosen),
    cellsOf: (row) => Object.values(chosen).map((cell) => cell(row, rules)),
  };
}

function foretoldStatus({ assessment, foretold }: AssessedCustomer, rules: StatusRules): Cell {
  if (foretold?.missedSeasons !== undefined) return statusOfMissed(foretold.missedSeasons, rules);
  const { silence, rhythm } = assessment;
  if (!silence || !rhythm) return undefined;
  return statusOfMissed(missedCycles(silence.days, rhythm.cycleDays, rules.grace), rules);
}

function statusOfMissed(missed: number, { sleepingFrom, lostFrom }: StatusRules): Cell {
  if (missed >= lostFrom) return 'lost';
  return missed >= sleepingFrom ? 'sleeping' : 'active';
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
