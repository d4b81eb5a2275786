import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PurchaseSource } from '../../../lib/crm/adapter';
import { odooSession } from '../../../lib/crm/odoo/session';
import { crmPage } from '../../../lib/crm/recognise';
import { odoo } from '../../../lib/crm/sites/odoo';
import { type Asked, answering, type Reply } from './answering';
import { all } from './demoReader';

beforeEach(() => vi.stubEnv('TZ', 'Asia/Yekaterinburg'));
afterEach(() => vi.unstubAllEnvs());

type Row = Readonly<Record<string, unknown>> & { readonly id: number };

const partner = (id: number, name: string, company = id, more = {}): Row => ({
  id,
  name,
  commercial_partner_id: [company, `Company ${company}`],
  user_id: [7, 'Nina Grusdeva'],
  ...more,
});
const shop = partner(12, 'Poplar Shop');
const person = partner(15, 'Peter Losin', 12);
const namesake = partner(16, 'Poplar Shop', 16, { user_id: false });

const order = (id: number, more = {}): Row => ({
  id,
  name: `S000${id}`,
  partner_id: [12, 'Poplar Shop'],
  date_order: '2026-03-14 10:30:00',
  amount_total: 12500.5,
  currency_id: [1, 'USD'],
  state: 'sale',
  ...more,
});

interface Params {
  readonly model: string;
  readonly method: string;
  readonly args: readonly [domain?: readonly Clause[]];
  readonly kwargs: { readonly domain: readonly Clause[]; readonly limit: number };
}
type Clause = readonly [field: string, operator: string, value: unknown];
const paramsOf = (asked: Asked) => (asked.body as { readonly params: Params }).params;

type Models = Readonly<Record<string, readonly Row[]>>;

/** Answers as Odoo does: everything with HTTP 200, errors too; a model that is not there is a `KeyError`. */
function server(models: Models) {
  return (asked: Asked): Reply => {
    const { model, method, args, kwargs } = paramsOf(asked);
    const records = models[model];
    if (!records) return failure('builtins.KeyError', 200);
    const companies = new Map((models['res.partner'] ?? []).map((it) => [it.id, idIn(it['commercial_partner_id'])]));
    const valueIn = (record: Row, field: string): unknown => {
      if (field === 'partner_id.commercial_partner_id') return companies.get(idIn(record['partner_id']));
      return field === 'commercial_partner_id' ? idIn(record[field]) : record[field];
    };
    const fits = (record: Row) =>
      (args[0] ?? kwargs.domain).every(([field, operator, value]) => {
        const own = valueIn(record, field);
        if (operator === 'in') return (value as readonly unknown[]).includes(own);
        if (operator === '>=') return String(own) >= String(value);
        return operator === '>' ? Number(own) > Number(value) : own === value;
      });
    const found = records.filter(fits);
    return {
      json: { jsonrpc: '2.0', id: 1, result: method === 'search_count' ? found.length : found.slice(0, kwargs.limit) },
    };
  };
}
const idIn = (value: unknown) => (Array.isArray(value) ? Number(value[0]) : 0);
const failure = (name: string, code: number): Reply => ({
  json: { jsonrpc: '2.0', id: 1, error: { code, message: 'Odoo Server Error', data: { name } } },
});

const partners = { 'res.partner': [shop, person, namesake] };
const history = (reply: (asked: Asked) => Reply, source: PurchaseSource = 'orders', id = '12') => {
  const crm = answering(odooSession, reply);
  return { crm, parts: all(odooSession.history({ type: 'partner', id }, crm.request, source)) };
};

