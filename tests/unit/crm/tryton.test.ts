import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordRef } from '../../../lib/crm/adapter';
import { crmPage } from '../../../lib/crm/recognise';
import type { SessionReader } from '../../../lib/crm/sessionReader';
import { tryton } from '../../../lib/crm/sites/tryton';
import { trytonSession } from '../../../lib/crm/tryton/session';
import { date, decimal, FakeTryton, opportunityRow, saleRow } from './fakeTryton';

const CLIENT: RecordRef = { type: 'party', id: '3' };

beforeEach(() => {
  const kept = JSON.stringify({ login: 'маша', user_id: 2, session: 'abc' });
  vi.stubGlobal('location', { hash: '#crm/model/party.party/3;views=%5Bnull%5D' });
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === 'sao_session_crm' ? kept : null) });
});

async function all<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const told: T[] = [];
  for await (const part of parts) told.push(part);
  return told;
}

const partsOf = (server: FakeTryton) => all(trytonSession.history(CLIENT, server));

async function dealsOf(server: FakeTryton) {
  return (await partsOf(server)).flatMap((part) => part.deals);
}

describe('the address of a Tryton page', () => {
  const at = (hash: string) => crmPage(tryton, new URL(`https://erp.firm.example/${hash}`));

  it.each([
    ['#crm/model/party.party/12', 'client', { type: 'party', id: '12' }],
    ['#crm/model/party.party/12;name=%22Party%22&views=%5Bnull%5D', 'client', { type: 'party', id: '12' }],
    ['#other_base/model/sale.sale/34', 'deal', { type: 'sale', id: '34' }],
    ['#crm/model/sale.opportunity/5;views=[1]', 'deal', { type: 'opportunity', id: '5' }],
    ['#crm/model/party.party;search_value=[["name","=","7/8"]]', 'clients', undefined],
    ['#crm/model/sale.sale;domain=[["party","=",3]]', 'deals', undefined],
    ['#crm/model/sale.opportunity', 'deals', undefined],
  ])('%s is a page of kind %s', (hash, kind, record) => {
    expect(at(hash)).toMatchObject({ adapter: 'tryton', kind, record });
  });

  it.each(['', '#crm', '#crm/model/party.party.lang/3', '#crm/model/stock.shipment/3', '#crm/wizard/party.party/3'])(
    '%s is none of ours',
    (hash) => {
      expect(at(hash)).toMatchObject({ kind: 'other', record: undefined });
    },
  );
});

describe('what a client of Tryton bought', () => {
  it('is won when processed, open before, lost when cancelled', async () => {
    const states = ['draft', 'quotation', 'confirmed', 'processing', 'done', 'cancelled'];
    const server = new FakeTryton({ 'sale.sale': states.map((state, i) => saleRow(i + 1, { state })) });
    expect((await dealsOf(server)).map((deal) => deal.outcome)).toEqual(['open', 'open', 'open', 'won', 'won', 'lost']);
  });

  it('never counts an opportunity as a purchase, and leaves out those that became a sale', async () => {
    const states = ['lead', 'opportunity', 'converted', 'won', 'lost', 'cancelled'];
    const rows = states.map((state, i) => opportunityRow(i + 1, { state, end_date: date(2026, 3, 4) }));
    const deals = await dealsOf(new FakeTryton({ 'sale.opportunity': rows }));
    expect(deals.map(({ id, outcome, on }) => [id, outcome, on])).toEqual([
      ['sale.opportunity,1', 'open', undefined],
      ['sale.opportunity,2', 'open', undefined],
      ['sale.opportunity,5', 'lost', '2026-03-04'],
    ]);
  });

  it.each([
    [decimal('59830.00'), 'USD', 5983000],
    [decimal('0.10'), 'USD', 10],
    [decimal('-12500.75'), 'EUR', -1250075],
    [decimal('1500'), 'JPY', 1500],
    [decimal('9007199254740993.00'), 'USD', undefined],
    [null, 'USD', undefined],
  ])('takes %j %s as it stands, without a float', async (total_amount, code, minor) => {
    const row = saleRow(1, { total_amount, 'currency.': { id: 9, code } });
    expect((await dealsOf(new FakeTryton({ 'sale.sale': [row] })))[0]).toMatchObject({
      amountMinor: minor,
      currency: code,
    });
  });

  it('keeps a quotation without a day, and a currency that is no code of ISO 4217 unnamed', async () => {
    const row = saleRow(1, { state: 'quotation', sale_date: null, 'currency.': { id: 9, code: 'бонус' } });
    expect((await dealsOf(new FakeTryton({ 'sale.sale': [row] })))[0]).toMatchObject({
      on: undefined,
      currency: undefined,
    });
  });
});

