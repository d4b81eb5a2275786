import type { RequestCall, Requester } from '../../../lib/crm/sessionReader';
import { isFields } from '../../../lib/crm/shape';

export type Row = Readonly<Record<string, unknown>>;

export const date = (year: number, month: number, day: number) => ({ __class__: 'date', year, month, day });
export const decimal = (text: string) => ({ __class__: 'Decimal', decimal: text });

/** A sale of party 3 in dollars, done, unless told otherwise. */
export function saleRow(id: number, row: Row = {}): Row {
  return {
    id,
    number: String(id),
    state: 'done',
    sale_date: date(2026, 11, 9),
    total_amount: decimal('59830.00'),
    description: null,
    'currency.': { id: 1, code: 'USD' },
    'party.': { id: 3, name: 'Ромашка' },
    ...row,
  };
}

export function opportunityRow(id: number, row: Row = {}): Row {
  const { sale_date: _, total_amount: __, ...common } = saleRow(id);
  return { ...common, state: 'opportunity', end_date: null, amount: decimal('58000'), ...row };
}

type Model = 'party.party' | 'sale.sale' | 'sale.opportunity';

type Clause = readonly [string, string, unknown];

function fits(row: Row, [field, operator, value]: Clause): boolean {
  const own = field === 'party' ? isFields(row['party.']) && row['party.']['id'] : row[field];
  if (operator === '=') return own === value;
  if (operator === '>') return Number(own) > Number(value);
  return (value as unknown[]).includes(own);
}

/** Answers searches as the server does, from rows that a test may change while they are read. */
export class FakeTryton implements Requester {
  readonly signal = new AbortController().signal;
  readonly memory = new Map<string, string>();
  readonly calls: RequestCall[] = [];
  readonly rows: Record<Model, Row[]>;
  readonly errors: Partial<Record<Model, readonly unknown[]>> = {};
  /** Fields the user is kept out of. */
  readonly kept = new Set<string>();
  /** Called before the answer, with the number of the call from 1. */
  before: (call: number) => void = () => {};

  constructor(rows: Partial<Record<Model, Row[]>>) {
    this.rows = { 'party.party': [], 'sale.sale': [], 'sale.opportunity': [], ...rows };
  }

  get methods(): readonly string[] {
    return this.calls.map((call) => (call.body as { method: string }).method);
  }

  html(): Promise<Document> {
    throw new Error('Tryton answers no HTML');
  }

  async json(call: RequestCall): Promise<unknown> {
    this.calls.push(call);
    this.before(this.calls.length);
    const { method, params } = call.body as { method: string; params: readonly unknown[] };
    const [, model, what] = /^model\.(.*)\.(\w+)$/.exec(method) ?? [];
    const error = this.errors[model as Model];
    if (error) return { id: 1, error };
    const fields = Array.isArray(params[4]) ? (params[4] as string[]) : [];
    if (fields.some((field) => this.kept.has(field))) return { id: 1, error: ['UserError', ['Kept from you', '']] };
    const found = this.rows[model as Model].filter((row) =>
      (params[0] as Clause[]).every((clause) => fits(row, clause)),
    );
    return { id: 1, result: what === 'search_count' ? found.length : found.slice(0, params[2] as number) };
  }
}
