import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hubspotSession } from '../../../lib/crm/hubspot/session';
import { adapterOfHost, crmPage } from '../../../lib/crm/recognise';
import { hubspot } from '../../../lib/crm/sites/hubspot';
import { type Asked, answering } from './answering';
import { all } from './demoReader';

const TOKEN = 'AAccUf-0123456789';
const SEARCH = '/api/crm-search/search?portalId=5150&clienttimeout=14000';

interface Kept {
  readonly id: number;
  /** Ids of companies and contacts it hangs on. */
  readonly on?: readonly number[];
  readonly values: Readonly<Record<string, string>>;
}

const deal = (id: number, on: readonly number[], values: Record<string, string> = {}): Kept => ({
  id,
  on,
  values: {
    dealname: `Deal ${id}`,
    amount: '1250.50',
    deal_currency_code: 'USD',
    closedate: String(Date.parse('2026-03-24T12:00:00')),
    hs_is_closed: 'true',
    hs_is_closed_won: 'true',
    num_associated_contacts: '1',
    ...values,
  },
});

const companies: readonly Kept[] = [
  { id: 802, values: { name: 'Kvarts AS', hubspot_owner_id: '31' } },
  { id: 805, values: { name: 'Kvarts AS' } },
];
const contacts: readonly Kept[] = [
  {
    id: 801,
    on: [73],
    values: { firstname: 'Ilse', lastname: 'Brandt', associatedcompanyid: '802', num_associated_deals: '1' },
  },
  { id: 803, on: [74, 76], values: { firstname: 'Ilse', lastname: 'Brandt', num_associated_deals: '2' } },
  { id: 804, on: [76], values: { email: 'x@kvarts.example', num_associated_deals: '1' } },
];
const deals: readonly Kept[] = [
  deal(71, [802], { hs_primary_associated_company: '802' }),
  deal(72, [802, 805], { hs_primary_associated_company: '805' }),
  deal(73, [801], { hs_is_closed: 'false', hs_is_closed_won: 'false', closedate: '2027-01-31T00:00:00Z' }),
  deal(74, [803], { hs_is_closed_won: 'false', amount: '' }),
  deal(76, [803, 804], { num_associated_contacts: '2' }),
];
const LISTS: Readonly<Record<string, readonly Kept[]>> = { '0-1': contacts, '0-2': companies, '0-3': deals };

interface SearchBody {
  readonly objectTypeId: string;
  readonly count: number;
  readonly offset: number;
  readonly filterGroups: readonly {
    readonly filters: readonly { property: string; operator: string; value: string }[];
  }[];
}

function fits(
  { id, on, values }: Kept,
  { property, operator, value }: { property: string; operator: string; value: string },
) {
  if (operator === 'GT') return id > Number(value);
  if (property === 'hs_object_id') return id === Number(value);
  return property.startsWith('associations.') ? on?.includes(Number(value)) === true : values[property] === value;
}

const told = ({ id, values }: Kept) => ({
  objectId: id,
  properties: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }])),
});

const answerOf = (found: readonly Kept[], { offset = 0, count = 100 } = {}) => ({
  total: found.length,
  hasMore: offset + count < found.length,
  results: found.slice(offset, offset + count).map(told),
});

/** The search of a small account. */
function api({ url, body }: Asked): unknown {
  if (url.pathname === '/api/owners/v2/owners') return [{ ownerId: 31, firstName: 'Nils', lastName: 'Aune' }];
  const { objectTypeId, filterGroups, ...page } = body as SearchBody;
  const list = LISTS[objectTypeId] ?? [];
  const isFound = (record: Kept) =>
    filterGroups.length === 0 || filterGroups.some(({ filters }) => filters.every((filter) => fits(record, filter)));
  return answerOf(list.filter(isFound), page);
}

/** A number stands for a status. */
const crm = (answer: (asked: Asked) => unknown = api) =>
  answering(hubspotSession, (asked) => {
    const given = answer(asked);
    return typeof given === 'number' ? { status: given } : { json: given };
  });
const ofDeals = ({ body }: Asked) => (body as SearchBody | undefined)?.objectTypeId === '0-3';
const broken = (given: unknown) => crm((asked) => (ofDeals(asked) ? given : api(asked)));

const historyOf = (type: string, id: string, { request } = crm()) => all(hubspotSession.history({ type, id }, request));
const kind = (failure: string) => expect.objectContaining({ kind: failure });

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://app.hubspot.com/contacts/5150/record/0-1/801'));
  vi.stubGlobal('document', { cookie: `a=1; hubspotapi-csrf=${TOKEN}; b=2` });
});
afterEach(() => vi.unstubAllGlobals());

