import type { ClientHistory } from '../domain/assess';
import { type Day, dayOf } from '../domain/day';
import type { Deal, Outcome } from '../domain/deal';
import { type Hands, handOf } from './hand/hands';
import { categoryOf, type DealFields } from './purchaseColumns';
import type { HistRow } from './rows';

/** The row as the domain takes it, with what was set of the client by hand. */
export function clientHistory(row: HistRow, hands: Hands): ClientHistory {
  const { key, completeness } = row;
  return { key, deals: dealsOf(row), completeness, keptFrom: keptFrom(row), ...handOf(row, hands) };
}

/** Set where the oldest purchases had to be left out: the first day that is kept. */
export function keptFrom({ isCut, d: [first] }: HistRow): Day | undefined {
  return isCut && first !== undefined ? dayOf(first) : undefined;
}

/** The deals of a row; of lost ones nothing but their id is kept. */
export function dealsOf(row: DealFields): readonly Deal[] {
  const won = row.k.map((id, i): Deal => {
    const category = categoryOf(row, i);
    return {
      id,
      on: dayOf(row.d[i] as number),
      amountMinor: row.a[i],
      currency: row.c ? row.c[i] : row.currency,
      outcome: 'won',
      ...(category !== undefined && { category }),
    };
  });
  const bare = (ids: readonly string[], outcome: Outcome) =>
    ids.map((id): Deal => ({ id, on: undefined, amountMinor: undefined, currency: undefined, outcome }));
  return [...won, ...bare(row.undated, 'won'), ...bare(row.open, 'open'), ...bare(row.lost, 'lost')];
}
