import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { crmPage } from '../../../lib/crm/recognise';
import { suitecrm8 } from '../../../lib/crm/sites/suitecrm8';
import { suitecrm8Session } from '../../../lib/crm/suitecrm8/session';
import { type Asked, answering, type Reply } from './answering';
import { all } from './demoReader';

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://crm.example/suite/public/#/accounts/record/a1'));
  vi.stubGlobal('document', { cookie: 'LEGACYSESSID=x; XSRF-TOKEN=echo%3D1' });
});
afterEach(() => vi.unstubAllGlobals());

type Row = Readonly<Record<string, unknown>>;

const north: Row = { id: 'a1', name: 'North & Sons', assigned_user_name: { id: 'u1', user_name: 'Wilma Ash' } };
const olaf: Row = { id: 'c1', first_name: 'Olaf', last_name: 'Birk', account_id: 'a1', account_name: 'North & Sons' };
const alone: Row = { id: 'c2', first_name: 'Mona', last_name: 'Reet', account_id: '', account_name: '' };

const deal = (id: string, more: Row = {}): Row => ({
  id,
  name: `Order ${id}`,
  amount: '6490.00',
  amount_usdollar: '7001.500000',
  currency_id: 'eur',
  sales_stage: 'Closed Won',
  date_closed: '2026-05-07',
  account_id: 'a1',
  account_name: 'North & Sons',
  ...more,
});

interface Variables {
  readonly module: string;
  readonly record?: string;
  readonly offset: number;
  readonly criteria?: { readonly preset?: { readonly params: { readonly parentId: string } } };
}
const askedFor = (asked: Asked) => asked.body as { readonly query: string; readonly variables: Variables };

/** Records by module; the list of a sub-panel is told by its parent. */
function suite(modules: Readonly<Record<string, readonly Row[]>>, prefix = '', size = 100) {
  const item = ({ id, ...attributes }: Row) => ({ _id: id, id, type: 'x', attributes });
  return (asked: Asked): Reply => {
    const { query, variables } = askedFor(asked);
    const isOld = query.startsWith('query get');
    if (isOld !== (prefix === 'get'))
      return { status: 400, json: { errors: [{ message: 'Cannot query field "record" on type "Query".' }] } };
    const name = (text: string) => (isOld ? `get${text[0]?.toUpperCase()}${text.slice(1)}` : text);
    const parent = variables.criteria?.preset?.params.parentId;
    const list = modules[parent ? `${variables.module} of ${parent}` : variables.module] ?? [];
    if (variables.record !== undefined) {
      const found = list.find(({ id }) => id === variables.record);
      return { json: { data: { [name('record')]: found ? item(found) : null } } };
    }
    const records = list.slice(variables.offset, variables.offset + size).map(item);
    const meta = { offsets: { current: variables.offset, total: String(list.length) } };
    return { json: { data: { [name('recordList')]: { id: 'x', _id: 'x', meta, records } } } };
  };
}

const base = { accounts: [north], contacts: [olaf, alone], 'contacts of a1': [olaf] };
const history = (reply: (asked: Asked) => Reply, record = { type: 'account', id: 'a1' }) => {
  const crm = answering(suitecrm8Session, reply);
  return { crm, parts: all(suitecrm8Session.history(record, crm.request)) };
};

describe('the address of a SuiteCRM 8 page', () => {
  const at = (path: string) => crmPage(suitecrm8, new URL(`https://crm.example${path}`));

  it.each([
    ['/#/accounts/record/7f1c2a10-0000-4000-8000-00000000a001', 'client', 'account'],
    ['/suite/public/#/contacts/record/c1?return_module=x', 'client', 'contact'],
    ['/#/opportunities/record/d1', 'deal', 'opportunity'],
    ['/#/accounts', 'clients', undefined],
    ['/#/contacts/index', 'clients', undefined],
    ['/#/opportunities?x=1', 'deals', undefined],
  ])('%s is a page of kind %s', (path, kind, type) => {
    expect(at(path)).toMatchObject({ adapter: 'suitecrm8', kind, ...(type && { record: { type } }) });
  });

  it.each([
    '/#/opportunities/edit/d1',
    '/#/accounts/create',
    '/#/accounts/record/',
    '/#/leads/record/l1',
    '/#/calendar',
    '/accounts/record/a1',
    '/legacy/index.php?module=Accounts&action=DetailView&record=a1',
  ])('%s is none of ours', (path) => {
    expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
  });
});

