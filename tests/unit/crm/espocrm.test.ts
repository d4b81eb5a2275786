import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { espocrmSession } from '../../../lib/crm/espocrm/session';
import { crmPage } from '../../../lib/crm/recognise';
import { espocrm } from '../../../lib/crm/sites/espocrm';
import { type Asked, answering, type Reply } from './answering';
import { all } from './demoReader';

beforeEach(() => vi.stubGlobal('location', new URL('https://crm.example/espo/#Account/view/a1')));
afterEach(() => vi.unstubAllGlobals());

type Row = Readonly<Record<string, unknown>>;

const fern: Row = { id: 'a1', name: 'Fern & Oak', assignedUserName: 'Rosa Lind', phoneNumber: '+442071230045' };
const ida: Row = { id: 'c1', name: 'Ida Moss', accountId: 'a1', accountName: 'Fern & Oak' };
const guest: Row = { id: 'c2', name: 'Ida Moss', accountId: 'a2' };
const alone: Row = { id: 'c3', name: 'Max Pine', accountId: null };

const deal = (id: string, more: Row = {}): Row => ({
  id,
  name: `Order ${id}`,
  amount: 12500.5,
  amountCurrency: 'GBP',
  stage: 'Closed Won',
  probability: 100,
  closeDate: '2026-03-14',
  accountId: 'a1',
  ...more,
});

/** Lists of a made-up copy below `/espo/`, by their path. */
function espo(lists: Readonly<Record<string, readonly Row[]>>, records: readonly Row[] = [fern, ida, alone]) {
  return (asked: Asked): Reply => {
    const path = asked.url.pathname.replace('/espo/api/v1/', '');
    const list = lists[path];
    if (!list) {
      const record = records.find(({ id }) => path.endsWith(`/${id}`));
      return record ? { json: record } : { json: { total: 0, list: [] } };
    }
    const offset = Number(asked.url.searchParams.get('offset'));
    return { json: { total: list.length, list: list.slice(offset, offset + 200) } };
  };
}

const history = (reply: (asked: Asked) => Reply, record = { type: 'account', id: 'a1' }) => {
  const crm = answering(espocrmSession, reply);
  return { crm, parts: all(espocrmSession.history(record, crm.request)) };
};

describe('the address of an EspoCRM page', () => {
  const at = (path: string) => crmPage(espocrm, new URL(`https://crm.example${path}`));

  it.each([
    ['/#Account/view/63f00000000000aa1', 'client', { type: 'account', id: '63f00000000000aa1' }],
    ['/espo/?x=1#Contact/view/c1/edit', 'client', { type: 'contact', id: 'c1' }],
    ['/#Opportunity/view/0f9d1c2e-1111-4222-8333-abcdefabcdef', 'deal', undefined],
    ['/#Account', 'clients', undefined],
    ['/#Contact/list/primaryFilter=mine', 'clients', undefined],
    ['/#Opportunity/list', 'deals', undefined],
    ['/#Opportunity/list/viewMode=kanban', 'board', undefined],
  ])('%s is a page of kind %s', (path, kind, record) => {
    expect(at(path)).toMatchObject({ adapter: 'espocrm', kind, ...(record && { record }) });
  });

  it.each([
    '/#Account/edit/a1',
    '/#Account/create',
    '/#Account/related/a1/contacts',
    '/#Account/view/',
    '/#Lead/view/1',
    '/#AccountX',
    '/Account/view/a1',
  ])('%s is none of ours', (path) => {
    expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
  });
});