describe('the address of a HubSpot page', () => {
  const at = (path: string) => crmPage(hubspot, new URL(`https://app.hubspot.com${path}`));

  it.each([
    ['/contacts/5150/record/0-1/801', 'client', { type: 'contact', id: '801' }],
    ['/contacts/5150/record/0-2/802/view/3?x=1', 'client', { type: 'company', id: '802' }],
    ['/contacts/5150/record/0-3/71/', 'deal', { type: 'deal', id: '71' }],
    ['/contacts/5150/company/802', 'client', { type: 'company', id: '802' }],
    ['/contacts/5150/objects/0-2/views/all/list', 'clients', undefined],
    ['/contacts/5150/objects/0-3/views/77/board?a=b', 'board', undefined],
    ['/prospecting/5150/deals', 'deals', undefined],
  ])('%s is of kind %s', (path, expected, record) => {
    expect(at(path)).toMatchObject({ kind: expected, record });
  });

  it.each([
    '/contacts/5150/record/0-11/801',
    '/contacts/5150/record/0-5/801',
    '/contacts/5150/record/2-900/801',
    '/contacts/5150/objects/0-1',
    '/reports/5150/contacts/5150/record/0-1/801',
    '/contacts/record/0-1/801',
    '/x?u=/contacts/5150/record/0-1/801',
  ])('%s is none of ours', (path) => {
    expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
  });

  it('is at the host of any data centre', () => {
    expect(adapterOfHost([hubspot], 'app-eu1.hubspot.com')).toBe(hubspot);
    expect(adapterOfHost([hubspot], 'app.hubspot.com.evil.example')).toBeUndefined();
  });
});

describe('reading one client of HubSpot by session', () => {
  it('gives the deals of a company and of its people, and none that another company pays', async () => {
    const parts = await historyOf('company', '802');
    expect(parts.flatMap((part) => part.deals)).toEqual([
      { id: '71', title: 'Deal 71', on: '2026-03-24', amountMinor: 125_050, currency: 'USD', outcome: 'won' },
      { id: '73', title: 'Deal 73', on: '2027-01-31', amountMinor: 125_050, currency: 'USD', outcome: 'open' },
    ]);
    expect(parts.at(-1)?.completeness).toEqual({ state: 'complete', seen: 2, total: 2 });
    expect(parts[0]?.client).toMatchObject({
      name: 'Kvarts AS',
      path: '/contacts/5150/record/0-2/802',
      aliases: [{ type: 'contact', id: '801' }],
    });
  });

  it('tells a contact by its company', async () => {
    expect((await historyOf('contact', '801'))[0]?.client.record).toEqual({ type: 'company', id: '802' });
  });

  it('stays partial where a deal without a company is shared by several people', async () => {
    const parts = await historyOf('contact', '803');
    expect(parts.flatMap((part) => part.deals)).toMatchObject([{ id: '74', outcome: 'lost', amountMinor: undefined }]);
    expect(parts.at(-1)?.completeness).toEqual({ state: 'partial', seen: 1, total: 2 });
  });

  it('says of a client without deals that all of nothing has been read', async () => {
    expect(await historyOf('company', '802', broken(answerOf([])))).toMatchObject([
      { deals: [], completeness: { state: 'complete', seen: 0, total: 0 } },
    ]);
  });

  it('asks for a long history a hundred deals at a time and is complete only at its end', async () => {
    const many = Array.from({ length: 250 }, (_, index) => deal(1000 + index, [805]));
    const asking = crm((asked) => (ofDeals(asked) ? answerOf(many, asked.body as SearchBody) : api(asked)));
    const parts = await historyOf('company', '805', asking);
    expect(parts.map((part) => part.completeness.state)).toEqual(['partial', 'partial', 'complete']);
    expect(parts.at(-1)?.completeness).toEqual({ state: 'complete', seen: 250, total: 250 });
  });

  it('goes on behind the last id where a search gives no more', async () => {
    const many = Array.from({ length: 10_150 }, (_, index) => deal(1000 + index, [805]));
    const asking = crm((asked) => {
      if (!ofDeals(asked)) return api(asked);
      const body = asked.body as SearchBody;
      const behind = body.filterGroups[0]?.filters.find(({ operator }) => operator === 'GT');
      return answerOf(behind ? many.filter((it) => fits(it, behind)) : many, body);
    });
    expect((await historyOf('company', '805', asking)).at(-1)?.completeness).toMatchObject({
      state: 'complete',
      seen: 10_150,
    });
    expect(asking.asked.every(({ body }) => ((body as SearchBody | undefined)?.offset ?? 0) < 10_000)).toBe(true);
  });
});

