import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cardOf } from '../../../lib/store/card';
import { saveCapture } from '../../../lib/store/clients';
import { readDb } from '../../../lib/store/db';
import { inventory } from '../../../lib/store/inventory';
import { emptyStore } from './emptyStore';
import { judgedClients } from './judgedClients';
import { captureOf, evenly, NOW, notWon, partial, SITE, won } from './samples';

beforeEach(emptyStore);

const company = (id: string) => ({ type: 'company', id });
const everything = () =>
  readDb(async (db) => ({
    hist: await db.hist.toArray(),
    meta: await db.meta.toArray(),
  }));

describe('a client', () => {
  it('is unknown before anything was read of him', async () => {
    expect(await cardOf(SITE, company('1'), NOW.today)).toBeUndefined();
  });

  it('is shown with what was read', async () => {
    const saved = await saveCapture(SITE, captureOf('1', evenly('1', 30, 100, 7)), NOW);
    expect(saved).toMatchObject({
      client: company('1'),
      name: 'Company 1',
      readAt: NOW.instant,
      assessment: { purchases: 7, completeness: { state: 'complete', seen: 7, total: 7 } },
    });
    expect(await cardOf(SITE, company('1'), NOW.today)).toEqual(saved);
  });

  it('has no status while only a part of his history is known', async () => {
    const card = await saveCapture(SITE, captureOf('1', evenly('1', 30, 100, 5), partial(5, 37)), NOW);
    expect(card.assessment.status).toBeUndefined();
    expect(card.assessment.completeness).toEqual({ state: 'partial', seen: 5, total: 37 });
  });

  it('without a deal has no data, once that is known', async () => {
    expect((await saveCapture(SITE, captureOf('1', []), NOW)).assessment.status).toBe('noData');
  });

  it('is not read by being named', async () => {
    const named = captureOf('1', [], { completeness: { state: 'none', seen: 0, total: undefined } });
    expect((await saveCapture(SITE, named, NOW)).readAt).toBeUndefined();
  });

  it('of one site is not the client of another site with the same number', async () => {
    await saveCapture(SITE, captureOf('1', [won('a', '2026-01-01')]), NOW);
    expect(await cardOf('https://other.amocrm.ru', company('1'), NOW.today)).toBeUndefined();
  });

  it('with open deals shows how many', async () => {
    const card = await saveCapture(SITE, captureOf('1', [notWon('a', 'open'), won('b', '2026-01-01')]), NOW);
    expect(card.assessment.openDeals).toBe(1);
  });

  it('with more purchases than are kept says from which day on they are', async () => {
    const many = evenly('1', 1, 0, 5_001);
    expect((await saveCapture(SITE, captureOf('1', many), NOW)).keptFrom).toBe(many[1]?.on);
  });
});

describe('a contact of a company', () => {
  const contact = { type: 'contact', id: '9' };
  const withContact = { aliases: [contact] };

  it('shows the company', async () => {
    await saveCapture(SITE, captureOf('1', [won('a', '2026-01-01')], withContact), NOW);
    expect((await cardOf(SITE, contact, NOW.today))?.client).toEqual(company('1'));
  });

  it('adds to the company what is read on his page, and does not rename it', async () => {
    await saveCapture(SITE, captureOf('1', [won('a', '2026-01-01')], withContact), NOW);
    const read = captureOf('', [won('b', '2026-02-01')], { client: contact, name: 'Ann', path: '/contacts/9' });
    const card = await saveCapture(SITE, read, NOW);
    expect(card).toMatchObject({ client: company('1'), name: 'Company 1', assessment: { purchases: 2 } });
  });

  it('who was read first becomes part of the company when it is known', async () => {
    await saveCapture(SITE, captureOf('', [won('b', '2026-02-01')], { client: contact, name: 'Ann' }), NOW);
    await saveCapture(SITE, captureOf('1', [won('a', '2026-01-01')], withContact), NOW);
    const { hist } = await everything();
    expect(hist.map(({ k }) => k)).toEqual([['a', 'b']]);
    expect((await judgedClients()).map(({ assessment }) => assessment.purchases)).toEqual([2]);
    expect(await inventory()).toMatchObject({ clients: 1, purchases: 2 });
  });

  it('of two companies is neither of them', async () => {
    await saveCapture(SITE, captureOf('1', [won('a', '2026-01-01')], withContact), NOW);
    await saveCapture(SITE, captureOf('2', [won('b', '2026-01-01')], withContact), NOW);
    expect(await cardOf(SITE, contact, NOW.today)).toBeUndefined();
  });
});

describe('writing', () => {
  it('the same capture twice changes nothing', async () => {
    const capture = captureOf('1', evenly('1', 30, 10, 4));
    await saveCapture(SITE, capture, NOW);
    const before = await everything();
    await saveCapture(SITE, capture, NOW);
    expect(await everything()).toEqual(before);
  });

  it('ten captures of one client at once loses none of them', async () => {
    const deals = evenly('1', 30, 10, 10);
    await Promise.all(deals.map((deal) => saveCapture(SITE, captureOf('1', [deal], partial(1, 10)), NOW)));
    const { hist } = await everything();
    expect(hist.map(({ k }) => k.toSorted())).toEqual([deals.map(({ id }) => id).toSorted()]);
    expect(await inventory()).toMatchObject({ clients: 1, purchases: 10 });
  });

  it.each(['hist', 'meta'])('leaves everything as it was when the disk is full at %s', async (table) => {
    await saveCapture(SITE, captureOf('1', [won('a', '2026-01-01')]), NOW);
    const before = await everything();
    const fill = failingAt(table);
    await expect(saveCapture(SITE, captureOf('1', evenly('1', 30, 10, 4)), NOW)).rejects.toMatchObject({
      kind: 'storageFull',
    });
    fill.mockRestore();
    expect(await everything()).toEqual(before);
    await saveCapture(SITE, captureOf('1', [won('b', '2026-02-01')]), NOW);
    expect((await everything()).hist[0]?.k).toEqual(['a', 'b']);
  });

  it('counts clients and purchases with every write', async () => {
    await saveCapture(SITE, captureOf('1', evenly('1', 30, 10, 4)), NOW);
    await saveCapture(SITE, captureOf('2', evenly('2', 30, 10, 3)), NOW);
    await saveCapture(SITE, captureOf('2', [notWon('2-0', 'lost')]), NOW);
    expect(await inventory()).toMatchObject({
      clients: 2,
      purchases: 6,
      sites: [{ site: SITE, clients: 2, purchases: 6, since: NOW.instant }],
    });
  });
});

/** Every further write into one store fails as a full disk does. */
function failingAt(table: string) {
  const put = IDBObjectStore.prototype.put;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === table) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
}