describe('reading one client of EspoCRM by session', () => {
  it('gives an account with the deals of its people, told in its own words', async () => {
    const { crm, parts } = history(
      espo({
        'Account/a1/contacts': [ida, guest],
        'Account/a1/opportunities': [
          deal('d1'),
          deal('d2', { stage: 'Closed Lost', probability: 0, amount: null }),
          deal('d3', { stage: 'Proposal', probability: 50, closeDate: '2026-12-23' }),
          deal('d4', { stage: 'Delivered', probability: 100 }),
          deal('d5', { stage: 'Samples sent', probability: 30 }),
        ],
        'Contact/c1/opportunities': [deal('d1'), deal('d6', { accountId: null }), deal('d7', { accountId: 'a2' })],
      }),
    );
    const told = await parts;
    expect(told.flatMap(({ deals }) => deals)).toMatchObject([
      { id: 'd1', on: '2026-03-14', amountMinor: 1_250_050, currency: 'GBP', outcome: 'won', title: 'Order d1' },
      { id: 'd2', amountMinor: undefined, outcome: 'lost' },
      { id: 'd3', on: '2026-12-23', outcome: 'open' },
      { id: 'd4', outcome: 'won' },
      { id: 'd5', outcome: 'open' },
      { id: 'd6' },
    ]);
    expect(told.at(-1)).toMatchObject({
      client: {
        record: { type: 'account', id: 'a1' },
        name: 'Fern & Oak',
        owner: 'Rosa Lind',
        path: '/espo/#Account/view/a1',
        aliases: [{ type: 'contact', id: 'c1' }],
      },
      completeness: { state: 'complete', seen: 6, total: 6 },
    });
    // Without the header a refusal would raise the browser's password box.
    expect(crm.asked.every(({ headers }) => headers.get('x-requested-with') === 'XMLHttpRequest')).toBe(true);
    expect(crm.asked.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('reads a long history page by page and is complete only at its end', async () => {
    const many = Array.from({ length: 450 }, (_, index) => deal(`d${index}`));
    const { parts } = history(espo({ 'Account/a1/opportunities': many }));
    expect(
      (await parts).map(({ deals, completeness }) => [deals.length, completeness.state, completeness.seen]),
    ).toEqual([
      [200, 'partial', 200],
      [200, 'partial', 400],
      [50, 'complete', 450],
    ]);
  });

  it('reads to the end where the CRM does not count', async () => {
    const many = Array.from({ length: 230 }, (_, index) => deal(`d${index}`));
    const reply = espo({ 'Account/a1/opportunities': many });
    const { parts } = history((asked) => {
      const answer = reply(asked);
      return 'list' in (answer.json as object) ? { json: { ...(answer.json as object), total: -1 } } : answer;
    });
    expect((await parts).at(-1)?.completeness).toEqual({ state: 'complete', seen: 230, total: 230 });
  });

  it('tells a contact by its account, and one without by itself', async () => {
    const ofIda = await history(espo({}), { type: 'contact', id: 'c1' }).parts;
    expect(ofIda.at(-1)?.client.record).toEqual({ type: 'account', id: 'a1' });
    const max = espo({
      'Contact/c3/opportunities': [deal('d8', { accountId: null }), deal('d9', { accountId: 'a2' })],
    });
    const ofMax = await history(max, { type: 'contact', id: 'c3' }).parts;
    expect(ofMax.at(-1)?.client.record).toEqual({ type: 'contact', id: 'c3' });
    expect(ofMax.flatMap(({ deals }) => deals.map(({ id }) => id))).toEqual(['d8']);
  });

  it('says of a client without deals that all of nothing has been read', async () => {
    expect(await history(espo({})).parts).toMatchObject([
      { deals: [], completeness: { state: 'complete', seen: 0, total: 0 } },
    ]);
  });

  it('finds who pays for a contact, and for a deal of one without an account', async () => {
    const records = [ida, alone, deal('d2', { accountId: null, contactId: 'c3' }), deal('d3', { accountId: null })];
    const { request } = answering(espocrmSession, espo({}, records));
    const payerOf = (type: string, id: string) => espocrmSession.payerOf({ type, id }, request);
    expect(await payerOf('contact', 'c1')).toMatchObject({ record: { type: 'account', id: 'a1' } });
    expect(await payerOf('contact', 'c3')).toEqual({ record: { type: 'contact', id: 'c3' }, name: 'Max Pine' });
    expect(await payerOf('opportunity', 'd2')).toMatchObject({ record: { type: 'contact', id: 'c3' } });
    expect(await payerOf('opportunity', 'd3')).toBeUndefined();
  });

  it('finds the client of a deal whose page does not lead to him', async () => {
    const { request } = answering(espocrmSession, espo({}, [deal('d1', { accountName: 'Fern & Oak' })]));
    expect(await espocrmSession.payerOf({ type: 'opportunity', id: 'd1' }, request)).toEqual({
      record: { type: 'account', id: 'a1' },
      name: 'Fern & Oak',
    });
  });
});

describe('reading the base of EspoCRM', () => {
  it('gives every account with its people, every contact without one, and who pays for each deal', async () => {
    const { request } = answering(
      espocrmSession,
      espo({
        Contact: [ida, guest, alone],
        Account: [fern, { id: 'a2', name: 'Fern & Oak' }],
        Opportunity: [
          deal('d1'),
          deal('d2', { accountId: null, contactId: 'c2' }),
          deal('d3', { accountId: null, contactId: 'c3' }),
          deal('d4', { accountId: null }),
        ],
      }),
    );
    const parts = await all(espocrmSession.base(request));
    expect(parts.flatMap(({ clients }) => clients.map(({ record, aliases }) => [record.id, aliases?.length]))).toEqual([
      ['c3', undefined],
      ['a1', 1],
      ['a2', 1],
    ]);
    expect(parts.flatMap(({ deals }) => deals.map(({ client, deal: { id } }) => [client.id, id]))).toEqual([
      ['a1', 'd1'],
      ['a2', 'd2'],
      ['c3', 'd3'],
    ]);
    expect(parts.at(-1)?.progress).toEqual({ clients: 3, clientsTotal: 3, deals: 4, dealsTotal: 4 });
  });
});

describe('reading EspoCRM when something goes wrong', () => {
  const many = Array.from({ length: 300 }, (_, index) => deal(`d${index}`));
  const oneMore = (asked: Asked): Reply => {
    const isSecond = asked.url.searchParams.get('offset') === '200';
    return espo({ 'Account/a1/opportunities': isSecond ? [deal('new'), ...many] : many })(asked);
  };
  const withDeal = (more: Row) => espo({ 'Account/a1/opportunities': [deal('d1', more)] });

  it.each<[string, (asked: Asked) => Reply, string]>([
    ['the session has ended', () => ({ status: 401 }), 'signedOut'],
    ['the user may not see the account', () => ({ status: 403 }), 'forbidden'],
    ['a deal was added meanwhile', oneMore, 'changed'],
    ['a deal of another account is in the answer', withDeal({ accountId: 'a2' }), 'changed'],
    ['the list is no list', () => ({ json: { id: 'a1', total: 1, list: {} } }), 'changed'],
    ['another record is given', () => ({ json: { ...fern, id: 'a2' } }), 'changed'],
    ['an id is no id', withDeal({ id: '../a' }), 'changed'],
    ['a stage is missing', withDeal({ stage: null }), 'changed'],
    ['a day is written in another way', withDeal({ closeDate: '14.03.2026' }), 'changed'],
  ])('ends with a named failure when %s', async (_, reply, kind) => {
    await expect(history(reply).parts).rejects.toMatchObject({ kind });
  });

  it('asks no more after the first refusal: the CRM counts failed sign-ins', async () => {
    const { crm, parts } = history(() => ({ status: 401 }));
    await expect(parts).rejects.toMatchObject({ kind: 'signedOut' });
    await expect(crm.request.json({ path: '/espo/api/v1/Account/a1' })).rejects.toMatchObject({ kind: 'signedOut' });
    expect(crm.asked).toHaveLength(1);
  });

  it.each(['POST', 'PUT', 'DELETE'] as const)('never sends %s', async (method) => {
    const { request, asked } = answering(espocrmSession, () => ({ json: {} }));
    const call = { method: method as 'POST', path: '/espo/api/v1/Account/a1', body: { name: 'x' } };
    await expect(request.json(call)).rejects.toMatchObject({ kind: 'refused' });
    expect(asked).toEqual([]);
  });
});