describe('reading one client of SuiteCRM 8 by session', () => {
  it('gives an account with its deals, in the one currency of the firm', async () => {
    const { crm, parts } = history(
      suite({
        ...base,
        'opportunities of a1': [
          deal('d1'),
          deal('d2', { sales_stage: 'Closed Lost', amount_usdollar: '', currency_id: '-99' }),
          deal('d3', { sales_stage: 'Awaiting plans', amount_usdollar: '', currency_id: 'eur' }),
        ],
      }),
    );
    expect(await parts).toMatchObject([
      {
        client: {
          record: { type: 'account', id: 'a1' },
          name: 'North & Sons',
          owner: 'Wilma Ash',
          path: '/suite/public/#/accounts/record/a1',
          aliases: [{ type: 'contact', id: 'c1' }],
        },
        deals: [
          { id: 'd1', on: '2026-05-07', amountMinor: 700_150, currency: undefined, outcome: 'won' },
          { id: 'd2', amountMinor: 649_000, outcome: 'lost' },
          { id: 'd3', amountMinor: undefined, outcome: 'open' },
        ],
        completeness: { state: 'complete', seen: 3, total: 3 },
      },
    ]);
    expect(crm.asked.every(({ headers }) => headers.get('x-xsrf-token') === 'echo=1')).toBe(true);
    expect(crm.asked.every(({ url }) => url.pathname === '/suite/public/api/graphql')).toBe(true);
  });

  it('asks as older copies know it, and then no more in the new words', async () => {
    const { crm, parts } = history(suite({ ...base, 'opportunities of a1': [deal('d1')] }, 'get'));
    expect((await parts).at(-1)?.completeness).toEqual({ state: 'complete', seen: 1, total: 1 });
    expect(crm.asked.filter((asked) => askedFor(asked).query.startsWith('query record'))).toHaveLength(1);
  });

  it('goes on where the CRM gives fewer at once than were asked for', async () => {
    const many = Array.from({ length: 45 }, (_, index) => deal(`d${index}`));
    const { parts } = history(suite({ ...base, 'opportunities of a1': many }, '', 20));
    expect((await parts).map(({ deals, completeness: { state, total } }) => [deals.length, state, total])).toEqual([
      [20, 'partial', 45],
      [20, 'partial', 45],
      [5, 'complete', 45],
    ]);
  });

  it('tells a contact by its account, and one without by itself', async () => {
    const ofOlaf = await history(suite(base), { type: 'contact', id: 'c1' }).parts;
    expect(ofOlaf.at(-1)?.client.record).toEqual({ type: 'account', id: 'a1' });
    const own = deal('d8', { account_id: '', account_name: '' });
    const reply = suite({ ...base, 'opportunities of c2': [own, deal('d9')] });
    const ofMona = await history(reply, { type: 'contact', id: 'c2' }).parts;
    expect(ofMona.at(-1)).toMatchObject({
      client: { record: { type: 'contact', id: 'c2' }, name: 'Mona Reet' },
      deals: [{ id: 'd8' }],
      completeness: { state: 'complete', seen: 1, total: 1 },
    });
  });

  it('says of a client without deals that all of nothing has been read', async () => {
    expect(await history(suite(base)).parts).toMatchObject([
      { deals: [], completeness: { state: 'complete', seen: 0, total: 0 } },
    ]);
  });

  it('finds the account of a deal whose page does not lead to it', async () => {
    const { request } = answering(suitecrm8Session, suite({ opportunities: [deal('d1')] }));
    expect(await suitecrm8Session.payerOf({ type: 'opportunity', id: 'd1' }, request)).toEqual({
      record: { type: 'account', id: 'a1' },
      name: 'North & Sons',
    });
  });

  it('finds who pays for a contact', async () => {
    const { request } = answering(suitecrm8Session, suite(base));
    const payerOf = (id: string) => suitecrm8Session.payerOf({ type: 'contact', id }, request);
    expect(await payerOf('c1')).toMatchObject({ record: { type: 'account', id: 'a1' } });
    expect(await payerOf('c2')).toEqual({ record: { type: 'contact', id: 'c2' }, name: 'Mona Reet' });
  });
});

