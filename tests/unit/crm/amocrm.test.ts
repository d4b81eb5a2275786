import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amocrmSession } from '../../../lib/crm/amocrm/session';
import { crmPage } from '../../../lib/crm/recognise';
import { amocrm } from '../../../lib/crm/sites/amocrm';
import type { Fault } from '../../demo-crm/faults';
import { type DemoCrm, startDemoCrm } from '../../demo-crm/server';
import { type ClientTruth, truthOf } from '../../demo-crm/truth';
import { all, type DemoReader, expected, readerOf, toldByBase, toldByHistory } from './demoReader';

/** Hundreds of requests over a real socket, on a machine that may have much else to do; milliseconds. */
const MANY_REQUESTS = 60_000;

let crm: DemoCrm;
let reader: DemoReader;

beforeEach(async () => {
  crm = await startDemoCrm({ flavour: 'amocrm', today: '2026-11-21' });
  reader = readerOf(crm, amocrmSession);
});
afterEach(() => crm.close());

const truthWhere = (holds: (truth: ClientTruth) => boolean): ClientTruth => {
  const truth = truthOf(crm.data).find(holds);
  if (!truth) throw new Error('No such client in the demo.');
  return truth;
};
const whole = (truth: ClientTruth) => expected(truth, truth.wholeRoublesSumMinor);
const historyOf = (record: { type: string; id: string }) => all(amocrmSession.history(record, reader.request));
const readBase = () => all(amocrmSession.base(reader.request));
const manyDeals = () => truthWhere(({ deals }) => deals > 50);

describe('the address of an amoCRM page', () => {
  const at = (path: string) => crmPage(amocrm, new URL(`https://firm.amocrm.ru${path}`));

  it.each([
    ['/contacts/detail/12', 'client', { type: 'contact', id: '12' }],
    ['/companies/detail/12?compact=yes', 'client', { type: 'company', id: '12' }],
    ['/leads/detail/34', 'deal', { type: 'deal', id: '34' }],
    ['/chats/8/leads/detail/34', 'deal', { type: 'deal', id: '34' }],
    ['/contacts/list/', 'clients', undefined],
    ['/contacts/list/companies/', 'clients', undefined],
    ['/leads/list/pipeline/6120001/', 'deals', undefined],
    ['/leads/pipeline/6120001/?filter=1', 'board', undefined],
  ])('%s is a page of kind %s', (path, kind, record) => {
    expect(at(path)).toMatchObject({ adapter: 'amocrm', kind, record });
  });

  it.each(['/leads/add', '/dashboard/', '/todo/line/', '/leads/detail/', '/mail/?back=/leads/detail/3'])(
    '%s is none of ours',
    (path) => {
      expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
    },
  );
});

describe('reading one client of amoCRM by session', () => {
  it(
    'gives every client of the demo exactly as it was made up',
    async () => {
      for (const truth of truthOf(crm.data)) {
        const parts = await historyOf(truth);
        expect(toldByHistory(parts)).toEqual(whole(truth));
        expect(parts.at(-1)?.completeness).toEqual({ state: 'complete', seen: truth.deals, total: truth.deals });
      }
    },
    MANY_REQUESTS,
  );

  it('asks for a long history fifty deals at a time and is complete only at its end', async () => {
    const parts = await historyOf(manyDeals());
    expect(parts.map((part) => part.completeness.state)).toEqual(['partial', 'complete']);
    const asked = crm.log.filter(({ path }) => path.startsWith('/api/v4/leads'));
    expect(asked.map(({ path }) => path.split('filter[id][]').length - 1)).toEqual([50, manyDeals().deals - 50]);
  });

  it('tells a contact by its company, and the contact as another name of it', async () => {
    const truth = truthWhere(({ type, plot }) => type === 'company' && plot === 'sleeping');
    const contact = String(crm.data.clients.find((it) => String(it.companyId) === truth.id)?.contactId);
    const [part] = await historyOf({ type: 'contact', id: contact });
    expect(part?.client).toMatchObject({
      record: { type: 'company', id: truth.id },
      path: `/companies/detail/${truth.id}`,
      aliases: [{ type: 'contact', id: contact }],
    });
  });

  it('says of a client without deals that all of nothing has been read', async () => {
    const parts = await historyOf(truthWhere(({ plot }) => plot === 'nothing'));
    expect(parts).toMatchObject([{ deals: [], completeness: { state: 'complete', seen: 0, total: 0 } }]);
  });

  it('stays partial where the user may not see some of the deals', async () => {
    const truth = truthWhere(({ plot }) => plot === 'sleeping');
    const own = crm.data.deals.filter(({ client }) => String(client.companyId) === truth.id);
    crm.breakWith([{ kind: 'hiddenDeals', ids: own.slice(0, 4).map(({ id }) => id) }]);
    const parts = await historyOf(truth);
    expect(parts.at(-1)?.completeness).toEqual({ state: 'partial', seen: truth.deals - 4, total: truth.deals });
  });
});

