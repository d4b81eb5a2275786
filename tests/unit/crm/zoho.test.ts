import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { adapterOfHost, crmPage } from '../../../lib/crm/recognise';
import { zoho } from '../../../lib/crm/sites/zoho';
import { zohoSession } from '../../../lib/crm/zoho/session';
import { type Asked, answering } from './answering';
import { all } from './demoReader';

const TOKEN = 'dummy-token-of-a-page';
/** Two ids that a number would make one. */
const id = (number: number) => `411100000000000${String(number).padStart(4, '0')}`;
const [ACCOUNT, OTHER, CONTACT, LONER] = [id(101), id(102), id(201), id(202)];

const deal = (number: number, more: object = {}) => ({
  id: id(number),
  Deal_Name: `Deal ${number}`,
  Amount: 12500.5,
  Stage: 'Delivered',
  Closing_Date: '2026-03-24',
  Account_Name: null,
  Contact_Name: null,
  ...more,
});

const accounts = [
  { id: ACCOUNT, Account_Name: 'Tamarind Traders', Owner: { id: id(1), name: 'Asha Rao' } },
  { id: OTHER, Account_Name: 'Tamarind Traders' },
];
const contacts = [
  { id: CONTACT, Full_Name: 'Dev Nair', Account_Name: { id: ACCOUNT, name: 'Tamarind Traders' } },
  { id: LONER, Full_Name: 'Dev Nair', Account_Name: null },
];
const deals = [
  deal(301, { Account_Name: { id: ACCOUNT } }),
  deal(302, { Contact_Name: { id: CONTACT }, Stage: 'Talking', Currency: 'JPY', Amount: 900 }),
  deal(303, { Contact_Name: { id: CONTACT }, Account_Name: { id: OTHER } }),
  deal(304, { Contact_Name: { id: LONER }, Stage: 'Gone', Amount: null }),
];
const stages = [
  { actual_value: 'Delivered', display_value: 'Delivered', forecast_type: 'Closed Won' },
  { actual_value: 'Talking', display_value: 'Talking', forecast_type: 'Open' },
  { actual_value: 'Gone', display_value: 'Gone', forecast_type: 'Closed Lost' },
];

const list = (data: readonly object[], info: object = {}) =>
  data.length === 0
    ? 204
    : { data, info: { per_page: 200, count: data.length, page: 1, more_records: false, ...info } };

const linked = (value: unknown) => Reflect.get(Object(value), 'id');

const isOf = (owner: string) => (it: object) =>
  [Reflect.get(it, 'Account_Name'), Reflect.get(it, 'Contact_Name')].some((value) => linked(value) === owner);

/** The lists of a small organisation; a number stands for a status. */
function api({ url }: Asked): unknown {
  const [module = '', record, related] = url.pathname.replace('/crm/v3/', '').split('/');
  const modules: Readonly<Record<string, readonly { id: string }[]>> = {
    Accounts: accounts,
    Contacts: contacts,
    Deals: deals,
  };
  if (module === 'settings')
    return { fields: [{ api_name: 'Stage', pick_list_values: stages }, { api_name: 'Currency' }] };
  if (module === 'org') return { org: [{ iso_code: 'INR' }] };
  if (record === 'actions') return { count: modules[module]?.length };
  if (related) return list((modules[related] ?? []).filter(isOf(record ?? '')));
  if (record) return list((modules[module] ?? []).filter((it) => it.id === record));
  return list(modules[module] ?? []);
}

const crm = (answer: (asked: Asked) => unknown = api) =>
  answering(zohoSession, (asked) => {
    const given = answer(asked);
    return typeof given === 'number' ? { status: given } : { json: given };
  });
const isDeals = ({ url }: Asked) => url.pathname.endsWith(`/Contacts/${LONER}/Deals`);
const broken = (given: unknown) => crm((asked) => (isDeals(asked) ? given : api(asked)));

const historyOf = (type: string, record: string, { request } = crm()) =>
  all(zohoSession.history({ type, id: record }, request));
const kind = (failure: string) => expect.objectContaining({ kind: failure });

beforeEach(() => {
  vi.stubGlobal('location', new URL(`https://crm.zoho.in/crm/org77/tab/Accounts/${ACCOUNT}`));
  vi.stubGlobal('document', { cookie: '', querySelector: () => ({ value: TOKEN }) });
});
afterEach(() => vi.unstubAllGlobals());

