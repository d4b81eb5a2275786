import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pipedriveSession } from '../../../lib/crm/pipedrive/session';
import { crmPage } from '../../../lib/crm/recognise';
import { pipedrive } from '../../../lib/crm/sites/pipedrive';
import { type Asked, answering } from './answering';
import { all } from './demoReader';

const TOKEN = '0123456789abcdef0123456789abcdef';

const deal = (id: number, more: object = {}) => ({
  id,
  title: `Deal ${id}`,
  value: 12500.5,
  currency: 'EUR',
  status: 'won',
  won_time: '2026-03-24 12:00:00',
  lost_time: null,
  close_time: '2026-03-24T12:00:00Z',
  expected_close_date: '2026-04-01',
  org_id: null,
  person_id: null,
  ...more,
});

const organisations = [
  { id: 60, name: 'Polder BV' },
  { id: 61, name: 'Polder BV' },
];
const people = [
  { id: 21, name: 'Hein Prins', org_id: 60 },
  { id: 22, name: 'Hein Prins', org_id: null },
];
const live = [
  deal(1, { org_id: 60 }),
  deal(2, { person_id: 21, status: 'open', value: 0.1 }),
  deal(3, { org_id: 61, person_id: 21 }),
  deal(4, { person_id: 22, status: 'lost', lost_time: '2026-02-10T12:00:00Z', value: null }),
];
const archived = [deal(5, { org_id: { value: 60, name: 'Polder BV' }, currency: 'JPY', value: 900 })];

const list = (data: readonly object[], next: string | null = null) => ({
  success: true,
  data,
  additional_data: { next_cursor: next },
});

function api({ url }: Asked): unknown {
  const [, , , folder = '', id] = url.pathname.split('/');
  const wanted = [...url.searchParams].find(([key]) => key === 'org_id' || key === 'person_id');
  const linked = (value: unknown) => String(Object(value).value ?? value);
  const fits = (it: object) => !wanted || linked(Reflect.get(it, wanted[0])) === wanted[1];
  if (folder === 'deals' && id === 'archived') return list(archived.filter(fits));
  const records = { deals: live, persons: people, organizations: organisations }[folder] ?? [];
  if (id === undefined) return list(records.filter(fits));
  return { success: true, data: records.find((it) => String(it.id) === id) };
}

/** A number stands for a status. */
const crm = (answer: (asked: Asked) => unknown = api) =>
  answering(pipedriveSession, (asked) => {
    const given = answer(asked);
    return typeof given === 'number' ? { status: given } : { json: given };
  });

const historyOf = (type: string, id: string, { request } = crm()) =>
  all(pipedriveSession.history({ type, id }, request));
const kind = (failure: string) => expect.objectContaining({ kind: failure });

beforeEach(() => vi.stubGlobal('document', { cookie: `a=1; pipe-session-token=${TOKEN}; b=2` }));
afterEach(() => vi.unstubAllGlobals());

describe('the address of a Pipedrive page', () => {
  const at = (path: string) => crmPage(pipedrive, new URL(`https://polder.pipedrive.com${path}`));

  it.each([
    ['/organization/60', 'client', { type: 'organization', id: '60' }],
    ['/person/21?x=1', 'client', { type: 'person', id: '21' }],
    ['/deal/5#history', 'deal', { type: 'deal', id: '5' }],
    ['/persons/list/user/everyone', 'clients', undefined],
    ['/organizations', 'clients', undefined],
    ['/deals/list/user/3', 'deals', undefined],
    ['/pipeline/1', 'board', undefined],
  ])('%s is of kind %s', (path, expected, record) => {
    expect(at(path)).toMatchObject({ kind: expected, record });
  });

  it.each(['/deal/', '/deal/5a', '/leads/inbox/5', '/activities/deal/5', '/x?u=/deal/5', '/person/0'])(
    '%s is none of ours',
    (path) => expect(at(path)).toMatchObject({ kind: 'other', record: undefined }),
  );
});