describe('reading the base of amoCRM', () => {
  it('gives every client once, with all deals, and nobody else', async () => {
    const told = toldByBase(await readBase());
    expect(told).toEqual(new Map(truthOf(crm.data).map((truth) => [`${truth.type} ${truth.id}`, whole(truth)])));
  });

  it('counts up to the whole base and knows the totals before the deals are read', async () => {
    const parts = await readBase();
    const { length } = crm.data.deals;
    expect(parts.at(-1)?.progress).toEqual({ clients: 60, clientsTotal: 60, deals: length, dealsTotal: length });
    expect(parts.find(({ deals }) => deals.length > 0)?.progress.dealsTotal).toBe(length);
  });

  it('names the owner of a client, and goes on without owners where users may not be listed', async () => {
    expect((await readBase()).flatMap(({ clients }) => clients)[0]?.owner).toBe(crm.data.managers[1]);
    crm.breakWith([{ kind: 'forbidden', path: '/api/v4/users' }]);
    const parts = await readBase();
    expect(parts.flatMap(({ clients }) => clients).map(({ owner }) => owner)).toEqual(Array(60).fill(undefined));
  });

  it('names the clients whose deals are kept from the user', async () => {
    const truth = truthWhere(({ plot }) => plot === 'due');
    const hidden = crm.data.deals.find(({ client }) => String(client.companyId) === truth.id);
    crm.breakWith([{ kind: 'hiddenDeals', ids: [hidden?.id ?? 0] }]);
    expect((await readBase()).flatMap(({ incomplete = [] }) => incomplete)).toEqual([
      { type: 'company', id: truth.id },
    ]);
  });
});

describe('reading the news of amoCRM', () => {
  it('gives the leads that have changed since, each to the client who pays, and nothing else', async () => {
    const since = new Date('2026-11-10T00:00:00').toISOString();
    const changed = crm.data.deals.filter(({ outcome, closedOn, createdOn }) => {
      const on = outcome === 'open' ? createdOn : closedOn;
      return on >= '2026-11-10';
    });
    const parts = await all(amocrmSession.base(reader.request, 'deals', { since }));
    const told = parts.flatMap(({ deals }) => deals.map(({ deal }) => deal.id));
    expect(changed.length).toBeGreaterThan(3);
    expect(told.sort()).toEqual(changed.map(({ id }) => String(id)).sort());
    expect(parts.flatMap(({ clients }) => clients)).toEqual([]);
    expect(crm.log.filter(({ path }) => path.includes('page=2'))).toEqual([]);
  });
});

describe('reading amoCRM when something goes wrong', () => {
  it.each<[string, readonly Fault[], string]>([
    ['the session ends in the middle', [{ kind: 'signedOut', from: 5 }], 'signedOut'],
    ['the login page comes instead of data', [{ kind: 'loginPage', from: 5 }], 'signedOut'],
    ['the user may not see deals', [{ kind: 'forbidden', path: '/api/v4/leads' }], 'forbidden'],
    ['it stays busy', [{ kind: 'busy', calls: Array.from({ length: 90 }, (_, call) => call + 5) }], 'busy'],
    ['no answer comes twice', [{ kind: 'dropped', calls: [5, 6] }], 'network'],
    ['answers have another shape', [{ kind: 'unknownShape', from: 5 }], 'changed'],
    ['every page is the first one', [{ kind: 'samePage' }], 'changed'],
  ])('ends with a named failure when %s', async (_, faults, kind) => {
    crm.breakWith(faults);
    await expect(readBase()).rejects.toMatchObject({ kind });
  });

  it('keeps what was told before the session ended, and asks nothing more', async () => {
    crm.breakWith([{ kind: 'signedOut', from: 5 }]);
    const clients: string[] = [];
    const reading = async () => {
      for await (const part of amocrmSession.base(reader.request))
        clients.push(...part.clients.map(({ path }) => path));
    };
    await expect(reading()).rejects.toMatchObject({ kind: 'signedOut' });
    expect(clients).toHaveLength(60);
    expect(crm.log).toHaveLength(5);
  });

  it('waits for a busy CRM and then gives the same base', async () => {
    crm.breakWith([{ kind: 'busy', calls: [3, 4, 6] }]);
    expect(toldByBase(await readBase()).size).toBe(60);
    expect(reader.clock.waited).toBeGreaterThan(6_000);
  });

  it('gets over one lost connection and over slow answers', async () => {
    crm.breakWith([
      { kind: 'dropped', calls: [2] },
      { kind: 'slow', milliseconds: 3 },
    ]);
    expect(toldByBase(await readBase()).size).toBe(60);
  });

  it('never calls a history complete that grew while it was read', async () => {
    crm.breakWith([{ kind: 'newDeal', from: 5 }]);
    await expect(historyOf(manyDeals())).rejects.toMatchObject({ kind: 'changed' });
  });

  it('takes a deal into the base that came while it was read', async () => {
    crm.breakWith([{ kind: 'newDeal', from: 5 }]);
    const { deals } = manyDeals();
    expect(toldByBase(await readBase()).get(`company ${manyDeals().id}`)?.deals).toBe(deals + 1);
  });

  it('stops at once when the user leaves', async () => {
    const reading = amocrmSession.base(reader.request);
    await reading.next();
    reader.stop();
    await expect(reading.next()).rejects.toMatchObject({ kind: 'stopped' });
  });
});

describe('what amoCRM is asked', () => {
  it('is only ever data by GET', async () => {
    await readBase();
    await historyOf(manyDeals());
    expect(crm.log.length).toBeGreaterThan(8);
    for (const { method, path, body } of crm.log) {
      expect(method).toBe('GET');
      expect(path).toMatch(/^\/api\/v4\/(account|users|contacts|companies|leads)/);
      expect(body).toBe('');
    }
  });

  it.each(['/api/v4/leads', '/ajax/leads/list/', '/api/v4/contacts/1'])('never includes a POST to %s', async (path) => {
    const refused = reader.request.json({ method: 'POST', path, body: { price: 1 } });
    await expect(refused).rejects.toMatchObject({ kind: 'refused' });
    expect(crm.log).toEqual([]);
  });
});
