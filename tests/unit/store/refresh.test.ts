import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assess } from '../../../lib/domain/assess';
import { baseFigures } from '../../../lib/domain/baseFigures';
import { buildWakeUpList } from '../../../lib/domain/buildWakeUpList';
import { type Day, dayNumber, dayOf } from '../../../lib/domain/day';
import { cleanDeals } from '../../../lib/domain/purchases';
import { defaultRules } from '../../../lib/domain/rules';
import { cardOf } from '../../../lib/store/card';
import { saveCapture } from '../../../lib/store/clients';
import { disconnect, readDb, writeDb } from '../../../lib/store/db';
import { getMeta, putMeta } from '../../../lib/store/meta';
import { refresh, stopRefreshing } from '../../../lib/store/refresh';
import { saveRules } from '../../../lib/store/saveRules';
import { rulesItem } from '../../../lib/store/settings';
import { wakeUpItem } from '../../../lib/store/wakeUpItem';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, NOW, SITE, won } from './samples';

beforeEach(emptyStore);

/** Twenty-five clients of different pace, silence and money. */
const BASE = Array.from({ length: 25 }, (_, i) => {
  const id = String(i + 1);
  return captureOf(id, evenly(id, 15 + i * 3, i * 9, 4 + (i % 3), (i + 1) * 1_000_00));
});

async function saveBase(): Promise<void> {
  for (const capture of BASE) await saveCapture(SITE, capture, NOW);
}

/** The list as the domain alone makes it of the same deals. */
function listOf(rules = defaultRules, today: Day = NOW.today) {
  const cleaning = { today, mergeWindowDays: rules.mergeWindowDays };
  const key = (id: string) => `${SITE} company ${id}`;
  const base = baseFigures(
    BASE.map(({ client, deals }) => ({ key: key(client.id), purchases: cleanDeals(deals, cleaning) })),
    rules,
  );
  const clients = BASE.map(({ client, name = '', path, deals, completeness }) => ({
    key: key(client.id),
    site: SITE,
    path,
    name,
    owner: undefined,
    assessment: assess({ key: key(client.id), deals, completeness }, { today, rules, base }),
  }));
  return { ...buildWakeUpList(clients, { today, rules }), day: { capacity: 12, settled: [] } };
}

describe("today's list", () => {
  it('is the one the domain makes of all that was read', async () => {
    await saveBase();
    await refresh(NOW);
    expect(await wakeUpItem.getValue()).toEqual(listOf());
    expect(listOf().total).toBeGreaterThan(0);
  });

  it('loses a client who has bought as soon as his page says so, and gains one who was not known', async () => {
    await saveBase();
    await refresh(NOW);
    const [first] = (await wakeUpItem.getValue())?.rows ?? [];
    const id = first?.key.split(' ').at(-1) ?? '';
    const known = BASE.find(({ client }) => client.id === id);
    const calls = (await wakeUpItem.getValue())?.total ?? 0;
    await saveCapture(SITE, captureOf(id, [...(known?.deals ?? []), won('new', NOW.today)]), NOW);
    const after = await wakeUpItem.getValue();
    expect(after?.rows.some(({ key }) => key === first?.key)).toBe(false);
    expect(after?.total).toBe(calls - 1);
    await saveCapture(SITE, captureOf('stranger', evenly('stranger', 30, 80, 8)), NOW);
    const then = await wakeUpItem.getValue();
    expect(then?.counts.sleeping).toBe((after?.counts.sleeping ?? 0) + 1);
  });

  it('is not built anew for one of very many clients, because it has been brought in line at once', async () => {
    await saveBase();
    await writeDb((db) => putMeta(db, `counts ${SITE}`, { clients: 50_000, purchases: 0, since: NOW.instant }));
    await refresh(NOW);
    await saveCapture(SITE, captureOf('1', [...evenly('1', 15, 0, 4), won('more', NOW.today, 5_00)]), NOW);
    await saveCapture(SITE, captureOf('stranger', evenly('stranger', 30, 80, 8)), NOW);
    const list = await wakeUpItem.getValue();
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await refresh(NOW);
    expect((read.mock.contexts as IDBObjectStore[]).some(({ name }) => name === 'hist')).toBe(false);
    expect(await wakeUpItem.getValue()).toEqual(list);
  });

  it('is another one the next day, though nothing was read', async () => {
    await saveBase();
    await refresh(NOW);
    const tomorrow = dayOf(dayNumber(NOW.today) + 1);
    await refresh({ today: tomorrow, instant: NOW.instant });
    expect(await wakeUpItem.getValue()).toEqual(listOf(defaultRules, tomorrow));
  });

  it('counts a planned purchase from its day on', async () => {
    const later = dayOf(dayNumber(NOW.today) + 2);
    await saveCapture(SITE, captureOf('1', [...evenly('1', 30, 90, 6), won('plan', later)]), NOW);
    await refresh(NOW);
    expect((await wakeUpItem.getValue())?.counts).toMatchObject({ sleeping: 1, active: 0 });
    await refresh({ today: later, instant: NOW.instant });
    expect((await wakeUpItem.getValue())?.counts).toMatchObject({ sleeping: 0, active: 1 });
  });

  it('follows new rules, and the old one stays until then', async () => {
    await saveBase();
    await refresh(NOW);
    const before = await wakeUpItem.getValue();
    expect(await saveRules({ ...defaultRules, grace: 0, lostFrom: 2 })).toBe('saved');
    expect(await wakeUpItem.getValue()).toEqual(before);
    await refresh(NOW);
    expect(await wakeUpItem.getValue()).toEqual(listOf(await rulesItem.getValue()));
    expect((await wakeUpItem.getValue())?.rulesVersion).toBe(2);
  });

  it('keeps the rules that were right when others cannot be', async () => {
    expect(await saveRules({ ...defaultRules, sleepingFrom: 3, lostFrom: 2 })).toBe('badRules');
    expect(await rulesItem.getValue()).toEqual(defaultRules);
  });
});