describe('what goes wrong in HubSpot', () => {
  const own = deal(71, [802]);

  it.each<[string, unknown, string]>([
    ['the session has ended', 401, 'signedOut'],
    ['the user may not see deals', 403, 'forbidden'],
    ['the answer has another shape', { results: [told(own)] }, 'changed'],
    [
      'a deal does not say how it ended',
      answerOf([deal(71, [], { hs_is_closed_won: '', hs_is_closed: '' })]),
      'changed',
    ],
    ['fewer come than were counted', { ...answerOf([own]), total: 2 }, 'changed'],
    ['a deal comes twice', { ...answerOf([own, own]) }, 'changed'],
  ])('when %s, the history ends with a named failure', async (_, given, failure) => {
    await expect(historyOf('company', '802', broken(given))).rejects.toEqual(kind(failure));
  });

  it('a history in which deals come or go between two pages is not called complete', async () => {
    const many = Array.from({ length: 150 }, (_, index) => deal(1000 + index, [805]));
    let calls = 0;
    const growing = crm((asked) => {
      if (!ofDeals(asked)) return api(asked);
      return answerOf(calls++ === 0 ? many : [...many, deal(2000, [805])], asked.body as SearchBody);
    });
    await expect(historyOf('company', '805', growing)).rejects.toEqual(kind('changed'));
  });

  it('the deals of everybody, where a filter is not heeded, are not taken for one contact’s', async () => {
    await expect(historyOf('contact', '803', broken(answerOf(deals)))).rejects.toEqual(kind('changed'));
  });

  it('nothing is asked without the cookie for the page’s scripts', async () => {
    vi.stubGlobal('document', { cookie: 'hubspotapi=secret' });
    const asking = crm();
    await expect(historyOf('company', '802', asking)).rejects.toEqual(kind('signedOut'));
    expect(asking.asked).toEqual([]);
  });
});

describe('reading the base of HubSpot', () => {
  it('gives every client once, each deal to the side that pays, and names whose deals are not clear', async () => {
    const parts = await all(hubspotSession.base(crm().request));
    expect(parts.flatMap((part) => part.clients).map(({ path }) => path)).toEqual([
      '/contacts/5150/record/0-1/803',
      '/contacts/5150/record/0-1/804',
      '/contacts/5150/record/0-2/802',
      '/contacts/5150/record/0-2/805',
    ]);
    const paid = parts.flatMap((part) => part.deals).map((it) => [it.deal.id, it.client.id]);
    expect(paid).toEqual([
      ['71', '802'],
      ['72', '805'],
      ['73', '802'],
      ['74', '803'],
    ]);
    expect(parts.flatMap((part) => part.incomplete ?? []).map(({ id }) => id)).toEqual(['803', '804']);
    expect(parts.at(-1)?.progress).toEqual({ clients: 4, clientsTotal: 4, deals: 5, dealsTotal: 5 });
  });

  it('names the owner of a client, and goes on without owners where users may not be listed', async () => {
    const ownersOf = async (answer = crm()) =>
      (await all(hubspotSession.base(answer.request))).flatMap(({ clients }) => clients).map(({ owner }) => owner);
    expect(await ownersOf()).toContain('Nils Aune');
    const refused = crm((asked) => (asked.url.pathname.includes('/owners/') ? 403 : api(asked)));
    expect(await ownersOf(refused)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('whose a page of HubSpot is', () => {
  it('the CRM says where the page does not', async () => {
    const payer = (type: string, id: string) => hubspotSession.payerOf({ type, id }, crm().request);
    expect(await payer('deal', '72')).toMatchObject({ record: { type: 'company', id: '805' } });
    expect(await payer('deal', '73')).toMatchObject({ record: { type: 'company', id: '802' } });
    expect(await payer('deal', '74')).toMatchObject({ record: { type: 'contact', id: '803' } });
    expect(await payer('deal', '76')).toBeUndefined();
    expect(await payer('contact', '803')).toMatchObject({ record: { type: 'contact', id: '803' } });
  });
});

describe('what HubSpot is asked', () => {
  it('is only ever a search or a list of users, with the token of its own page', async () => {
    const asking = crm();
    await historyOf('company', '802', asking);
    await all(hubspotSession.base(asking.request));
    expect(asking.asked.length).toBeGreaterThan(8);
    for (const { method, url, headers } of asking.asked) {
      expect(`${method} ${url.pathname}`).toMatch(/^(?:POST \/api\/crm-search\/search|GET \/api\/owners\/v2\/owners)$/);
      expect(headers.get('X-HubSpot-CSRF-hubspotapi')).toBe(TOKEN);
    }
  });

  it.each<[string, object]>([
    ['/api/inbounddb-objects/v1/crm-objects/0-3?portalId=5150', {}],
    ['/api/crm-search/search/../../crm/v3/objects/deals', {}],
    ['/api/graphql/crm?portalId=5150', { query: 'query {}' }],
    [SEARCH, { objectTypeId: '0-3', update: [{ id: 1 }] }],
  ])('never includes a POST to %s that is no search', async (path, body) => {
    await expect(crm().request.json({ method: 'POST', path, body })).rejects.toEqual(kind('refused'));
  });
});