describe('the address of a Zoho CRM page', () => {
  const at = (path: string) => crmPage(zoho, new URL(`https://crm.zoho.com${path}`));

  it.each([
    [`/crm/org77/tab/Accounts/${ACCOUNT}`, 'client', { type: 'account', id: ACCOUNT }],
    [`/crm/tab/Contacts/${CONTACT}?x=1`, 'client', { type: 'contact', id: CONTACT }],
    [`/crm/org77/tab/Potentials/${id(301)}`, 'deal', { type: 'deal', id: id(301) }],
    [`/crm/org77/tab/Accounts/custom-view/${id(1)}/list`, 'clients', undefined],
    [`/crm/org77/tab/Potentials/custom-view/${id(1)}/list?page=2`, 'deals', undefined],
    [`/crm/org77/tab/Deals/custom-view/${id(1)}/kanban`, 'board', undefined],
  ])('%s is of kind %s', (path, expected, record) => {
    expect(at(path)).toMatchObject({ kind: expected, record });
  });

  it.each([
    `/crm/org77/tab/Leads/${ACCOUNT}`,
    `/crm/org77/tab/Accounts/${ACCOUNT}/edit`,
    `/crm/org77/tab/CustomModule3/${ACCOUNT}`,
    '/crm/org77/tab/Accounts/begin',
    '/crm/org77/tab/Accounts/12',
    `/x?u=/crm/org77/tab/Accounts/${ACCOUNT}`,
  ])('%s is none of ours', (path) => {
    expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
  });

  it('is at the hosts of the CRM and not at the maker’s other services', () => {
    expect(adapterOfHost([zoho], 'crm.zoho.com.au')).toBe(zoho);
    expect(adapterOfHost([zoho], 'desk.zoho.com')).toBeUndefined();
  });
});

describe('reading one client of Zoho CRM by session', () => {
  it('gives the deals of an account and of its contacts, and none that another account pays', async () => {
    const parts = await historyOf('account', ACCOUNT);
    expect(parts.flatMap((part) => part.deals)).toEqual([
      { id: id(301), title: 'Deal 301', on: '2026-03-24', amountMinor: 1_250_050, currency: 'INR', outcome: 'won' },
      { id: id(302), title: 'Deal 302', on: '2026-03-24', amountMinor: 900, currency: 'JPY', outcome: 'open' },
    ]);
    expect(parts.at(-1)?.completeness).toEqual({ state: 'complete', seen: 2, total: 2 });
    expect(parts[0]?.client).toMatchObject({
      owner: 'Asha Rao',
      path: `/crm/org77/tab/Accounts/${ACCOUNT}`,
      aliases: [{ type: 'contact', id: CONTACT }],
    });
  });

  it('tells a contact by its account, and a namesake without one by itself', async () => {
    expect((await historyOf('contact', CONTACT))[0]?.client.record).toEqual({ type: 'account', id: ACCOUNT });
    expect(await historyOf('contact', LONER)).toMatchObject([
      {
        client: { record: { type: 'contact', id: LONER } },
        deals: [{ id: id(304), outcome: 'lost', amountMinor: undefined }],
        completeness: { state: 'complete', seen: 1, total: 1 },
      },
    ]);
  });

  it('says of a client without deals that all of nothing has been read', async () => {
    expect(await historyOf('contact', LONER, broken(204))).toMatchObject([
      { deals: [], completeness: { state: 'complete', seen: 0, total: 0 } },
    ]);
  });

  it('follows numbered pages and tokens, and is complete only after asking once more', async () => {
    const own = (number: number) => deal(number, { Contact_Name: { id: LONER } });
    const paged = crm((asked) => {
      if (!isDeals(asked)) return api(asked);
      const { searchParams } = asked.url;
      if (searchParams.get('page_token') === 'a=b') return list([own(403)]);
      if (searchParams.get('page') === '2') return list([own(402)], { more_records: true, next_page_token: 'a=b' });
      return list([own(401)], { more_records: true });
    });
    const parts = await historyOf('contact', LONER, paged);
    expect(parts.map((part) => part.completeness.state)).toEqual(['partial', 'partial', 'complete']);
    expect(parts.at(-1)?.completeness).toEqual({ state: 'complete', seen: 3, total: 3 });
    expect(paged.asked.filter(isDeals)).toHaveLength(6);
  });

  it('counts a deal in a stage that is no more, and leaves the history partial', async () => {
    const gone = list([deal(305, { Contact_Name: { id: LONER }, Stage: 'Removed' })]);
    expect((await historyOf('contact', LONER, broken(gone))).at(-1)?.completeness).toEqual({
      state: 'partial',
      seen: 0,
      total: 1,
    });
  });

  it('goes on without a currency where the user may not ask for it', async () => {
    const answer = crm((asked) => (asked.url.pathname.endsWith('/org') ? 403 : api(asked)));
    expect((await historyOf('contact', LONER, answer))[0]?.deals[0]?.currency).toBeUndefined();
  });
});

