import type { Day } from '../domain/day';
import type { Deal } from '../domain/deal';
import { Words } from './words';

/** One sale of a file. */
export interface SaleCells {
  readonly dealId: string | undefined;
  readonly on: Day;
  readonly amountMinor: number | undefined;
  readonly currency: string | undefined;
  readonly category: string | undefined;
}

/** All sales of a file as columns of equal length: a million objects are more than a worker should hold. */
export class SaleColumns {
  private readonly ids: string[] = [];
  private readonly days: number[] = [];
  /** Not a number where there is no sum. */
  private readonly amounts: number[] = [];
  private readonly currencies: number[] = [];
  private readonly categories: number[] = [];
  private readonly words = new Words();
  /** Number of the client and of the row of each. */
  readonly clients: number[] = [];
  readonly rows: number[] = [];

  /** Gives the place of the sale. */
  push({ dealId, on, amountMinor, currency, category }: SaleCells, client: number, row: number): number {
    this.clients.push(client);
    this.rows.push(row);
    this.ids.push(dealId ?? '');
    this.days.push(this.words.numberOf(on));
    this.amounts.push(amountMinor ?? Number.NaN);
    this.currencies.push(this.words.numberOf(currency));
    return this.categories.push(this.words.numberOf(category)) - 1;
  }

  get length(): number {
    return this.clients.length;
  }

  at(place: number): SaleCells {
    const amount = this.amounts[place] ?? Number.NaN;
    return {
      dealId: this.ids[place] || undefined,
      on: this.words.textOf(this.days[place]) ?? '',
      amountMinor: Number.isNaN(amount) ? undefined : amount,
      currency: this.words.textOf(this.currencies[place]),
      category: this.words.textOf(this.categories[place]),
    };
  }

  /** The sale as what several rows of it come to. */
  set(place: number, { on, amountMinor, category }: Pick<SaleCells, 'on' | 'amountMinor' | 'category'>): void {
    this.days[place] = this.words.numberOf(on);
    this.amounts[place] = amountMinor ?? Number.NaN;
    this.categories[place] = this.words.numberOf(category);
  }

  dealAt(place: number): Deal {
    const { dealId, on, amountMinor, currency, category } = this.at(place);
    return { id: dealId, on, amountMinor, currency, outcome: 'won', ...(category !== undefined && { category }) };
  }
}