describe('reading the base of SuiteCRM 8', () => {
  it('gives every account with its people, every contact without one, and who pays for each deal', async () => {
    const south: Row = { id: 'a2', name: 'North & Sons' };
    const deals = [deal('d1'), deal('d2', { account_id: 'a2' })];
    const { request } = answering(suitecrm8Session, suite({ ...base, accounts: [north, south], opportunities: deals }));
    const parts = await all(suitecrm8Session.base(request));
    expect(parts.flatMap(({ clients }) => clients.map(({ record, aliases }) => [record.id, aliases?.length]))).toEqual([
      ['c2', undefined],
      ['a1', 1],
      ['a2', 0],
    ]);
    expect(parts.flatMap(({ deals: told }) => told.map(({ client, deal: { id } }) => [client.id, id]))).toEqual([
      ['a1', 'd1'],
      ['a2', 'd2'],
    ]);
    expect(parts.at(-1)?.progress).toEqual({ clients: 3, clientsTotal: 3, deals: 2, dealsTotal: 2 });
  });
});

describe('reading SuiteCRM 8 when something goes wrong', () => {
  const many = Array.from({ length: 130 }, (_, index) => deal(`d${index}`));
  const oneMore = (asked: Asked): Reply => {
    const isSecond = askedFor(asked).variables.offset === 100;
    return suite({ ...base, 'opportunities of a1': isSecond ? [deal('new'), ...many] : many })(asked);
  };
  const withDeal = (more: Row) => suite({ ...base, 'opportunities of a1': [deal('d1', more)] });

  it.each<[string, (asked: Asked) => Reply, string]>([
    ['the session has ended', () => ({ status: 401 }), 'signedOut'],
    [
      'the session has ended in a good answer',
      () => ({ json: { errors: [{ message: 'Access Denied.' }] } }),
      'signedOut',
    ],
    ['the token is refused', () => ({ status: 403 }), 'forbidden'],
    ['the query fails', () => ({ json: { errors: [{ message: 'Internal server error' }] } }), 'changed'],
    ['the record is gone', suite({}), 'changed'],
    ['a deal was added meanwhile', oneMore, 'changed'],
    ['a deal of another account is in the answer', withDeal({ account_id: 'a2' }), 'changed'],
    ['an account is named without its id', withDeal({ account_id: '' }), 'changed'],
    ['a stage is missing', withDeal({ sales_stage: null }), 'changed'],
    ['a day is written in another way', withDeal({ date_closed: '05/07/2026' }), 'changed'],
    ['an id is no id', withDeal({ id: '' }), 'changed'],
  ])('ends with a named failure when %s', async (_, reply, kind) => {
    await expect(history(reply).parts).rejects.toMatchObject({ kind });
  });

  it('is signed out where the page has no token to repeat', async () => {
    vi.stubGlobal('document', { cookie: '' });
    await expect(history(suite(base)).parts).rejects.toMatchObject({ kind: 'signedOut' });
  });

  it.each([
    'mutation saveRecord($input: saveRecordInput!) { saveRecord(input: $input) { record { id } } }',
    'query record($module: String!, $record: String!) { record(module: $module, record: $record) { _id } } mutation x { y }',
    '{ __schema { types { name } } }',
    '',
  ])('never sends %j', async (query) => {
    const { request, asked } = answering(suitecrm8Session, () => ({ json: {} }));
    const call = { method: 'POST' as const, path: '/suite/public/api/graphql', body: { query, variables: {} } };
    await expect(request.json(call)).rejects.toMatchObject({ kind: 'refused' });
    await expect(request.json({ ...call, body: [call.body] })).rejects.toMatchObject({ kind: 'refused' });
    expect(asked).toEqual([]);
  });
});