describe('the history of a client of Tryton', () => {
  it('is complete only in its last part, with the name and the address of the client', async () => {
    const sales = Array.from({ length: 130 }, (_, i) => saleRow(i + 1));
    const parts = await partsOf(new FakeTryton({ 'sale.sale': sales, 'sale.opportunity': [opportunityRow(7)] }));
    expect(parts.map((part) => part.completeness)).toEqual([
      { state: 'partial', seen: 1, total: 131 },
      { state: 'partial', seen: 101, total: 131 },
      { state: 'complete', seen: 131, total: 131 },
    ]);
    expect(parts[0]?.client).toEqual({ record: CLIENT, name: 'Ромашка', path: '/#crm/model/party.party/3' });
  });

  it('of a client who never bought is complete and empty', async () => {
    const server = new FakeTryton({ 'party.party': [{ id: 3, name: 'Чайная' }] });
    const parts = await partsOf(server);
    expect(parts).toMatchObject([
      { client: { name: 'Чайная' }, deals: [], completeness: { state: 'complete', seen: 0 } },
    ]);
  });

  it('takes in a sale that is made while it is read', async () => {
    const server = new FakeTryton({ 'sale.sale': Array.from({ length: 100 }, (_, i) => saleRow(i + 1)) });
    server.before = (call) => call === 4 && server.rows['sale.sale'].push(saleRow(101));
    expect((await partsOf(server)).at(-1)?.completeness).toEqual({ state: 'complete', seen: 101, total: 101 });
  });

  it('is not called complete when a sale read before goes while it is read', async () => {
    const server = new FakeTryton({ 'sale.sale': Array.from({ length: 130 }, (_, i) => saleRow(i + 1)) });
    server.before = (call) => call === 4 && server.rows['sale.sale'].shift();
    await expect(partsOf(server)).rejects.toMatchObject({ kind: 'changed' });
  });

  it('needs no module of opportunities, nor the right to see them', async () => {
    for (const error of [
      ["'sale.opportunity'", ''],
      ['UserError', ['You are not allowed', '', null]],
    ]) {
      const server = new FakeTryton({ 'sale.sale': [saleRow(1)] });
      server.errors['sale.opportunity'] = error;
      expect((await partsOf(server)).at(-1)?.completeness.state).toBe('complete');
    }
  });

  it('says so when the user may not see sales', async () => {
    const server = new FakeTryton({ 'sale.sale': [saleRow(1)] });
    server.errors['sale.sale'] = ['UserError', ['You are not allowed', '', null]];
    await expect(partsOf(server)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it.each([null, '', 'null', '{"login":'])('says so when nobody is signed in: %j is kept', async (kept) => {
    vi.stubGlobal('localStorage', { getItem: () => kept });
    await expect(partsOf(new FakeTryton({}))).rejects.toMatchObject({ kind: 'signedOut' });
  });

  it.each([[saleRow(1, { id: 'x' })], [saleRow(1, { 'party.': { id: 4, name: 'Other' } })], ['not a record']])(
    'refuses an answer of another shape: %j',
    async (row) => {
      const server = new FakeTryton({ 'sale.sale': [saleRow(1)] });
      const json = server.json.bind(server);
      server.json = async (call) => {
        const isRows = JSON.stringify(call.body).includes('sale.sale.search_read');
        return isRows ? { id: 1, result: [row] } : json(call);
      };
      await expect(partsOf(server)).rejects.toMatchObject({ kind: 'changed' });
    },
  );
});

describe('all clients of a Tryton', () => {
  it('are the parties that have a sale or an opportunity, each told once', async () => {
    const other = { 'party.': { id: 8, name: 'O\'Hara & "Sons"' } };
    const server = new FakeTryton({
      'party.party': [{ id: 1, name: 'The firm itself' }],
      'sale.opportunity': [opportunityRow(1, other), opportunityRow(2, { 'party.': null })],
      'sale.sale': [saleRow(1), saleRow(2, other)],
    });
    const parts = await all(trytonSession.base(server));
    expect(parts.flatMap((part) => part.clients.map((client) => client.name))).toEqual(['O\'Hara & "Sons"', 'Ромашка']);
    expect(parts.flatMap((part) => part.deals.map(({ client, deal }) => [client.id, deal.id]))).toEqual([
      ['8', 'sale.opportunity,1'],
      ['3', '1'],
      ['8', '2'],
    ]);
    expect(parts.at(-1)?.progress).toEqual({ clients: 2, clientsTotal: undefined, deals: 4, dealsTotal: 4 });
  });

  // As Tryton 6.0 answers dotted fields: what a relation holds stands in an object named after it and a dot.
  const reachable = {
    id: 3,
    name: 'Ромашка',
    phone: '+7 495 000-10-11',
    mobile: '',
    email: 'info@romashka.example',
    'tax_identifier.': { id: 4, code: '7707083893' },
  };

  it('come with their phones, e-mails and tax numbers in the same answers', async () => {
    const server = new FakeTryton({
      'sale.sale': [saleRow(1, { 'party.': reachable }), saleRow(2, { 'party.': { id: 8, name: 'No phone' } })],
    });
    const parts = await all(trytonSession.base(server));
    expect(parts.flatMap(({ clients }) => clients.map(({ contacts }) => contacts))).toEqual([
      { phones: ['+7 495 000-10-11'], emails: ['info@romashka.example'], taxNumbers: ['7707083893'] },
      undefined,
    ]);
    expect(server.methods.filter((method) => method === 'model.sale.sale.search_read')).toHaveLength(1);
  });

  it('are read without contacts by a user who is kept out of them', async () => {
    const server = new FakeTryton({ 'sale.sale': [saleRow(1), saleRow(2)] });
    server.kept.add('party.phone');
    const parts = await all(trytonSession.base(server));
    expect(parts.flatMap(({ deals }) => deals.map(({ deal }) => deal.id))).toEqual(['1', '2']);
    expect(parts.flatMap(({ clients }) => clients.map(({ name, contacts }) => [name, contacts]))).toEqual([
      ['Ромашка', undefined],
    ]);
  });

  it('are not told at all to a user who may not see sales', async () => {
    const server = new FakeTryton({ 'sale.sale': [saleRow(1)] });
    server.kept.add('number');
    await expect(all(trytonSession.base(server))).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('the payer of a sale', () => {
  it('is the party that the session names', async () => {
    const server = new FakeTryton({ 'sale.sale': [saleRow(34)] });
    const payer = await trytonSession.payerOf?.({ type: 'sale', id: '34' }, server);
    expect(payer).toMatchObject({ record: CLIENT, name: 'Ромашка' });
  });

  it('is nobody while a lead has no party', async () => {
    const server = new FakeTryton({ 'sale.opportunity': [opportunityRow(5, { 'party.': null })] });
    expect(await trytonSession.payerOf?.({ type: 'opportunity', id: '5' }, server)).toBeUndefined();
  });
});

describe('requests to a Tryton', () => {
  it('carry the session of the page and no cookie, so that no password box can come up', async () => {
    const server = new FakeTryton({ 'sale.sale': [saleRow(1)] });
    await partsOf(server);
    expect(server.calls.length).toBeGreaterThan(2);
    for (const call of server.calls) {
      expect(call).toMatchObject({ method: 'POST', path: '/crm/', credentials: 'omit' });
      const [scheme, token = ''] = (call.headers?.['Authorization'] ?? '').split(' ');
      expect([scheme, Buffer.from(token, 'base64').toString()]).toEqual(['Session', 'маша:2:abc']);
    }
  });

  const isAllowed = ({ queries }: SessionReader, path: string, body: unknown) =>
    queries.some((query) => query.path.test(path) && query.body?.(body));

  it('are allowed when they read parties, sales and opportunities', async () => {
    const server = new FakeTryton({ 'sale.sale': [saleRow(1)], 'sale.opportunity': [opportunityRow(1)] });
    await partsOf(server);
    for (const { path, body } of server.calls) expect(isAllowed(trytonSession, path, body)).toBe(true);
  });

  it.each([
    ['/crm/', { method: 'model.sale.sale.write' }],
    ['/crm/', { method: 'model.sale.sale.create' }],
    ['/crm/', { method: 'model.party.party.delete' }],
    ['/crm/', { method: 'model.sale.sale.cancel' }],
    ['/crm/', { method: 'model.res.user.search_read' }],
    ['/crm/', { method: 'model.sale.sale.search_read.write' }],
    ['/crm/', { method: 'common.db.logout' }],
    ['/crm/', { method: ['model.sale.sale.read'] }],
    ['/crm/data/', { method: 'model.sale.sale.read' }],
    ['/crm/', 'model.sale.sale.read'],
  ])('are refused otherwise: %s %j', (path, body) => {
    expect(isAllowed(trytonSession, path, body)).toBe(false);
  });
});
