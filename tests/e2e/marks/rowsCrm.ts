import type { PageAdapter } from '../../../lib/crm/adapter';
import type { Status, ValueClass } from '../../../lib/domain/assessment';
import type { RowAddress, RowMark } from '../../../lib/domain/rowMark';

export type Flavour = 'table' | 'board';

/** What is known of a client; undefined: he was never read. */
export type Truth = { status: Status; valueClass: ValueClass | undefined } | undefined;

const STATUSES: readonly Status[] = ['active', 'due', 'sleeping', 'lost', 'oneTime', 'seasonal', 'former'];
const CLASSES: readonly (ValueClass | undefined)[] = ['A', 'B', 'C', undefined];

/** A truth for every number; every fourth client is unknown. */
export function truthOfNumber(number: number): Truth {
  if (number % 4 === 3) return undefined;
  return { status: STATUSES[number % STATUSES.length] as Status, valueClass: CLASSES[number % CLASSES.length] };
}

/** What the page of the small CRM shows: records in their order, each of one client. */
export class RowsCrm {
  readonly clients = new Map<string, Truth>();
  /** Client by record: itself in a list of clients, somebody else in a list of deals. */
  readonly clientOf = new Map<string, string>();
  readonly names = new Map<string, string>();

  constructor(
    readonly flavour: Flavour,
    count: number,
  ) {
    for (let number = 0; number < count; number++) this.add(number);
  }

  add(number: number): string {
    const id = String(1000 + number);
    const client = this.flavour === 'table' ? id : String(5000 + (number % 40));
    this.clientOf.set(id, client);
    if (!this.clients.has(client)) this.clients.set(client, truthOfNumber(number));
    this.names.set(id, `Record ${id}`);
    return id;
  }

  truthOf(record: string): Truth {
    return this.clients.get(this.clientOf.get(record) ?? '');
  }

  /** As the background answers for one row. */
  markOf({ type, id, source }: RowAddress): RowMark | undefined {
    const isDeal = type === 'deal' && source === 'deals';
    const client = isDeal ? this.clientOf.get(id) : type === 'company' ? id : undefined;
    const truth = client === undefined ? undefined : this.clients.get(client);
    return truth && client ? { client: { type: 'company', id: client }, ...truth } : undefined;
  }
}

/** The adapter of the small CRM; ids are in the rows' own links. */
export const rowsAdapter: PageAdapter = {
  id: 'rows',
  title: 'Rows',
  recognition: { hosts: [], marks: [] },
  pages: [
    {
      kind: 'clients',
      path: /^\/list/,
      root: ['#list'],
      rows: { row: 'tr[data-id]', recordType: 'company', markIn: 'td.name', read: readRow },
    },
    {
      kind: 'board',
      path: /^\/board/,
      root: ['#board'],
      rows: { row: '.card', recordType: 'deal', read: readRow },
    },
    { kind: 'client', path: /^\/clients\/(?<id>\d+)/, recordType: 'company', root: ['#card'] },
  ],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: { addresses: 'seen', client: 'seen', lists: 'seen' },
  sources: ['deals'],
  checkedOn: '2026-11-21',
};

function readRow(row: Element) {
  const link = row.querySelector('a[href]');
  const recordId = /^\/records\/(\d+)$/.exec(link?.getAttribute('href') ?? '')?.[1];
  const name = link?.textContent?.trim();
  return recordId !== undefined && name ? { recordId, name } : undefined;
}