describe('what goes wrong in Zoho CRM', () => {
  it.each<[string, unknown, string]>([
    ['the session has ended', 401, 'signedOut'],
    ['the user may not see deals', 403, 'forbidden'],
    ['the answer has another shape', { deals: [] }, 'changed'],
    ['an id has become a number', list([{ ...deals[3], id: 4111000000000000 }]), 'changed'],
    ['a deal comes twice', list([deals[3] ?? {}, deals[3] ?? {}]), 'changed'],
  ])('when %s, the history ends with a named failure', async (_, given, failure) => {
    await expect(historyOf('contact', LONER, broken(given))).rejects.toEqual(kind(failure));
  });

  it('deals of another account are not taken for those asked for', async () => {
    const foreign = crm((asked) =>
      asked.url.pathname.endsWith(`/Accounts/${ACCOUNT}/Deals`) ? list([deals[2] ?? {}]) : api(asked),
    );
    await expect(historyOf('account', ACCOUNT, foreign)).rejects.toEqual(kind('changed'));
  });

  it('a long history in which a deal came meanwhile is not called complete', async () => {
    const own = (number: number) => deal(number, { Contact_Name: { id: LONER } });
    let calls = 0;
    const growing = crm((asked) => {
      if (!isDeals(asked)) return api(asked);
      if (++calls > 2) return list([own(400), own(401), own(402)]);
      return calls === 1 ? list([own(401)], { more_records: true }) : list([own(402)]);
    });
    await expect(historyOf('contact', LONER, growing)).rejects.toEqual(kind('changed'));
  });

  it('nothing is asked without the page’s token', async () => {
    vi.stubGlobal('document', { cookie: '', querySelector: () => null });
    const asking = crm();
    await expect(historyOf('contact', LONER, asking)).rejects.toEqual(kind('signedOut'));
    expect(asking.asked).toEqual([]);
  });
});

describe('reading the base of Zoho CRM', () => {
  it('gives every client once with all contacts, and each deal to the side that pays', async () => {
    const parts = await all(zohoSession.base(crm().request));
    expect(parts.flatMap((part) => part.clients).map(({ record }) => record.id)).toEqual([LONER, ACCOUNT, OTHER]);
    const paid = parts.flatMap((part) => part.deals).map((it) => [it.deal.id, it.client.id]);
    expect(paid).toEqual([
      [id(301), ACCOUNT],
      [id(302), ACCOUNT],
      [id(303), OTHER],
      [id(304), LONER],
    ]);
    expect(parts.at(-1)?.progress).toEqual({ clients: 3, clientsTotal: 3, deals: 4, dealsTotal: 4 });
  });

  it('says how many were counted where fewer come', async () => {
    const shrinking = crm((asked) => (asked.url.pathname.endsWith('/Deals/actions/count') ? { count: 5 } : api(asked)));
    const parts = await all(zohoSession.base(shrinking.request));
    expect(parts.at(-1)?.progress).toMatchObject({ deals: 4, dealsTotal: 5 });
  });

  it('names the clients of deals whose end nobody can tell', async () => {
    const fields = [{ api_name: 'Stage', pick_list_values: stages.slice(0, 2) }];
    const odd = crm((asked) => (asked.url.pathname.endsWith('/settings/fields') ? { fields } : api(asked)));
    const parts = await all(zohoSession.base(odd.request));
    expect(parts.flatMap((part) => part.incomplete ?? [])).toEqual([{ type: 'contact', id: LONER }]);
  });
});

describe('whose a page of Zoho CRM is', () => {
  it('the CRM says where the page does not', async () => {
    const payer = (type: string, record: string) => zohoSession.payerOf({ type, id: record }, crm().request);
    expect(await payer('deal', id(301))).toMatchObject({ record: { type: 'account', id: ACCOUNT } });
    expect(await payer('deal', id(302))).toMatchObject({ record: { type: 'account', id: ACCOUNT } });
    expect(await payer('contact', LONER)).toMatchObject({ record: { type: 'contact', id: LONER } });
  });
});

describe('what Zoho CRM is asked', () => {
  it('is only ever data by GET, with the token of its own page', async () => {
    const asking = crm();
    await historyOf('account', ACCOUNT, asking);
    await all(zohoSession.base(asking.request));
    expect(asking.asked.length).toBeGreaterThan(9);
    for (const { method, url, headers } of asking.asked) {
      expect(method).toBe('GET');
      expect(url.pathname).toMatch(/^\/crm\/v3\/(?:Accounts|Contacts|Deals|settings\/fields$|org$)/);
      expect(headers.get('X-ZCSRF-TOKEN')).toBe(`crmcsrfparam=${TOKEN}`);
      expect(headers.get('X-CRM-ORG')).toBe('77');
    }
  });

  it.each(['/crm/v3/Deals', '/crm/v3/coql', `/crm/v3/Accounts/${ACCOUNT}`])(
    'never includes a POST to %s',
    async (path) => {
      await expect(crm().request.json({ method: 'POST', path, body: {} })).rejects.toEqual(kind('refused'));
    },
  );
});
