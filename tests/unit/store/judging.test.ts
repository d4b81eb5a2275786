import { beforeEach, expect, it, vi } from 'vitest';
import { defaultRules } from '../../../lib/domain/rules';
import type { WakeUpList } from '../../../lib/domain/wakeUpList';
import { saveCapture } from '../../../lib/store/clients';
import { writeDb } from '../../../lib/store/db';
import { refreshFigures } from '../../../lib/store/figures';
import { emptyHistory } from '../../../lib/store/history';
import { listingItem } from '../../../lib/store/listing';
import { putMeta } from '../../../lib/store/meta';
import { recomputingItem } from '../../../lib/store/recomputing';
import { refresh } from '../../../lib/store/refresh';
import { saveRules } from '../../../lib/store/saveRules';
import { rebuildWakeUpList } from '../../../lib/store/wakeUp';
import { wakeUpItem } from '../../../lib/store/wakeUpItem';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, NOW, SITE } from './samples';

beforeEach(emptyStore);

/** More than are gone through between two notes of how far the list has come. */
const NAMES = 21_500;
const SLEEPERS = 9;
const never = new AbortController().signal;

/** Some sleepers, the last of them after very many of whom only the name is known. */
async function largeBase(): Promise<void> {
  for (let i = 1; i <= SLEEPERS; i++) {
    const id = i < 5 ? `${i}` : `z${i}`;
    await saveCapture(SITE, captureOf(id, evenly(id, 20 + i, 90 + i, 7), { owner: `Manager ${i % 2}` }), NOW);
  }
  const names = Array.from({ length: NAMES }, (_, i) => ({ type: 'company', id: `name${i}` }));
  await writeDb(async (db) => {
    await db.hist.bulkPut(names.map((client) => emptyHistory(SITE, { client, path: '' })));
    await putMeta(db, `counts ${SITE}`, { clients: NAMES + SLEEPERS, purchases: 7 * SLEEPERS, since: NOW.instant });
  });
  await refresh(NOW);
}

/** Stops the building of a list as soon as its first note is written. */
function stoppedAtNote(): AbortSignal {
  const stopper = new AbortController();
  stopper.signal.addEventListener(
    'abort',
    listingItem.watch(() => stopper.abort()),
  );
  return stopper.signal;
}

const pagesRead = (run: () => Promise<unknown>) => {
  const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  return run().then(() => (read.mock.contexts as IDBObjectStore[]).filter(({ name }) => name === 'hist').length);
};

it('a list by new rules goes on where it was stopped, and the old one stays until it is there', async () => {
  await largeBase();
  const before = await wakeUpItem.getValue();
  expect(before?.total).toBe(SLEEPERS);
  await saveRules({ ...defaultRules, companyCycleDays: 30 });
  await refreshFigures(NOW.today, never);
  await rebuildWakeUpList(NOW.today, stoppedAtNote());
  expect(await listingItem.getValue()).toMatchObject({ clients: 22_000 - 2_000 });
  expect(await recomputingItem.getValue()).toMatchObject({ of: NAMES + SLEEPERS });
  expect(await wakeUpItem.getValue()).toEqual(before);

  expect(await pagesRead(() => rebuildWakeUpList(NOW.today, never))).toBeLessThan(4);
  const after = (await wakeUpItem.getValue()) as WakeUpList;
  expect(await listingItem.getValue()).toBeNull();
  expect(await recomputingItem.getValue()).toBeNull();
  await rebuildWakeUpList(NOW.today, never);
  expect(await wakeUpItem.getValue()).toEqual(after);
  expect(after).toMatchObject({ rulesVersion: 2, total: SLEEPERS, counts: { noData: NAMES }, partial: 0 });
});

it('a list that was stopped is begun anew where a client has changed since', async () => {
  await largeBase();
  await saveRules({ ...defaultRules, companyCycleDays: 30 });
  await rebuildWakeUpList(NOW.today, stoppedAtNote());
  await saveCapture(SITE, captureOf('1', evenly('1', 20, 1, 9)), NOW);
  await rebuildWakeUpList(NOW.today, never);
  expect((await wakeUpItem.getValue())?.total).toBe(SLEEPERS - 1);
});
