import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beginBase, saveChunk } from '../../../lib/store/baseRead';
import { cardOf } from '../../../lib/store/card';
import { saveCapture } from '../../../lib/store/clients';
import { readDb } from '../../../lib/store/db';
import { eraseStore } from '../../../lib/store/inventory';
import { emptyStore } from './emptyStore';
import { lockStandIn } from './lockStandIn';
import { captureOf, evenly, NOW, partial, SITE } from './samples';

beforeEach(emptyStore);

const TABS = Array.from({ length: 10 }, (_, tab) => tab);
const everything = () => readDb(async (db) => [await db.hist.toArray(), await db.meta.toArray()]);

/** One piece of a base with so many clients, each with a purchase. */
function chunkOf(cursor: number, clients = 20) {
  const all = Array.from({ length: clients }, (_, i) => captureOf(`${cursor}-${i}`, evenly(`${cursor}-${i}`, 9, 9, 1)));
  const deals = all.flatMap(({ client, deals: [deal] }) => (deal ? [{ client, deal }] : []));
  const progress = { clients, clientsTotal: undefined, deals: clients, dealsTotal: undefined };
  return { job: 'job', cursor, clients: all, deals, progress };
}

describe('ten tabs that read the same client at once', () => {
  const deals = evenly('1', 20, 30, 10);

  it('leave what one would have left', async () => {
    await saveCapture(SITE, captureOf('1', deals), NOW);
    const [histories] = await everything();
    await emptyStore();
    await Promise.all(TABS.map(() => saveCapture(SITE, captureOf('1', deals), NOW)));
    const [hist, meta] = await everything();
    expect(hist).toEqual(histories);
    expect(meta).toContainEqual({
      name: `counts ${SITE}`,
      value: { clients: 1, purchases: 10, since: NOW.instant },
    });
  });

  it('lose nothing of what each of them alone has seen', async () => {
    for (let round = 0; round < 20; round++) {
      const id = String(round);
      const reads = deals.map((deal) => captureOf(id, [deal], partial(1, 10)));
      await Promise.all(reads.map((read) => saveCapture(SITE, read, NOW)));
      const row = await readDb((db) => db.hist.get(`${SITE} company ${id}`));
      expect(row?.k).toHaveLength(10);
    }
  });
});

it('tabs that ask for their clients all at once are all answered', async () => {
  const ids = Array.from({ length: 40 }, (_, i) => String(i));
  for (const id of ids) await saveCapture(SITE, captureOf(id, evenly(id, 20, 30, 5)), NOW);
  const clients = ids.map((id) => ({ type: 'company', id }));
  const cards = await Promise.all(clients.map((client) => cardOf(SITE, client, NOW.today)));
  expect(cards.map((card) => card?.client)).toEqual(clients);
});

it('a page that has read a client waits for one piece of a base, not for all of it', async () => {
  const done: string[] = [];
  const base = async () => {
    await beginBase(SITE, 'job');
    for (let cursor = 0; cursor < 12; cursor++) {
      await saveChunk(SITE, chunkOf(cursor), NOW);
      done.push('piece');
      if (cursor === 2) void saveCapture(SITE, captureOf('page', []), NOW).then(() => done.push('page'));
    }
  };
  await base();
  expect(done.indexOf('page')).toBeGreaterThan(0);
  expect(done.indexOf('page')).toBeLessThanOrEqual(5);
});

it('every piece of writing takes its own turn, erasing too', async () => {
  const turns: string[] = [];
  vi.stubGlobal('navigator', { locks: lockStandIn((name) => turns.push(name)) });
  await saveCapture(SITE, captureOf('1', []), NOW);
  expect(turns).toEqual(['writer']);
  await beginBase(SITE, 'job');
  await saveChunk(SITE, chunkOf(0), NOW);
  expect(turns).toHaveLength(3);
  await eraseStore();
  expect(turns).toHaveLength(4);
});