it('a rule for what was bought reaches the clients who bought it', async () => {
  const oil = evenly('1', 30, 100, 7).map((deal) => ({ ...deal, category: 'Oil change' }));
  await saveCapture(SITE, captureOf('1', oil), NOW);
  await saveCapture(SITE, captureOf('2', evenly('2', 30, 100, 7)), NOW);
  const match = { by: 'category', words: ['oil'] } as const;
  await saveRules({
    ...defaultRules,
    groupRules: [{ code: 'oil', kind: 'cycle', cycleDays: 300, isFixed: true, match }],
  });
  await refresh(NOW);
  const statusOf = async (id: string) => (await cardOf(SITE, { type: 'company', id }, NOW.today))?.assessment.status;
  expect(await statusOf('1')).toBe('active');
  expect(await statusOf('2')).not.toBe('active');
});

describe('figures of the base', () => {
  it('reach a card once they are computed, and again by a worker that has just been started', async () => {
    await saveBase();
    const before = await cardOf(SITE, { type: 'company', id: '1' }, NOW.today);
    await disconnect();
    await refresh(NOW);
    const after = await cardOf(SITE, { type: 'company', id: '1' }, NOW.today);
    expect(before?.assessment.valueClass).toBeUndefined();
    expect(after?.assessment.valueClass?.by).toBe('share');
  });

  it('are made again from the histories when everything else is thrown away', async () => {
    await saveBase();
    await refresh(NOW);
    const list = await wakeUpItem.getValue();
    await writeDb(async (db) => {
      await db.meta.bulkDelete(['figures', 'refreshed']);
    });
    await wakeUpItem.setValue(null);
    await refresh(NOW);
    expect(await wakeUpItem.getValue()).toEqual(list);
  });

  it('are finished after having been stopped anywhere', async () => {
    await saveBase();
    for (let stops = 0; stops < 5; stops++) {
      const run = refresh(NOW);
      await stopRefreshing();
      await run;
    }
    await refresh(NOW);
    expect(await wakeUpItem.getValue()).toEqual(listOf());
  });

  it('are not made anew for one of very many clients, but are the next day', async () => {
    await saveBase();
    await refresh(NOW);
    await writeDb((db) => putMeta(db, `counts ${SITE}`, { clients: 5_000, purchases: 0, since: NOW.instant }));
    const generation = async () => (await readDb((db) => getMeta(db, 'figures')))?.generation;
    const before = await generation();
    await saveCapture(SITE, captureOf('1', [...evenly('1', 15, 9, 4), won('dear', NOW.today, 900_000_00)]), NOW);
    await refresh(NOW);
    expect(await generation()).toBe(before);
    await refresh({ ...NOW, today: dayOf(dayNumber(NOW.today) + 1) });
    expect(await generation()).not.toBe(before);
  });

  it('are left alone when nothing has changed', async () => {
    await saveBase();
    await refresh(NOW);
    const state = () => readDb((db) => db.meta.toArray());
    const before = await state();
    for (const capture of BASE) await saveCapture(SITE, capture, NOW);
    await refresh(NOW);
    expect(await state()).toEqual(before);
  });
});