describe('the address of an Odoo page', () => {
  const at = (path: string) => crmPage(odoo, new URL(`https://crm.example${path}`));

  it.each([
    ['/odoo/contacts/12', 'client', { type: 'partner', id: '12' }],
    ['/odoo/res.partner/12', 'client', { type: 'partner', id: '12' }],
    ['/odoo/crm/34/res.partner/12?debug=1', 'client', { type: 'partner', id: '12' }],
    ['/scoped_app/crm/contacts/12', 'client', { type: 'partner', id: '12' }],
    ['/odoo/contacts/12/crm/34', 'deal', { type: 'opportunity', id: '34' }],
    ['/odoo/sales/5', 'deal', { type: 'order', id: '5' }],
    ['/odoo/customer-invoices/7/', 'deal', { type: 'invoice', id: '7' }],
    ['/web#id=12&model=res.partner&view_type=form&action=123', 'client', { type: 'partner', id: '12' }],
    ['/web?debug=1#cids=1&model=crm.lead&id=34', 'deal', { type: 'opportunity', id: '34' }],
    ['/odoo/contacts', 'clients', undefined],
    ['/web#model=res.partner&view_type=kanban', 'clients', undefined],
    ['/odoo/crm?view_type=kanban', 'board', undefined],
    ['/web#model=crm.lead&view_type=kanban&action=1', 'board', undefined],
    ['/odoo/crm?view_type=list', 'deals', undefined],
    ['/odoo/contacts/12/sales', 'deals', undefined],
  ])('%s is a page of kind %s', (path, kind, record) => {
    expect(at(path)).toMatchObject({ adapter: 'odoo', kind, record });
  });

  it.each([
    '/odoo/action-123/5',
    '/odoo/contacts/new',
    '/odoo/contacts/12/action-456',
    '/odoo/contacts/0',
    '/odoo',
    '/odoo/project/3',
    '/odoo/hr.employee/12',
    '/web#id=12&model=product.product&view_type=form',
    '/web/login?redirect=/odoo/contacts/12',
    '/shop/odoo/contacts/12',
    '/my/orders/5',
  ])('%s is none of ours', (path) => {
    expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
  });

  it('takes a list for none of ours where a form without an id is meant', () => {
    expect(at('/web#model=res.partner&view_type=form')).toMatchObject({ kind: 'other' });
  });

  it('is told apart quickly even where it is endless', () => {
    expect(at(`/odoo/${'crm/1/'.repeat(1300)}contacts/12`)).toMatchObject({ kind: 'client' });
  });
});

