import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dynamics365Session } from '../../../lib/crm/dynamics365/session';
import { adapterOfHost, crmPage } from '../../../lib/crm/recognise';
import { dynamics365 } from '../../../lib/crm/sites/dynamics365';
import { type Asked, answering } from './answering';
import { all } from './demoReader';

const ORIGIN = 'https://fjord.crm4.dynamics.com';
const id = (number: number) => `aaaaaaaa-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [ACCOUNT, OTHER, CONTACT, LONER, EURO] = [id(1), id(2), id(21), id(22), id(90)];
const KIND = '@Microsoft.Dynamics.CRM.lookuplogicalname';

interface Wishes {
  readonly account?: string;
  readonly contact?: string;
  readonly customer?: readonly ['account' | 'contact', string];
  readonly state?: number;
  readonly value?: number;
  readonly on?: string;
}

function opportunity(number: number, { account, contact, customer, state = 1, value = 100, on }: Wishes = {}) {
  return {
    opportunityid: id(number),
    name: `Deal ${number}`,
    estimatedvalue: value + 1,
    actualvalue: state === 0 ? null : value,
    estimatedclosedate: '2027-01-31',
    actualclosedate: state === 0 ? null : (on ?? '2026-03-24'),
    statecode: state,
    _transactioncurrencyid_value: EURO,
    _customerid_value: customer?.[1] ?? null,
    ...(customer && { [`_customerid_value${KIND}`]: customer[0] }),
    _parentaccountid_value: account ?? null,
    _parentcontactid_value: contact ?? null,
  };
}

const contactOf = (number: number, account?: string) => ({
  contactid: id(number),
  fullname: 'Eli Moe',
  _parentcustomerid_value: account ?? null,
  ...(account && { [`_parentcustomerid_value${KIND}`]: 'account' }),
  '_ownerid_value@OData.Community.Display.V1.FormattedValue': 'Liv Dahl',
});
const accountOf = (number: number) => ({ accountid: id(number), name: 'Fjord Shipping' });

const people = [contactOf(21, ACCOUNT), contactOf(22)];
const deals = [
  opportunity(301, { account: ACCOUNT, value: 12500.5 }),
  opportunity(302, { customer: ['account', ACCOUNT], state: 0 }),
  opportunity(303, { contact: CONTACT, customer: ['contact', CONTACT], state: 2 }),
  opportunity(304, { contact: CONTACT, account: OTHER }),
  opportunity(305, { customer: ['contact', LONER] }),
];

const page = (value: readonly unknown[], more: object = {}) => ({ value, '@odata.count': value.length, ...more });

/** The Web API of a small organisation: filters are heeded by the ids they name. */
function api({ url }: Asked): unknown {
  const set = url.pathname.split('/').at(-1) ?? '';
  const filter = url.searchParams.get('$filter');
  const isNamed = (record: object) =>
    !filter || Object.values(record).some((it) => /^a{8}-/.test(String(it)) && filter.includes(String(it)));
  if (set === 'transactioncurrencies') return page([{ transactioncurrencyid: EURO, isocurrencycode: 'EUR' }]);
  if (set === `accounts(${ACCOUNT})`) return accountOf(1);
  if (set === `contacts(${CONTACT})`) return people[0];
  if (set === `contacts(${LONER})`) return people[1];
  if (set === `opportunities(${id(303)})`) return deals[2];
  if (set === `opportunities(${id(305)})`) return deals[4];
  if (set === 'accounts') return page([accountOf(1), accountOf(2)]);
  if (set === 'contacts') return page(people.filter(isNamed));
  return set === 'opportunities' ? page(deals.filter(isNamed)) : 404;
}

/** A number stands for a status. */
const crm = (answer: (asked: Asked) => unknown = api) =>
  answering(dynamics365Session, (asked) => {
    const given = answer(asked);
    return typeof given === 'number' ? { status: given } : { json: given };
  });
const historyOf = (type: string, record: string, { request } = crm()) =>
  all(dynamics365Session.history({ type, id: record }, request));
const kind = (failure: string) => expect.objectContaining({ kind: failure });

beforeEach(() => vi.stubGlobal('location', new URL(`${ORIGIN}/main.aspx?appid=${id(99)}`)));
afterEach(() => vi.unstubAllGlobals());

describe('the address of a page of Dynamics 365', () => {
  const at = (path: string) => crmPage(dynamics365, new URL(`${ORIGIN}${path}`));

  it.each([
    [`/main.aspx?appid=${id(9)}&pagetype=entityrecord&etn=account&id=${ACCOUNT}`, 'client', 'account'],
    [`/main.aspx?id=%7b${CONTACT}%7d&etn=contact&pagetype=entityrecord#x`, 'client', 'contact'],
    [`/Fjord/main.aspx?etn=opportunity&pagetype=entityrecord&id={${id(3)}}`, 'deal', 'opportunity'],
    ['/main.aspx?appid=1&pagetype=entitylist&etn=account&viewid=2', 'clients', undefined],
    ['/main.aspx?pagetype=entitylist&etn=opportunity', 'deals', undefined],
  ])('%s is of kind %s', (path, expected, type) => {
    expect(at(path)).toMatchObject({ kind: expected });
    expect(at(path).record?.type).toBe(type);
  });

  it.each([
    `/main.aspx?pagetype=entityrecord&etn=lead&id=${ACCOUNT}`,
    `/main.aspx?pagetype=entityrecord&etn=account&viewid=${ACCOUNT}`,
    '/main.aspx?pagetype=entityrecord&etn=account&id=1',
    `/main.aspx#pagetype=entityrecord&etn=account&id=${ACCOUNT}`,
    `/api/data/v9.2/accounts(${ACCOUNT})`,
    '/main.aspx?pagetype=dashboard',
  ])('%s is none of ours', (path) => {
    expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
  });

  it('is told from other services of the same maker by its host', () => {
    expect(adapterOfHost([dynamics365], 'fjord.crm11.dynamics.com')).toBe(dynamics365);
    expect(adapterOfHost([dynamics365], 'businesscentral.dynamics.com')).toBeUndefined();
    expect(adapterOfHost([dynamics365], 'fjord.operations.dynamics.com')).toBeUndefined();
  });
});

