import { beforeEach, describe, expect, it } from 'vitest';
import { saveCapture } from '../../../lib/store/clients';
import { writeDb } from '../../../lib/store/db';
import { storeDigest } from '../../../lib/store/digest';
import type { HistRow } from '../../../lib/store/rows';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, NOW, notWon, SITE, won } from './samples';

beforeEach(emptyStore);

const ELENA = captureOf('1', evenly('a', 30, 40, 7));
const IVAN = captureOf('2', [won('x', '2026-10-01'), won('y', '2026-11-01', undefined), notWon('z', 'open')]);

async function digestAfter(...captures: readonly (typeof ELENA)[]): Promise<string> {
  await emptyStore();
  for (const capture of captures) await saveCapture(SITE, capture, NOW);
  return storeDigest();
}

async function changed(change: (row: HistRow) => object): Promise<void> {
  await writeDb(async (db) => {
    const rows = await db.hist.toArray();
    await db.hist.bulkPut(rows.map((row) => ({ ...row, ...change(row) })));
  });
}

describe('the fingerprint of what is stored', () => {
  it('is the same in whatever order the clients came, and as often as they came', async () => {
    const once = await digestAfter(ELENA, IVAN);
    expect(await digestAfter(IVAN, ELENA)).toBe(once);
    expect(await digestAfter(ELENA, IVAN, ELENA, IVAN)).toBe(once);
    expect(once).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not ask when and by which job it was read, nor what is computed', async () => {
    const before = await digestAfter(ELENA, IVAN);
    await saveCapture(SITE, ELENA, { ...NOW, instant: '2026-11-21T23:00:00.000Z' });
    await changed(() => ({ job: 'another' }));
    await writeDb((db) => db.meta.delete('figures'));
    expect(await storeDigest()).toBe(before);
  });

  const changes: readonly (readonly [string, (row: HistRow) => object])[] = [
    ['a day', ({ d }) => ({ d: [...d.slice(1), 20_000] })],
    ['a sum by one kopeck', ({ a }) => ({ a: [(a[0] ?? 0) + 1, ...a.slice(1)] })],
    ['the id of a deal', ({ k }) => ({ k: ['other', ...k.slice(1)] })],
    ['whether the history is whole', ({ completeness }) => ({ completeness: { ...completeness, state: 'partial' } })],
    ['the name', () => ({ name: 'Somebody' })],
  ];
  it.each(changes)('tells a change of %s', async (_, change) => {
    const before = await digestAfter(ELENA, IVAN);
    await changed(change);
    expect(await storeDigest()).not.toBe(before);
  });

  it('tells a client who is missing, and one stored twice', async () => {
    const both = await digestAfter(ELENA, IVAN);
    expect(await digestAfter(ELENA)).not.toBe(both);
    await saveCapture(SITE, { ...IVAN, client: { type: 'company', id: '3' } }, NOW);
    await saveCapture(SITE, IVAN, NOW);
    expect(await storeDigest()).not.toBe(both);
  });

  it('is told of more clients than are read in one go', async () => {
    await saveCapture(SITE, ELENA, NOW);
    await writeDb(async (db) => {
      const [row] = await db.hist.toArray();
      await db.hist.bulkPut(
        Array.from({ length: 1_001 }, (_, i) => ({ ...(row as HistRow), key: `${SITE} person ${i}` })),
      );
    });
    const all = await storeDigest();
    await writeDb((db) => db.hist.where('key').equals(`${SITE} person 999`).delete());
    expect(await storeDigest()).not.toBe(all);
  });
});
