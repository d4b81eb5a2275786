import { describe, expect, it } from 'vitest';
import type { ListRule, PageAdapter, PageRule, RowOnPage } from '../../../../lib/crm/adapter';
import { rowKey, rowReader } from '../../../../lib/overlay/marks/askedRow';

/** A row says what the test says; the element itself is not looked at. */
function read(
  found: RowOnPage | undefined,
  kind: 'clients' | 'deals' | 'board',
  rule: Partial<PageRule> = {},
  lists: 'seen' | 'guessed' = 'seen',
) {
  const rows: ListRule = { row: 'tr', recordType: kind === 'clients' ? 'company' : 'deal', read: () => found };
  const page: PageRule = { kind, path: /^/, root: ['body'], rows, ...rule };
  const adapter = { sources: ['orders', 'invoices'], confidence: { lists } } as unknown as PageAdapter;
  return rowReader({ rule: page, rows }, adapter)({} as Element)?.address;
}

describe('what a row is marked by', () => {
  it('is its own record in a list of clients, of the type the row says', () => {
    expect(read({ recordId: '7', name: 'Elena' }, 'clients')).toEqual({ type: 'company', id: '7' });
    expect(read({ recordId: '7', recordType: 'contact', name: 'Elena' }, 'clients')).toEqual({
      type: 'contact',
      id: '7',
    });
  });

  it('is the client a deal leads to', () => {
    const client = { type: 'company', id: '7' };
    expect(read({ recordId: '9', name: 'Order', client }, 'deals')).toEqual(client);
  });

  it('is else the deal itself, as a sale of the page, by default of the site', () => {
    const row = { recordId: '9', name: 'Order' };
    expect(read(row, 'board')).toEqual({ type: 'deal', id: '9', source: 'orders' });
    expect(read(row, 'deals', { dealSource: 'invoices' })).toEqual({ type: 'deal', id: '9', source: 'invoices' });
  });

  it('goes by its name too where it is a guess which record it is, and a sale there is nobody’s', () => {
    const row = { recordId: '7', name: ' Elena ' };
    expect(read(row, 'clients', {}, 'guessed')).toEqual({ type: 'company', id: '7', named: 'Elena' });
    expect(read(row, 'board', {}, 'guessed')).toBeUndefined();
    expect(read({ ...row, client: { type: 'company', id: '1' } }, 'deals', {}, 'guessed')).toBeUndefined();
  });

  it.each([
    ['names no record', { recordId: undefined, name: 'Elena' }],
    ['has an empty id', { recordId: '', name: 'Elena' }],
    ['has an id as long as a novel', { recordId: '7'.repeat(201), name: 'Elena' }],
    ['is of a type no CRM has', { recordId: '7', recordType: 'a b', name: 'Elena' }],
  ])('is nothing for a row that %s', (_, row) => {
    expect(read(row, 'clients')).toBeUndefined();
  });
});

it('keeps a client, a deal and an order of one number apart', () => {
  const keys = [
    { type: 'deal', id: '9' },
    { type: 'deal', id: '9', source: 'deals' as const },
    { type: 'order', id: '9' },
  ];
  expect(new Set(keys.map(rowKey)).size).toBe(3);
});
