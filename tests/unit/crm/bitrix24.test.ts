import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bitrix24Session } from '../../../lib/crm/bitrix24/session';
import { outcomeOfStage } from '../../../lib/crm/bitrix24/stage';
import { crmPage } from '../../../lib/crm/recognise';
import { bitrix24 } from '../../../lib/crm/sites/bitrix24';
import type { Fault } from '../../demo-crm/faults';
import { type DemoCrm, startDemoCrm } from '../../demo-crm/server';
import { type ClientTruth, truthOf } from '../../demo-crm/truth';
import { all, type DemoReader, expected, readerOf, toldByBase, toldByHistory } from './demoReader';

/** Hundreds of requests over a real socket, on a machine that may have much else to do; milliseconds. */
const MANY_REQUESTS = 60_000;

let crm: DemoCrm;
let reader: DemoReader;

beforeEach(async () => {
  crm = await startDemoCrm({ flavour: 'bitrix24', today: '2026-11-21' });
  reader = readerOf(crm, bitrix24Session);
});
afterEach(() => crm.close());

const truthWhere = (holds: (truth: ClientTruth) => boolean): ClientTruth => {
  const truth = truthOf(crm.data).find(holds);
  if (!truth) throw new Error('No such client in the demo.');
  return truth;
};
const whole = (truth: ClientTruth) => expected(truth, truth.sumMinor);
const historyOf = (record: { type: string; id: string }) => all(bitrix24Session.history(record, reader.request));
const readBase = () => all(bitrix24Session.base(reader.request));
const manyDeals = () => truthWhere(({ deals }) => deals > 50);

describe('the address of a Bitrix24 page', () => {
  const at = (path: string) => crmPage(bitrix24, new URL(`https://crm.firm.example${path}`));

  it.each([
    ['/crm/contact/details/12/', 'client', { type: 'contact', id: '12' }],
    ['/crm/company/details/12/?IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER', 'client', { type: 'company', id: '12' }],
    ['/b24/crm/deal/details/34/', 'deal', { type: 'deal', id: '34' }],
    ['/crm/contact/list/', 'clients', undefined],
    ['/crm/company/list/', 'clients', undefined],
    ['/crm/deal/list/', 'deals', undefined],
    ['/crm/deal/category/3/', 'deals', undefined],
    ['/crm/deal/kanban/category/0/', 'board', undefined],
  ])('%s is a page of kind %s', (path, kind, record) => {
    expect(at(path)).toMatchObject({ adapter: 'bitrix24', kind, record });
  });

  it.each(['/crm/deal/details/0/', '/crm/deal/activity/', '/stream/', '/tasks/?from=/crm/deal/details/3/'])(
    '%s is none of ours',
    (path) => {
      expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
    },
  );
});

describe('the stage of a deal', () => {
  it.each([
    ['WON', 'won'],
    ['C3:WON', 'won'],
    ['LOSE', 'lost'],
    ['C12:APOLOGY', 'lost'],
    ['C3:NEW', 'open'],
    ['PREPAYMENT_INVOICE', 'open'],
    ['', undefined],
  ])('%s is %s', (stage, outcome) => {
    expect(outcomeOfStage(stage)).toBe(outcome);
  });
});

describe('reading one client of Bitrix24 by session', () => {
  it(
    'gives every client of the demo to the kopeck and by the day of closing, not the planned one',
    async () => {
      for (const truth of truthOf(crm.data)) {
        const parts = await historyOf(truth);
        expect(toldByHistory(parts)).toEqual(whole(truth));
        expect(parts.at(-1)?.completeness).toEqual({ state: 'complete', seen: truth.deals, total: truth.deals });
      }
    },
    MANY_REQUESTS,
  );

  it('is complete only at the end of the last page', async () => {
    const { deals } = manyDeals();
    const states = (await historyOf(manyDeals())).map(({ completeness }) => completeness);
    expect(states[0]).toEqual({ state: 'partial', seen: 50, total: deals });
    expect(states.at(-1)).toEqual({ state: 'complete', seen: deals, total: deals });
  });

  it('tells a contact by its company, and the contact as another name of it', async () => {
    const truth = truthWhere(({ type, plot }) => type === 'company' && plot === 'sleeping');
    const contact = String(crm.data.clients.find((it) => String(it.companyId) === truth.id)?.contactId);
    const [part] = await historyOf({ type: 'contact', id: contact });
    expect(part?.client).toMatchObject({
      record: { type: 'company', id: truth.id },
      path: `/crm/company/details/${truth.id}/`,
      aliases: [{ type: 'contact', id: contact }],
    });
  });

  it('says of a client without deals that all of nothing has been read', async () => {
    const parts = await historyOf(truthWhere(({ plot }) => plot === 'nothing'));
    expect(parts.at(-1)).toMatchObject({ deals: [], completeness: { state: 'complete', seen: 0, total: 0 } });
  });
});

describe('reading the base of Bitrix24', () => {
  it('gives every client once, with all deals, and nobody else', async () => {
    const told = toldByBase(await readBase());
    expect(told).toEqual(new Map(truthOf(crm.data).map((truth) => [`${truth.type} ${truth.id}`, whole(truth)])));
  });

  it('counts up to the totals the CRM tells', async () => {
    const parts = await readBase();
    const { length } = crm.data.deals;
    expect(parts.at(-1)?.progress).toEqual({ clients: 60, clientsTotal: 60, deals: length, dealsTotal: length });
    const firstDeals = parts.find(({ deals }) => deals.length > 0);
    expect(firstDeals?.progress).toMatchObject({ deals: 50, dealsTotal: length });
  });

  it('goes on without owners where employees may not be listed', async () => {
    crm.breakWith([{ kind: 'forbidden', path: '/rest/user.get' }]);
    const clients = (await readBase()).flatMap((part) => part.clients);
    expect(clients.map(({ owner }) => owner)).toEqual(Array(60).fill(undefined));
  });
});

