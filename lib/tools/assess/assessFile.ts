import { assessPurchases } from '../../domain/assess';
import { type BaseClient, type BaseFigures, baseFigures } from '../../domain/baseFigures';
import { dayNumber } from '../../domain/day';
import { fitForecast, prospector } from '../../domain/probability/forecast';
import { foreteller } from '../../domain/probability/foretell';
import { cleanDeals, type LeftOutWhy } from '../../domain/purchases';
import type { AssessedCustomer } from './columns';
import type { AssessCommand } from './commandLine';
import { type CustomerDeals, type RefusedRow, readPurchasesFile } from './purchasesFile';

export interface AssessedFile {
  readonly customers: number;
  /** Whether the rows say how likely customers are to be alive and to buy. */
  readonly foretells: boolean;
  /** Rows that are in no figure, by row number. */
  readonly refused: readonly RefusedRow[];
  /** Assessed one by one, so that the table is never whole in memory. */
  readonly rows: Iterable<AssessedCustomer>;
}

const WHY: Readonly<Record<LeftOutWhy, string>> = {
  notADeal: 'not a deal',
  badId: 'not an id',
  badDate: 'not a day between 1990 and the end of next year',
  badAmount: 'not a plain number',
  badCurrency: 'not a currency code of three letters',
  duplicate: 'a later version of the same deal counts',
  future: 'after today: planned, not bought yet',
  orphanRefund: 'a refund without an earlier purchase in its currency',
  refunded: 'paid back in full',
};

/** Reads and cleans the file, learns the figures of its base, and judges every customer by them. */
export async function assessFile({ file, today, rules, horizonDays }: AssessCommand): Promise<AssessedFile> {
  const { customers, refused } = await readPurchasesFile(file);
  const leftOut = [...refused];
  const cleaning = { today, mergeWindowDays: rules.mergeWindowDays };
  const clients = customers.map((customer) => cleanCustomer(customer, cleaning, leftOut));
  const base = baseFigures(clients, rules);
  const foretell = horizonDays === undefined ? undefined : foretold(clients, base, { today, rules, horizonDays });
  return {
    foretells: foretell !== undefined,
    customers: clients.length,
    refused: leftOut.sort((one, other) => one.row - other.row),
    rows: {
      *[Symbol.iterator]() {
        for (const { key, purchases, deals } of clients) {
          const completeness = { state: 'complete', seen: deals, total: deals } as const;
          const assessment = assessPurchases({ key, purchases, completeness }, { today, rules, base });
          yield { customer: key, assessment, ...foretell?.(purchases.days) };
        }
      },
    },
  };
}

/** Fits the base's forecast in one go: a command line has nobody to show progress to. */
function foretold(
  clients: readonly BaseClient[],
  base: BaseFigures,
  { today, rules, horizonDays }: Pick<AssessCommand, 'today' | 'rules'> & { readonly horizonDays: number },
): (days: readonly number[]) => Pick<AssessedCustomer, 'foretold' | 'prospect'> {
  const at = dayNumber(today);
  const question = { today: at, horizonDays, medianIntervalDays: base.rhythm.days };
  const days = clients.map(({ purchases }) => purchases.days);
  const fit = fitForecast(days, question);
  for (;;) {
    const { value, done } = fit.next();
    if (!done) continue;
    const foretell = foreteller(value, at, rules.leadDays);
    const look = prospector(value, at);
    return (days) => ({ foretold: foretell(days), prospect: look(days) });
  }
}

function cleanCustomer(
  { customer, deals, rows }: CustomerDeals,
  cleaning: Parameters<typeof cleanDeals>[1],
  leftOut: RefusedRow[],
): BaseClient & { readonly deals: number } {
  const purchases = cleanDeals(deals, cleaning);
  for (const { index, why } of purchases.leftOut) leftOut.push({ row: rows[index] ?? 0, why: WHY[why] });
  return { key: customer, purchases, deals: deals.length };
}
