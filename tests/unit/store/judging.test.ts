import { beforeEach, expect, it, vi } from 'vitest';
import { defaultRules } from '../../../lib/domain/rules';
import { saveCapture } from '../../../lib/store/clients';
import { readDb, writeDb } from '../../../lib/store/db';
import { refreshFigures } from '../../../lib/store/figures';
import { emptyHistory } from '../../../lib/store/history';
import { judgeClients } from '../../../lib/store/judging';
import { getMeta, putMeta } from '../../../lib/store/meta';
import { recomputingItem } from '../../../lib/store/recomputing';
import { refresh } from '../../../lib/store/refresh';
import { saveRules } from '../../../lib/store/saveRules';
import { wakeUpItem } from '../../../lib/store/wakeUpItem';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, NOW, SITE } from './samples';

beforeEach(emptyStore);

const CLIENTS = 2_500;
const never = new AbortController().signal;
const generations = async () =>
  readDb(async (db) => new Map((await db.stat.toArray()).map(({ key, generation }) => [key, generation])));
const judged = () => readDb((db) => getMeta(db, 'judged'));

/** One client with a rhythm and very many of whom only the name is known. */
async function largeBase(): Promise<void> {
  await saveCapture(SITE, captureOf('1', evenly('1', 30, 100, 7)), NOW);
  const names = Array.from({ length: CLIENTS }, (_, i) => ({ type: 'company', id: `name${i}` }));
  await writeDb(async (db) => {
    await db.hist.bulkPut(names.map((client) => emptyHistory(SITE, { client, path: '' })));
    await putMeta(db, `counts ${SITE}`, { clients: CLIENTS + 1, purchases: 7, since: NOW.instant });
  });
  await refresh(NOW);
}

/** Stops the judging as soon as so many pieces are done. */
function stoppedAfter(pieces: number): AbortSignal {
  const stopper = new AbortController();
  let told = 0;
  const unwatch = recomputingItem.watch(() => {
    told++;
    if (told > pieces) stopper.abort();
  });
  stopper.signal.addEventListener('abort', unwatch);
  return stopper.signal;
}

it('judges all clients by new rules, goes on where it was stopped, and keeps the old list until then', async () => {
  await largeBase();
  const list = await wakeUpItem.getValue();
  await saveRules({ ...defaultRules, companyCycleDays: 30 });
  await refreshFigures(NOW.today, never);
  await judgeClients(NOW.today, stoppedAfter(1));
  const begun = await judged();
  expect(begun?.doneTo).toBeDefined();
  expect(await recomputingItem.getValue()).toMatchObject({ of: CLIENTS + 1 });
  expect(await wakeUpItem.getValue()).toEqual(list);

  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await judgeClients(NOW.today, never);
  const again = put.mock.calls.filter(([row]) => (row as { key?: string }).key !== undefined);
  expect(again.length).toBeLessThan(CLIENTS);
  expect(await judged()).toEqual({ generation: begun?.generation });
  expect(new Set((await generations()).values())).toEqual(new Set([begun?.generation]));
  expect(await recomputingItem.getValue()).toBeNull();
});

it('judges nobody again while neither rules nor figures are others', async () => {
  await largeBase();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await judgeClients(NOW.today, never);
  expect(put).not.toHaveBeenCalled();
});
