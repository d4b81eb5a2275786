import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import type { Deal } from '../../domain/deal';
import { BadInput } from './badInput';
import { dayTextOf, minorUnitsOf, outcomeOf } from './fields';

/** One customer of the file; `rows[i]` is the row of `deals[i]` in the file, the header being row 1. */
export interface CustomerDeals {
  readonly customer: string;
  readonly deals: Deal[];
  readonly rows: number[];
}

export interface RefusedRow {
  readonly row: number;
  readonly why: string;
}

export interface PurchasesFile {
  /** In the order of their first row. */
  readonly customers: readonly CustomerDeals[];
  readonly refused: readonly RefusedRow[];
}

const REQUIRED = ['customer', 'date', 'amount'] as const;
const OPTIONAL = ['status', 'currency', 'category'] as const;

type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];
type Places = Readonly<Partial<Record<Column, number>>>;

/** Reads a CSV of purchases as a stream. Throws BadInput where the file or its header cannot be used. */
export async function readPurchasesFile(path: string): Promise<PurchasesFile> {
  const collector = new Collector();
  await new Promise<void>((resolve, reject) => {
    const file = createReadStream(path, 'utf8');
    file.on('error', (error: NodeJS.ErrnoException) => reject(new BadInput(unreadable(path, error))));
    Papa.parse<string[]>(file, {
      chunk: ({ data }, parser) => {
        try {
          for (const fields of data) collector.add(fields);
        } catch (error) {
          reject(error); // before abort, which reports the file as complete
          parser.abort();
        }
      },
      complete: () => resolve(),
      error: (error) => reject(new BadInput(`Cannot read ${path}: ${error.message}`)),
    });
  });
  return collector.file(path);
}

function unreadable(path: string, error: NodeJS.ErrnoException): string {
  return error.code === 'ENOENT' ? `There is no file ${path}` : `Cannot read ${path}: ${error.message}`;
}

/** Sorts rows to customers. Equal texts are kept once: a million rows have few days and currencies. */
class Collector {
  private places: Places | undefined;
  private row = 0;
  private readonly customers = new Map<string, CustomerDeals>();
  private readonly refused: RefusedRow[] = [];
  private readonly texts = new Map<string, string>();

  add(fields: readonly string[]): void {
    this.row++;
    if (fields.every((field) => field.trim() === '')) return;
    if (this.places) this.addDeal(fields, this.places);
    else this.places = placesIn(fields);
  }

  file(path: string): PurchasesFile {
    if (!this.places)
      throw new BadInput(`${path} is empty: its first line must name the columns ${REQUIRED.join(', ')}`);
    return { customers: [...this.customers.values()], refused: this.refused };
  }

  private addDeal(fields: readonly string[], places: Places): void {
    const field = (column: Column) => fields[places[column] ?? fields.length] ?? '';
    const customer = field('customer').trim();
    const outcome = outcomeOf(field('status'));
    if (customer === '') this.refuse('no customer');
    else if (outcome === undefined) this.refuse(`unknown status: ${field('status').trim()}`);
    else {
      const currency = field('currency').trim().toUpperCase();
      const day = dayTextOf(field('date'));
      this.dealsOf(customer, {
        id: undefined,
        on: day === '' ? undefined : this.once(day),
        amountMinor: minorUnitsOf(field('amount'), currency),
        currency: currency === '' ? undefined : this.once(currency),
        outcome,
        ...(places.category !== undefined && { category: this.once(field('category').trim()) }),
      });
    }
  }

  private dealsOf(customer: string, deal: Deal): void {
    const known = this.customers.get(customer);
    if (known) {
      known.deals.push(deal);
      known.rows.push(this.row);
    } else this.customers.set(customer, { customer, deals: [deal], rows: [this.row] });
  }

  private refuse(why: string): void {
    this.refused.push({ row: this.row, why });
  }

  private once(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }
}

function placesIn(header: readonly string[]): Places {
  const names = header.map((name) => name.replace('\uFEFF', '').trim().toLowerCase());
  const missing = REQUIRED.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new BadInput(`The first line must name the columns ${REQUIRED.join(', ')}; missing: ${missing.join(', ')}`);
  }
  const places: Partial<Record<Column, number>> = {};
  for (const column of [...REQUIRED, ...OPTIONAL]) if (names.includes(column)) places[column] = names.indexOf(column);
  return places;
}