describe('reading one client of Odoo by session', () => {
  it('gives a company with the orders of its people, in the days of the user', async () => {
    const { crm, parts } = history(
      server({
        ...partners,
        'sale.order': [
          order(1, { date_order: '2026-03-14 20:30:00' }),
          order(2, { state: 'draft', partner_id: [15, 'Poplar Shop, Peter Losin'] }),
          order(3, { state: 'cancel', amount_total: 90 }),
          order(4, { partner_id: [16, 'Poplar Shop'] }),
        ],
      }),
    );
    expect(await parts).toMatchObject([
      {
        client: {
          record: { type: 'partner', id: '12' },
          name: 'Poplar Shop',
          owner: 'Nina Grusdeva',
          path: '/web#id=12&model=res.partner&view_type=form',
          aliases: [{ type: 'partner', id: '15' }],
        },
        deals: [
          { id: '1', on: '2026-03-15', amountMinor: 1_250_050, currency: 'USD', outcome: 'won', title: 'S0001' },
          { id: '2', on: undefined, outcome: 'open' },
          { id: '3', on: '2026-03-14', amountMinor: 9000, outcome: 'lost' },
        ],
        completeness: { state: 'complete', seen: 3, total: 3 },
      },
    ]);
    expect(crm.asked.map((asked) => paramsOf(asked).method)).toEqual(['search_read', 'search_read', 'search_read']);
  });

  it('tells a person by the company that pays, and of two companies of one name the right one', async () => {
    const reply = server({ ...partners, 'sale.order': [order(1), order(4, { partner_id: [16, 'Poplar Shop'] })] });
    const ofPerson = await history(reply, 'orders', '15').parts;
    expect(ofPerson).toMatchObject([{ client: { record: { id: '12' } }, deals: [{ id: '1' }] }]);
    const ofNamesake = await history(reply, 'orders', '16').parts;
    expect(ofNamesake).toMatchObject([{ client: { record: { id: '16' } }, deals: [{ id: '4' }] }]);
  });

  it('reads invoices as billed sales and credit notes as what they take back', async () => {
    const invoice = (id: number, more = {}): Row => ({
      id,
      name: `INV/${id}`,
      partner_id: [12, 'Poplar Shop'],
      invoice_date: '2026-03-14',
      amount_total: 100,
      currency_id: [2, 'EUR'],
      state: 'posted',
      move_type: 'out_invoice',
      ...more,
    });
    const moves = [
      invoice(1),
      invoice(2, { move_type: 'out_refund', amount_total: 40.25 }),
      invoice(3, { state: 'draft', invoice_date: false }),
      invoice(4, { move_type: 'in_invoice' }),
      invoice(5, { state: 'cancel' }),
    ];
    expect(await history(server({ ...partners, 'account.move': moves }), 'invoices').parts).toMatchObject([
      {
        deals: [
          { id: '1', on: '2026-03-14', amountMinor: 10_000, currency: 'EUR', outcome: 'won' },
          { id: '2', amountMinor: -4025, outcome: 'won' },
          { id: '3', on: undefined, outcome: 'open' },
          { id: '5', outcome: 'lost' },
        ],
      },
    ]);
  });

  it('reads opportunities: won at a hundred percent, archived as lost, else open with their planned day', async () => {
    const lead = (id: number, more = {}): Row => ({
      id,
      name: `Lead ${id}`,
      type: 'opportunity',
      partner_id: [12, 'Poplar Shop'],
      expected_revenue: 12500,
      company_currency: [1, 'USD'],
      probability: 100,
      active: true,
      date_closed: '2026-03-14 20:30:00',
      date_deadline: '2026-12-23',
      ...more,
    });
    const leads = [
      lead(1),
      lead(2, { active: false, probability: 0 }),
      lead(3, { probability: 42.5, date_closed: false }),
      lead(4, { type: 'lead' }),
    ];
    expect(await history(server({ ...partners, 'crm.lead': leads }), 'deals').parts).toMatchObject([
      {
        deals: [
          { id: '1', on: '2026-03-15', outcome: 'won', amountMinor: 1_250_000 },
          { id: '2', outcome: 'lost' },
          { id: '3', on: '2026-12-23', outcome: 'open' },
        ],
        completeness: { state: 'complete', seen: 3, total: 3 },
      },
    ]);
  });

  it('reads a long history page by page; an order made meanwhile comes last and is read too', async () => {
    const many = Array.from({ length: 430 }, (_, index) => order(index + 1));
    let calls = 0;
    const { parts } = history((asked) => {
      const isLate = paramsOf(asked).model === 'sale.order' && ++calls > 1;
      return server({ ...partners, 'sale.order': isLate ? [...many, order(900)] : many })(asked);
    });
    expect((await parts).map(({ deals, completeness: { state, seen } }) => [deals.length, state, seen])).toEqual([
      [200, 'partial', 200],
      [200, 'partial', 400],
      [31, 'complete', 431],
    ]);
  });

  it.each<PurchaseSource>(['orders', 'invoices', 'deals'])(
    'finds no %s where their module is missing',
    async (source) => {
      expect(await history(server(partners), source).parts).toMatchObject([
        { deals: [], completeness: { state: 'complete', seen: 0, total: 0 } },
      ]);
    },
  );

  it('finds who pays for a deal and for a person', async () => {
    const reply = server({ ...partners, 'sale.order': [order(1, { partner_id: [15, 'x'] })] });
    const { request } = answering(odooSession, reply);
    const payer = { record: { type: 'partner', id: '12' }, name: 'Company 12' };
    expect(await odooSession.payerOf({ type: 'order', id: '1' }, request)).toEqual(payer);
    expect(await odooSession.payerOf({ type: 'partner', id: '15' }, request)).toEqual(payer);
    expect(await odooSession.payerOf({ type: 'partner', id: '16' }, request)).toMatchObject({ name: 'Poplar Shop' });
  });
});

describe('reading the base of Odoo', () => {
  it('gives those who have a deal, each once with its people, and who pays for what', async () => {
    const orders = [order(1), order(2, { partner_id: [15, 'x'] }), order(3, { partner_id: [16, 'x'] })];
    const supplier = partner(20, 'Supplier');
    const models = { 'res.partner': [shop, person, namesake, supplier], 'sale.order': orders };
    const { request } = answering(odooSession, server(models));
    const parts = await all(odooSession.base(request, 'orders'));
    expect(parts.flatMap(({ clients }) => clients.map(({ record, aliases }) => [record.id, aliases?.length]))).toEqual([
      ['12', 1],
      ['16', 0],
    ]);
    expect(parts.flatMap(({ deals }) => deals.map(({ client, deal }) => [client.id, deal.id]))).toEqual([
      ['12', '1'],
      ['12', '2'],
      ['16', '3'],
    ]);
    expect(parts.at(-1)?.progress).toMatchObject({ clients: 2, deals: 3 });
  });
});