describe('reading one client of Pipedrive by session', () => {
  it('gives the deals of an organisation, its archive and its people, and none that another one pays', async () => {
    const parts = await historyOf('organization', '60');
    expect(parts.flatMap((part) => part.deals)).toEqual([
      { id: '1', title: 'Deal 1', on: '2026-03-24', amountMinor: 1_250_050, currency: 'EUR', outcome: 'won' },
      { id: '5', title: 'Deal 5', on: '2026-03-24', amountMinor: 900, currency: 'JPY', outcome: 'won' },
      { id: '2', title: 'Deal 2', on: '2026-04-01', amountMinor: 10, currency: 'EUR', outcome: 'open' },
    ]);
    expect(parts.map((part) => part.completeness.state)).toEqual(['partial', 'partial', 'complete']);
    expect(parts.at(-1)?.completeness).toEqual({ state: 'complete', seen: 3, total: 3 });
    expect(parts[0]?.client).toMatchObject({ path: '/organization/60', aliases: [{ type: 'person', id: '21' }] });
  });

  it('tells a person by its organisation, and a namesake without one by itself', async () => {
    expect((await historyOf('person', '21'))[0]?.client.record).toEqual({ type: 'organization', id: '60' });
    const alone = await historyOf('person', '22');
    expect(alone).toMatchObject([
      {
        client: { record: { type: 'person', id: '22' } },
        deals: [{ id: '4', outcome: 'lost', on: '2026-02-10', amountMinor: undefined }],
        completeness: { state: 'complete', seen: 1, total: 1 },
      },
    ]);
  });

  it('says of a client without deals that all of nothing has been read', async () => {
    const empty = crm((asked) => (asked.url.pathname.includes('/deals') ? list([]) : api(asked)));
    expect(await historyOf('person', '22', empty)).toMatchObject([
      { deals: [], completeness: { state: 'complete', seen: 0, total: 0 } },
    ]);
  });

  it('follows the cursor, and takes a deal that was added meanwhile', async () => {
    const paged = crm((asked) => {
      if (!asked.url.pathname.endsWith('/deals')) return api(asked);
      const more = [deal(8, { person_id: 22 }), deal(9, { person_id: 22 })];
      return asked.url.searchParams.get('cursor') === 'a=b' ? list(more) : list([live[3] ?? {}], 'a=b');
    });
    const parts = await historyOf('person', '22', paged);
    expect(parts.flatMap((part) => part.deals).map(({ id }) => id)).toEqual(['4', '8', '9']);
    expect(parts.at(-1)?.completeness).toEqual({ state: 'complete', seen: 3, total: 3 });
  });
});

describe('what goes wrong in Pipedrive', () => {
  const broken = (deals: unknown) => crm((asked) => (asked.url.pathname.endsWith('/deals') ? deals : api(asked)));

  it.each<[string, unknown, string]>([
    ['the session has ended', 401, 'signedOut'],
    ['the user may not see deals', 403, 'forbidden'],
    ['the answer says no', { success: false, error: 'x' }, 'changed'],
    ['the answer has another shape', { success: true, data: { items: [] } }, 'changed'],
    ['a deal of somebody else is given', list([deal(1, { person_id: 23 })]), 'changed'],
    ['a status is unknown', list([deal(1, { person_id: 22, status: 'paused' })]), 'changed'],
    ['a deal comes twice', list([live[3] ?? {}, live[3] ?? {}]), 'changed'],
  ])('when %s, the history ends with a named failure', async (_, answer, failure) => {
    await expect(historyOf('person', '22', broken(answer))).rejects.toEqual(kind(failure));
  });

  it('nothing is asked without the token of the session', async () => {
    vi.stubGlobal('document', { cookie: 'pipe-session-token=<script>' });
    const asking = crm();
    await expect(historyOf('person', '22', asking)).rejects.toEqual(kind('signedOut'));
    expect(asking.asked).toEqual([]);
  });

  it('never takes a binned deal for one that counts', async () => {
    const parts = await historyOf('person', '22', broken(list([deal(1, { person_id: 22, is_deleted: true })])));
    expect(parts.flatMap((part) => part.deals)).toEqual([]);
  });
});

describe('reading the base of Pipedrive', () => {
  it('gives every client once with all people, and each deal to the side that pays', async () => {
    const parts = await all(pipedriveSession.base(crm().request));
    expect(parts.flatMap((part) => part.clients).map(({ path }) => path)).toEqual([
      '/person/22',
      '/organization/60',
      '/organization/61',
    ]);
    const paid = parts.flatMap((part) => part.deals).map((it) => [it.deal.id, it.client.id]);
    expect(paid).toEqual([
      ['1', '60'],
      ['2', '60'],
      ['3', '61'],
      ['4', '22'],
      ['5', '60'],
    ]);
    expect(parts.at(-1)?.progress).toMatchObject({ clients: 3, clientsTotal: 3, deals: 5 });
  });
});

describe('whose a page of Pipedrive is', () => {
  it('the CRM says where the page does not', async () => {
    const payer = (type: string, id: string) => pipedriveSession.payerOf({ type, id }, crm().request);
    expect(await payer('deal', '1')).toMatchObject({ record: { type: 'organization', id: '60' } });
    expect(await payer('deal', '2')).toMatchObject({ record: { type: 'organization', id: '60' } });
    expect(await payer('person', '22')).toMatchObject({ record: { type: 'person', id: '22' } });
  });
});

describe('what Pipedrive is asked', () => {
  it('is only ever data by GET, with the token of its own page', async () => {
    const asking = crm();
    await historyOf('organization', '60', asking);
    await all(pipedriveSession.base(asking.request));
    expect(asking.asked.length).toBeGreaterThan(9);
    for (const { method, url } of asking.asked) {
      expect(method).toBe('GET');
      expect(url.pathname).toMatch(/^\/api\/v2\/(?:deals|persons|organizations)(?:\/|$)/);
      expect(url.searchParams.get('session_token')).toBe(TOKEN);
    }
  });

  it.each(['/api/v2/deals', '/api/v1/deals/1', '/api/v2/persons/1'])('never includes a POST to %s', async (path) => {
    await expect(crm().request.json({ method: 'POST', path, body: {} })).rejects.toEqual(kind('refused'));
  });
});