describe('reading one client of Dynamics 365 by session', () => {
  it('gives the opportunities of an account and of its people, and none that another account pays', async () => {
    const parts = await historyOf('account', ACCOUNT);
    expect(parts.flatMap((part) => part.deals)).toEqual([
      { id: id(301), title: 'Deal 301', on: '2026-03-24', amountMinor: 1_250_050, currency: 'EUR', outcome: 'won' },
      { id: id(302), title: 'Deal 302', on: '2027-01-31', amountMinor: 10_100, currency: 'EUR', outcome: 'open' },
      { id: id(303), title: 'Deal 303', on: '2026-03-24', amountMinor: 10_000, currency: 'EUR', outcome: 'lost' },
    ]);
    expect(parts.at(-1)?.completeness).toEqual({ state: 'complete', seen: 3, total: 3 });
    expect(parts[0]?.client).toMatchObject({
      record: { type: 'account', id: ACCOUNT },
      path: `/main.aspx?appid=${id(99)}&pagetype=entityrecord&etn=account&id=${ACCOUNT}`,
      aliases: [{ type: 'contact', id: CONTACT }],
    });
  });

  it('tells a contact by its account, and one without an account by itself', async () => {
    expect((await historyOf('contact', CONTACT))[0]?.client.record).toEqual({ type: 'account', id: ACCOUNT });
    const alone = await historyOf('contact', LONER);
    expect(alone[0]?.client).toMatchObject({ record: { type: 'contact', id: LONER }, owner: 'Liv Dahl' });
    expect(alone.flatMap((part) => part.deals).map((deal) => deal.id)).toEqual([id(305)]);
  });

  it('says of a client without opportunities that all of nothing has been read', async () => {
    const { request } = crm((asked) => (asked.url.pathname.endsWith('/opportunities') ? page([]) : api(asked)));
    const parts = await all(dynamics365Session.history({ type: 'account', id: ACCOUNT }, request));
    expect(parts).toMatchObject([{ deals: [], completeness: { state: 'complete', seen: 0, total: 0 } }]);
  });

  it('follows the pages of a long history and is complete only at its end', async () => {
    const next = `https://crm.example/api/data/v9.2/opportunities?$skiptoken=2`;
    const paged = crm((asked) => {
      if (!asked.url.pathname.endsWith('/opportunities')) return api(asked);
      if (asked.url.searchParams.has('$skiptoken'))
        return { value: [opportunity(2, { customer: ['contact', LONER] })] };
      return { value: [deals[4]], '@odata.count': 2, '@odata.nextLink': next };
    });
    const parts = await historyOf('contact', LONER, paged);
    expect(parts.map((part) => part.completeness.state)).toEqual(['partial', 'complete']);
    expect(parts.at(-1)?.completeness).toEqual({ state: 'complete', seen: 2, total: 2 });
  });

  it('takes the day of an instant in the user’s zone and a bare midnight as the day it is', async () => {
    const dated = (on: string) => opportunity(305, { customer: ['contact', LONER], on });
    const dayOf = async (on: string) => {
      const answer = crm((asked) => (asked.url.pathname.endsWith('/opportunities') ? page([dated(on)]) : api(asked)));
      return (await historyOf('contact', LONER, answer))[0]?.deals[0]?.on;
    };
    expect(await dayOf('2026-03-24T00:00:00Z')).toBe('2026-03-24');
    const noon = new Date('2026-03-24T12:30:00').toISOString();
    expect(await dayOf(noon)).toBe('2026-03-24');
  });
});

