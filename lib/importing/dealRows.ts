import type { Repeats } from '../domain/importing/importChoice';
import type { RowRefusal } from '../domain/importing/importProblem';
import type { SaleCells, SaleColumns } from './saleColumns';

/** The rows of deals that have ids: most have one, an order may have one per line. */
export class DealRows {
  private readonly first = new Map<string, number>();
  /** Places of the rows that came after the first, by its place. */
  private readonly more = new Map<number, number[]>();

  constructor(
    private readonly sales: SaleColumns,
    private readonly repeats: Repeats,
  ) {}

  take(dealId: string, place: number): void {
    const known = this.first.get(dealId);
    if (known === undefined) {
      this.first.set(dealId, place);
      return;
    }
    // Added to in place: a file may give all of its rows one id.
    const more = this.more.get(known);
    if (more) more.push(place);
    else this.more.set(known, [place]);
  }

  /**
   * Makes every deal of several rows one sale, or none where they contradict each other: all of its rows are refused
   * then, not all but the first, because which came first says nothing. Gives the places that are no sale of their own,
   * with the reason where they are refused.
   */
  settle(): ReadonlyMap<number, RowRefusal | undefined> {
    const settled = new Map<number, RowRefusal | undefined>();
    for (const [first, more] of this.more) {
      const places = [first, ...more];
      const why = this.whyRefused(places);
      if (why === undefined)
        this.sales.set(
          first,
          oneSale(
            places.map((place) => this.sales.at(place)),
            this.repeats,
          ),
        );
      for (const place of why === undefined ? more : places) settled.set(place, why);
    }
    return settled;
  }

  private whyRefused(places: readonly number[]): RowRefusal | undefined {
    const { clients } = this.sales;
    if (places.some((place) => clients[place] !== clients[places[0] ?? 0])) return 'dealOfOther';
    const [first, ...more] = places.map((place) => this.sales.at(place));
    const isSameIn = (fields: readonly (keyof SaleCells)[]) =>
      more.every((sale) => fields.every((field) => sale[field] === first?.[field]));
    if (this.repeats === 'sum') return isSameIn(['currency']) ? undefined : 'repeatedDeal';
    return this.repeats === 'first' || isSameIn(['on', 'amountMinor', 'currency']) ? undefined : 'repeatedDeal';
  }
}

/** The first day of all rows, with their sum, or with the largest of the sums that are said to be one. */
function oneSale(rows: readonly SaleCells[], repeats: Repeats): Pick<SaleCells, 'on' | 'amountMinor' | 'category'> {
  const [on = ''] = rows.map((row) => row.on).sort();
  const [category] = rows.flatMap((row) => row.category ?? []).sort();
  const amounts = rows.flatMap((row) => row.amountMinor ?? []);
  if (amounts.length === 0) return { on, amountMinor: undefined, category };
  const amountMinor = amounts.reduce((all, amount) => (repeats === 'sum' ? all + amount : Math.max(all, amount)));
  return { on, amountMinor, category };
}
