import { beforeEach, describe, expect, it } from 'vitest';
import { dayNumber } from '../../../../lib/domain/day';
import { keepAll, keptSince } from '../../../../lib/domain/retention';
import { cardOf } from '../../../../lib/store/card';
import { saveCapture } from '../../../../lib/store/clients';
import { disconnect, readDb, writeDb } from '../../../../lib/store/db';
import { storeDigest } from '../../../../lib/store/digest';
import { inventory } from '../../../../lib/store/inventory';
import { mergeCaptures } from '../../../../lib/store/merge';
import { getMeta } from '../../../../lib/store/meta';
import { refresh } from '../../../../lib/store/refresh';
import { foreseeRetention, keepRetention, saveRetention } from '../../../../lib/store/retention/retention';
import { emptyStore } from '../emptyStore';
import { captureOf, NOW, notWon, SITE, won } from '../samples';

const always = new AbortController().signal;

beforeEach(emptyStore);

/** Two who have bought within a year, one long ago, one long ago who is being served, and one who never has. */
async function fill(): Promise<void> {
  const old = [won('a', '2019-03-01'), won('b', '2020-05-01')];
  await saveCapture(SITE, captureOf('both', [...old, won('c', '2026-05-01'), won('d', '2026-08-01')]), NOW);
  await saveCapture(SITE, captureOf('fresh', [won('e', '2026-01-01'), won('f', '2026-09-01')]), NOW);
  await saveCapture(SITE, captureOf('gone', [won('g', '2018-01-01'), won('h', '2019-01-01')]), NOW);
  await saveCapture(SITE, captureOf('served', [won('i', '2018-01-01'), notWon('j', 'open')]), NOW);
  await saveCapture(SITE, captureOf('never', []), NOW);
}

/** So many clients, each with an old purchase and a new one. */
async function fillMany(count: number): Promise<void> {
  const captures = Array.from({ length: count }, (_, i) =>
    captureOf(String(i).padStart(4, '0'), [won(`${i}`, '2019-01-01'), won(`${i}x`, '2026-01-01')]),
  );
  await writeDb((db) => db.transaction('rw', db.tables, async () => mergeCaptures(db, SITE, captures, NOW)));
}

const keys = () =>
  readDb(async (db) => (await db.hist.toCollection().primaryKeys()).map((key) => key.split(' ').at(-1)));

it('keeps everything for ever until the user says otherwise', async () => {
  await fill();
  const before = await storeDigest();
  await refresh(NOW);
  expect(await storeDigest()).toBe(before);
  expect(await foreseeRetention(keepAll, NOW.today, always)).toEqual({ clients: 0, purchases: 0 });
});

it.each([
  [
    { purchaseYears: 3, clientYears: 0 },
    { clients: 0, purchases: 5 },
  ],
  [
    { purchaseYears: 0, clientYears: 5 },
    { clients: 1, purchases: 2 },
  ],
  [
    { purchaseYears: 3, clientYears: 5 },
    { clients: 1, purchases: 5 },
  ],
])('says what would go before it is saved, and exactly that goes: %o', async (retention, foreseen) => {
  await fill();
  const before = await inventory();
  expect(await foreseeRetention(retention, NOW.today, always)).toEqual(foreseen);
  expect(await saveRetention(retention)).toBe(true);
  await refresh(NOW);
  expect(await inventory()).toMatchObject({
    clients: before.clients - foreseen.clients,
    purchases: before.purchases - foreseen.purchases,
  });
});

it('forgets clients without a purchase for so long, but nobody who is being served or has never bought', async () => {
  await fill();
  await saveRetention({ purchaseYears: 0, clientYears: 5 });
  await refresh(NOW);
  expect(await keys()).toEqual(['both', 'fresh', 'never', 'served']);
});

it('says of a shortened history from which day it is known', async () => {
  await fill();
  await saveRetention({ purchaseYears: 3, clientYears: 0 });
  await refresh(NOW);
  const card = await cardOf(SITE, { type: 'company', id: 'both' }, NOW.today);
  expect(card).toMatchObject({ keptFrom: '2026-05-01', assessment: { purchases: 2 } });
});

it('takes what a later reading brings back, the next day', async () => {
  await saveRetention({ purchaseYears: 3, clientYears: 0 });
  await refresh(NOW);
  await fill();
  await refresh({ ...NOW, today: '2026-11-22' });
  expect(await inventory()).toMatchObject({ purchases: 4 });
});

it('goes on where it was interrupted, and ends as if it had not been', async () => {
  await fillMany(1_200);
  await saveRetention({ purchaseYears: 3, clientYears: 0 });
  let pieces = 0;
  await keepRetention(NOW, {
    get aborted() {
      return ++pieces > 1;
    },
  } as AbortSignal);
  expect(await readDb((db) => getMeta(db, 'retention'))).toMatchObject({ doneTo: `${SITE} company 0499` });
  expect(await inventory()).toMatchObject({ purchases: 1_900 });
  await disconnect();
  await keepRetention(NOW, always);
  expect(await inventory()).toMatchObject({ clients: 1_200, purchases: 1_200 });
});

describe('the first day that is kept', () => {
  it.each([
    ['2026-11-21', 3, '2023-11-21'],
    ['2024-02-29', 1, '2023-03-01'],
    ['2024-02-29', 4, '2020-02-29'],
  ])('on %s, %d years: %s', (today, years, since) => {
    expect(keptSince(years, today)).toBe(since);
    expect(dayNumber(since)).toBeLessThan(dayNumber(today));
  });

  it('is none where all is kept, and years that are none are not saved', async () => {
    expect(keptSince(0, NOW.today)).toBeUndefined();
    expect(await saveRetention({ purchaseYears: -1, clientYears: 0 })).toBe(false);
    expect(await saveRetention({ purchaseYears: 1.5, clientYears: 0 })).toBe(false);
  });
});