describe('reading Odoo when something goes wrong', () => {
  const withOrder = (more: object) => server({ ...partners, 'sale.order': [order(1, more)] });
  const answeringOrder =
    (more: object) =>
    (asked: Asked): Reply =>
      paramsOf(asked).model === 'sale.order' ? { json: { result: [order(1, more)] } } : server(partners)(asked);

  it.each<[string, (asked: Asked) => Reply, string]>([
    ['the session has ended, in a good answer', () => failure('odoo.http.SessionExpiredException', 100), 'signedOut'],
    ['the user may not see orders', () => failure('odoo.exceptions.AccessError', 200), 'forbidden'],
    ['the server fails', () => failure('builtins.ValueError', 200), 'changed'],
    ['contacts are missing', () => failure('builtins.KeyError', 200), 'changed'],
    ['the client is gone', server({ 'res.partner': [person] }), 'changed'],
    ['an order of another client is in the answer', answeringOrder({ partner_id: [16, 'Poplar Shop'] }), 'changed'],
    ['the result is no list', () => ({ json: { result: { records: [] } } }), 'changed'],
    ['an order names its partner in another way', answeringOrder({ partner_id: 12 }), 'changed'],
    ['a state is unknown', withOrder({ state: 'shipped' }), 'changed'],
    ['a time is written in another way', withOrder({ date_order: '03/14/2026' }), 'changed'],
    ['a day is no instant', withOrder({ date_order: '2026-13-45 10:00:00' }), 'changed'],
  ])('ends with a named failure when %s', async (_, reply, kind) => {
    await expect(history(reply).parts).rejects.toMatchObject({ kind });
  });

  const calling = (params: object, path = '/web/dataset/call_kw/sale.order/search_read') => ({
    method: 'POST' as const,
    path,
    body: { jsonrpc: '2.0', method: 'call', id: 1, params },
  });
  const reading = { model: 'sale.order', method: 'search_read', args: [], kwargs: { domain: [], fields: [] } };

  it.each([
    'write',
    'create',
    'unlink',
    'copy',
    'name_create',
    'web_save',
    'action_confirm',
    'action_cancel',
    'action_set_lost',
    'button_draft',
    'message_post',
    'read',
    'search_read_write',
  ])('never sends %s, whatever the address says', async (method) => {
    const { request, asked } = answering(odooSession, () => ({ json: {} }));
    await expect(request.json(calling({ ...reading, method }))).rejects.toMatchObject({ kind: 'refused' });
    const named = calling({ ...reading, method }, `/web/dataset/call_kw/sale.order/${method}`);
    await expect(request.json(named)).rejects.toMatchObject({ kind: 'refused' });
    expect(asked).toEqual([]);
  });

  it.each([
    { ...reading, model: 'res.users' },
    { ...reading, model: 'ir.config_parameter' },
    { ...reading, args: [[['id', '=', 1]]] },
    { ...reading, kwargs: { ...reading.kwargs, values: { name: 'x' } } },
    { ...reading, kwargs: undefined },
  ])('never asks for what is not on its list: %j', async (params) => {
    const { request, asked } = answering(odooSession, () => ({ json: {} }));
    await expect(request.json(calling(params))).rejects.toMatchObject({ kind: 'refused' });
    expect(asked).toEqual([]);
  });

  it.each([
    '/web/dataset/call_button',
    '/web/session/destroy',
    '/jsonrpc',
    '/web/dataset/call_kw/res.users/search_read',
  ])('never posts to %s', async (path) => {
    const { request, asked } = answering(odooSession, () => ({ json: {} }));
    await expect(request.json(calling(reading, path))).rejects.toMatchObject({ kind: 'refused' });
    expect(asked).toEqual([]);
  });
});