describe('what goes wrong in Dynamics 365', () => {
  const broken = (opportunities: unknown) =>
    crm((asked) => (asked.url.pathname.endsWith('/opportunities') ? opportunities : api(asked)));

  it.each<[string, unknown, string]>([
    ['the session has ended', 401, 'signedOut'],
    ['the user may not see opportunities', 403, 'forbidden'],
    ['the answer has another shape', { d: [] }, 'changed'],
    ['an opportunity of somebody else is given', page([opportunity(1, { account: id(7) })]), 'changed'],
    ['a state is unknown', page([opportunity(1, { customer: ['contact', LONER], state: 3 })]), 'changed'],
    ['fewer come than were counted', { value: [deals[4]], '@odata.count': 2 }, 'changed'],
    ['an opportunity comes twice', page([deals[4], deals[4]]), 'changed'],
    ['the next page leads elsewhere', page([deals[4]], { '@odata.nextLink': 'https://evil.example/x' }), 'changed'],
  ])('when %s, the history ends with a named failure', async (_, answer, failure) => {
    await expect(historyOf('contact', LONER, broken(answer))).rejects.toEqual(kind(failure));
  });

  it('takes an opportunity that was added while the history was read', async () => {
    const answer = broken({ value: [deals[4], opportunity(306, { contact: LONER })], '@odata.count': 1 });
    expect((await historyOf('contact', LONER, answer)).at(-1)?.completeness).toMatchObject({
      state: 'complete',
      seen: 2,
    });
  });
});

describe('reading the base of Dynamics 365', () => {
  it('gives every client once with all people, and each opportunity to the side that pays', async () => {
    const parts = await all(dynamics365Session.base(crm().request));
    expect(parts.flatMap((part) => part.clients).map((client) => client.record.id)).toEqual([LONER, ACCOUNT, OTHER]);
    const paid = parts.flatMap((part) => part.deals).map(({ client, deal }) => [deal.id, client.id]);
    expect(paid).toEqual([
      [id(301), ACCOUNT],
      [id(302), ACCOUNT],
      [id(303), ACCOUNT],
      [id(304), OTHER],
      [id(305), LONER],
    ]);
    expect(parts.at(-1)?.progress).toEqual({ clients: 3, clientsTotal: 3, deals: 5, dealsTotal: 5 });
  });
});

describe('whose a page of Dynamics 365 is', () => {
  it('the CRM says, by the company behind a contact or an opportunity', async () => {
    const payer = (type: string, record: string) => dynamics365Session.payerOf({ type, id: record }, crm().request);
    expect(await payer('contact', CONTACT)).toMatchObject({ record: { type: 'account', id: ACCOUNT } });
    expect(await payer('contact', LONER)).toMatchObject({ record: { type: 'contact', id: LONER } });
    expect(await payer('opportunity', id(303))).toMatchObject({ record: { type: 'account', id: ACCOUNT } });
    expect(await payer('opportunity', id(305))).toMatchObject({ record: { type: 'contact', id: LONER } });
  });
});

describe('what Dynamics 365 is asked', () => {
  it('is only ever data by GET', async () => {
    const asking = crm();
    await historyOf('account', ACCOUNT, asking);
    await all(dynamics365Session.base(asking.request));
    expect(asking.asked.length).toBeGreaterThan(8);
    for (const { method, url } of asking.asked) {
      expect(method).toBe('GET');
      expect(url.pathname).toMatch(/^\/api\/data\/v9\.2\/(?:accounts|contacts|opportunities|transactioncurrencies)/);
    }
  });

  it('is an older version below the organisation’s folder on premises', async () => {
    vi.stubGlobal('location', new URL('https://crm.fjord.example/Fjord/main.aspx'));
    const asking = crm();
    await historyOf('contact', LONER, asking);
    expect(asking.asked[0]?.url.pathname).toBe(`/Fjord/api/data/v9.1/contacts(${LONER})`);
  });

  it.each(['/api/data/v9.2/opportunities', '/api/data/v9.2/$batch'])('never includes a POST to %s', async (path) => {
    const { request } = crm();
    await expect(request.json({ method: 'POST', path, body: {} })).rejects.toEqual(kind('refused'));
  });
});