describe('reading the news of Bitrix24', () => {
  it('gives the deals that have changed since, each to the client who pays, and nothing else', async () => {
    const since = '2026-11-10T00:00:00+03:00';
    const changed = crm.data.deals.filter(({ outcome, closedOn, createdOn }) => {
      const on = outcome === 'open' ? createdOn : closedOn;
      return on >= '2026-11-10';
    });
    const parts = await all(bitrix24Session.base(reader.request, 'deals', { since }));
    expect(parts.flatMap(({ deals }) => deals.map(({ deal }) => deal.id)).sort()).toEqual(
      changed.map(({ id }) => String(id)).sort(),
    );
    expect(parts.flatMap(({ clients }) => clients)).toEqual([]);
    const size = await bitrix24Session.size(reader.request, 'deals', since);
    expect(size).toMatchObject({ clients: 0, deals: changed.length });
  });
});

describe('the session token of Bitrix24', () => {
  it('is learnt from the first refusal and kept for all later calls', async () => {
    await readBase();
    const tokens = crm.log.map(({ body }) => JSON.parse(body).sessid);
    expect(new Set(tokens.slice(1)).size).toBe(1);
    expect(tokens[0]).not.toBe(tokens[1]);
    expect(crm.log[0]?.path).toBe(crm.log[1]?.path);
  });
});

describe('reading Bitrix24 when something goes wrong', () => {
  it.each<[string, readonly Fault[], string]>([
    ['the session ends in the middle', [{ kind: 'signedOut', from: 7 }], 'signedOut'],
    ['the login page comes instead of data', [{ kind: 'loginPage', from: 7 }], 'signedOut'],
    ['the user may not see deals', [{ kind: 'forbidden', path: '/rest/crm.deal.list' }], 'forbidden'],
    [
      'the limit of queries stays exceeded',
      [{ kind: 'busy', calls: Array.from({ length: 90 }, (_, n) => n + 7) }],
      'busy',
    ],
    ['no answer comes twice', [{ kind: 'dropped', calls: [7, 8] }], 'network'],
    ['answers have another shape', [{ kind: 'unknownShape', from: 7 }], 'changed'],
    ['every page is the first one', [{ kind: 'samePage' }], 'changed'],
  ])('ends with a named failure when %s', async (_, faults, kind) => {
    crm.breakWith(faults);
    await expect(readBase()).rejects.toMatchObject({ kind });
  });

  it('asks nothing more after the session has ended', async () => {
    crm.breakWith([{ kind: 'signedOut', from: 7 }]);
    await expect(readBase()).rejects.toMatchObject({ kind: 'signedOut' });
    expect(crm.log).toHaveLength(7);
  });

  it('waits out the limit of queries and then gives the same base', async () => {
    crm.breakWith([{ kind: 'busy', calls: [4, 5, 9] }]);
    expect(toldByBase(await readBase()).size).toBe(60);
    expect(reader.clock.waited).toBeGreaterThan(6_000);
  });

  it('never calls a history complete that grew while it was read', async () => {
    crm.breakWith([{ kind: 'newDeal', from: 5 }]);
    await expect(historyOf(manyDeals())).rejects.toMatchObject({ kind: 'changed' });
  });

  it('takes a deal into the base that came while it was read', async () => {
    crm.breakWith([{ kind: 'newDeal', from: 9 }]);
    const { id, deals } = manyDeals();
    const parts = await readBase();
    expect(toldByBase(parts).get(`company ${id}`)?.deals).toBe(deals + 1);
    const { length } = crm.data.deals;
    expect(parts.at(-1)?.progress).toMatchObject({ deals: length + 1, dealsTotal: length + 1 });
  });

  it('stops at once when the user leaves', async () => {
    const reading = bitrix24Session.base(reader.request);
    await reading.next();
    reader.stop();
    await expect(reading.next()).rejects.toMatchObject({ kind: 'stopped' });
  });
});

describe('what Bitrix24 is asked', () => {
  it('is only ever reading methods, without showing the user as online', async () => {
    await readBase();
    await historyOf(manyDeals());
    expect(crm.log.length).toBeGreaterThan(20);
    for (const { method, path } of crm.log) {
      expect(method).toBe('POST');
      expect(path).toMatch(/^\/rest\/(crm\.(deal|contact|company)\.(list|get)|user\.get)\.json\?BX_LAST_ACTIVITY=N$/);
    }
  });

  it.each([
    '/rest/crm.deal.update.json',
    '/rest/crm.deal.add.json',
    '/rest/batch.json',
    '/rest/crm.deal.list.json/../crm.deal.delete.json',
    '/bitrix/services/main/ajax.php?action=crm.item.update',
  ])('never includes %s', async (path) => {
    const refused = reader.request.json({ method: 'POST', path, body: { id: 1 } });
    await expect(refused).rejects.toMatchObject({ kind: 'refused' });
    expect(crm.log).toEqual([]);
  });
});
