import { beforeEach, describe, expect, it } from 'vitest';
import type { DefectKind } from '../../../lib/domain/storeCheck/storeCheck';
import { checkAtStart, checkStore } from '../../../lib/store/check/checkStore';
import { saveCapture } from '../../../lib/store/clients';
import { type ClientDb, readDb, writeDb } from '../../../lib/store/db';
import { mergeClients } from '../../../lib/store/identity/merges';
import { getMeta, metaBeginning, putMeta } from '../../../lib/store/meta';
import { refresh } from '../../../lib/store/refresh';
import type { HistRow, StatRow } from '../../../lib/store/rows';
import { wakeUpItem } from '../../../lib/store/wakeUpItem';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, NOW, notWon, SITE } from './samples';

const never = new AbortController().signal;
const key = (id: number) => `${SITE} company ${id}`;

beforeEach(async () => {
  await emptyStore();
  for (let i = 1; i <= 30; i++) {
    const open = i <= 15 ? [notWon(`o${i}`, 'open')] : [];
    const deals = [
      ...evenly(`d${i}-`, 20 + i, 3 * (20 + i), 3 + (i % 4), i * 100_00),
      ...open,
      notWon(`l${i}`, 'lost'),
    ];
    await saveCapture(
      SITE,
      captureOf(String(i), deals, {
        aliases: [
          { type: 'contact', id: `c${i}` },
          { type: 'contact', id: `a${i}` },
        ],
      }),
      NOW,
    );
  }
  await mergeClients(key(29), key(30), NOW);
  await writeDb((db) => db.contacts.put({ key: key(1), hashes: ['p1'] }));
  await refresh(NOW);
});

/** Everything there is, as two checked stores are compared. */
async function everything(): Promise<unknown> {
  const rows = await readDb(async (db) => ({
    hist: await db.hist.toArray(),
    stat: await db.stat.toArray(),
    contacts: await db.contacts.toArray(),
    merges: await db.merges.toArray(),
    imports: await db.imports.toArray(),
    counts: await metaBeginning(db, 'counts'),
  }));
  return JSON.parse(JSON.stringify({ ...rows, list: await wakeUpItem.getValue() }));
}

const hist = (id: number, change: (row: HistRow) => object) => async (db: ClientDb) => {
  const row = (await db.hist.get(key(id))) as HistRow;
  await db.hist.put({ ...row, ...change(row) } as HistRow);
};
const stat = (id: number, change: (row: StatRow) => object) => async (db: ClientDb) => {
  const row = (await db.stat.get(key(id))) as StatRow;
  await db.stat.put({ ...row, ...change(row) } as StatRow);
};
const facts = (id: number, change: object) => stat(id, ({ facts: known }) => ({ facts: { ...known, ...change } }));
const meta = (name: string, value: unknown) => (db: ClientDb) => db.meta.put({ name, value });
const counts = (change: object) => async (db: ClientDb) => {
  const known = await getMeta(db, `counts ${SITE}`);
  await putMeta(db, `counts ${SITE}`, { ...(known as object), ...change } as never);
};
const list = (change: (list: Record<string, unknown>) => void) => async () => {
  const known = structuredClone(await wakeUpItem.getValue()) as never as Record<string, unknown>;
  change(known);
  await wakeUpItem.setValue(known as never);
};
const swapped = <T>(items: readonly T[]) => [items[1], items[0], ...items.slice(2)] as T[];
const firstOf = (known: Record<string, unknown>) =>
  (known['rows'] as Record<string, unknown>[])[0] as Record<string, unknown>;

/** Defects of different kinds that can be put right to the last field. */
const REPAIRED: readonly (readonly [string, DefectKind, (db: ClientDb) => Promise<unknown>])[] = [
  ['a client without a row for lists', 'statMissing', (db) => db.stat.delete(key(1))],
  ['the last client without a row for lists', 'statMissing', (db) => db.stat.delete(key(9))],
  ['no rows for lists at all', 'statMissing', (db) => db.stat.clear()],
  [
    'a row for lists of nobody',
    'statExtra',
    async (db) => db.stat.put({ ...((await db.stat.get(key(2))) as StatRow), key: key(99) }),
  ],
  [
    'a row for lists after the last client',
    'statExtra',
    async (db) => db.stat.put({ ...((await db.stat.get(key(2))) as StatRow), key: 'https://z.example x 1' }),
  ],
  [
    'a row for lists of a client who was merged',
    'statExtra',
    async (db) => db.stat.put({ ...((await db.stat.get(key(29))) as StatRow), key: key(30) }),
  ],
  ['another name in a list', 'statWrong', stat(3, () => ({ name: 'Somebody' }))],
  ['another owner in a list', 'statWrong', stat(3, () => ({ owner: 'Somebody' }))],
  ['another link in a list', 'statWrong', stat(3, () => ({ path: '/elsewhere' }))],
  ['another site in a list', 'statWrong', stat(3, () => ({ site: 'https://other.example' }))],
  ['other records as sales', 'statWrong', stat(3, () => ({ source: 'invoices' }))],
  ['a wrong day of the next purchase', 'statWrong', stat(4, ({ due }) => ({ due: (due ?? 0) + 1 }))],
  [
    'a day of the next purchase for nobody, or none',
    'statWrong',
    stat(4, ({ due }) => ({ due: due === undefined ? 1 : undefined })),
  ],
  ['a planned purchase that is not', 'statWrong', stat(4, () => ({ planOn: 30_000 }))],
  [
    'a row of figures that have not been computed yet',
    'statWrong',
    stat(4, ({ generation }) => ({ generation: generation + 5 })),
  ],
  ['a wrong number of purchases', 'statWrong', facts(5, { purchases: 99 })],
  ['a wrong last day', 'statWrong', facts(5, { lastOn: '2020-01-01' })],
  ['no last day', 'statWrong', facts(5, { lastOn: undefined })],
  ['a history said to be a part', 'statWrong', facts(6, { completeness: { state: 'partial', seen: 1, total: 9 } })],
  ['a wrong class', 'statWrong', facts(6, { value: { class: 'A' } })],
  ['no rhythm', 'statWrong', facts(7, { rhythm: undefined })],
  ['a rhythm that is not his', 'statWrong', facts(7, { rhythm: { cycleDays: 1 } })],
  ['other money', 'statWrong', facts(8, { money: { currency: 'XXX' } })],
  ['no course', 'statWrong', facts(8, { course: undefined })],
  ['facts lost', 'statWrong', stat(8, () => ({ facts: { completeness: {} } }))],
  ['one client too many', 'counts', counts({ clients: 31 })],
  ['one client too few', 'counts', counts({ clients: 29 })],
  ['a purchase too many', 'counts', counts({ purchases: 1_000 })],
  ['fewer than nothing', 'counts', counts({ clients: -1, purchases: -1 })],
  ['counts that are none', 'counts', counts({ clients: 'many' })],
  [
    'counts of a site without clients',
    'counts',
    meta('counts https://gone.example', { clients: 3, purchases: 4, since: NOW.instant }),
  ],
  ['deals of lists forgotten', 'listed', hist(10, () => ({ listed: [] }))],
  ['deals of lists of somebody else', 'listed', hist(10, () => ({ listed: ['foreign'] }))],
  ['deals of lists in another order', 'listed', hist(10, ({ listed = [] }) => ({ listed: swapped(listed) }))],
  ['another record twice', 'aliases', hist(11, ({ aliases }) => ({ aliases: [...aliases, ...aliases] }))],
  ['his own record as another', 'aliases', hist(11, ({ aliases, key: own }) => ({ aliases: [...aliases, own] }))],
  ['other records in another order', 'aliases', hist(11, ({ aliases }) => ({ aliases: swapped(aliases) }))],
  [
    'purchases in another order',
    'columns',
    hist(12, ({ d, a, k }) => ({ d: swapped(d), a: swapped(a), k: swapped(k) })),
  ],
  ['a purchase twice', 'columns', hist(12, ({ d, a, k }) => ({ d: [d[0], ...d], a: [a[0], ...a], k: [k[0], ...k] }))],
  ['a purchase also among open deals', 'columns', hist(13, ({ k, open }) => ({ open: [...open, k[0]].sort() }))],
  ['a purchase also among lost deals', 'columns', hist(13, ({ k, lost }) => ({ lost: [...lost, k[0]].sort() }))],
  ['contacts of nobody', 'contacts', (db) => db.contacts.put({ key: key(777), hashes: ['p9'] })],
  [
    'traces of an import that is not known',
    'journal',
    async (db) =>
      db.imports.put({
        run: 'gone',
        key: key(1),
        added: [],
        met: [],
        left: 0,
        before: (await db.hist.get(key(1))) as HistRow,
      }),
  ],
  ['a merge known on one side only', 'ties', hist(29, ({ joined: _, ...row }) => ({ ...row, joined: undefined }))],
  ['a merge the journal has lost', 'ties', (db) => db.merges.clear()],
  [
    'a merge of a client who is not merged',
    'ties',
    (db) => db.merges.put({ id: key(5), said: 'merged', from: key(5), into: key(6), at: NOW.instant }),
  ],
  [
    'work said to be done that is to come',
    'bookkeeping',
    meta('refreshed', { changes: 1e9, rulesVersion: 1, today: NOW.today }),
  ],
  ['a list with a client who is not there', 'list', list((known) => Object.assign(firstOf(known), { key: key(1234) }))],
  ['a list with another name', 'list', list((known) => Object.assign(firstOf(known), { name: 'Somebody' }))],
  ['a list with another number of purchases', 'list', list((known) => Object.assign(firstOf(known), { purchases: 1 }))],
  ['a list with fewer calls than rows', 'list', list((known) => Object.assign(known, { total: 0 }))],
];

it('knows at least fifty different defects', () => {
  expect(REPAIRED.length).toBeGreaterThanOrEqual(50);
});

it('finds nothing where nothing is wrong', async () => {
  const before = await everything();
  expect(await checkStore(NOW, never)).toEqual({ clients: 30, isWhole: true, found: {} });
  expect(await everything()).toEqual(before);
});

describe('checking what is stored finds and repairs', () => {
  it.each(REPAIRED)('%s', async (_, kind, spoil) => {
    const before = await everything();
    await writeDb((db) => spoil(db) as Promise<void>);
    expect(await everything()).not.toEqual(kind === 'bookkeeping' ? undefined : before);
    expect((await checkStore(NOW, never)).found[kind]).toBeGreaterThan(0);
    await refresh(NOW);
    expect(await everything()).toEqual(before);
    expect((await checkStore(NOW, never)).found).toEqual({});
  });

  it('all of them at once', async () => {
    const before = await everything();
    const together = REPAIRED.filter(([name]) => !/no rows for lists|journal has lost|facts lost/.test(name));
    for (const [, , spoil] of together) await writeDb((db) => spoil(db) as Promise<void>);
    await checkStore(NOW, never);
    await refresh(NOW);
    expect(await everything()).toEqual(before);
  });
});

describe('what cannot be told any more', () => {
  it.each<readonly [string, (row: HistRow) => object]>([
    ['a lost sum', ({ a }) => ({ a: a.slice(1) })],
    ['a lost id', ({ k }) => ({ k: k.slice(0, -1) })],
    ['a day that is none', ({ d }) => ({ d: [Number.NaN, ...d.slice(1)] })],
  ])('%s is left out, and the history no longer taken for whole', async (_, change) => {
    await writeDb(hist(14, change));
    expect((await checkStore(NOW, never)).found.columns).toBe(1);
    const row = (await readDb((db) => db.hist.get(key(14)))) as HistRow;
    expect(row.completeness.state).toBe('partial');
    expect(new Set([row.d.length, row.a.length, row.k.length]).size).toBe(1);
    const stat = (await readDb((db) => db.stat.get(key(14)))) as StatRow;
    expect(stat.facts.completeness.state).toBe('partial');
  });

  it('a client merged into nobody becomes his own', async () => {
    await writeDb((db) => db.hist.delete(key(29)));
    expect((await checkStore(NOW, never)).found.ties).toBeGreaterThan(0);
    expect((await readDb((db) => db.hist.get(key(30))))?.into).toBeUndefined();
    expect(await readDb((db) => db.stat.get(key(30)))).toBeDefined();
  });

  it('clients merged in a circle become their own', async () => {
    await writeDb(async (db) => {
      await hist(5, () => ({ into: key(6) }))(db);
      await hist(6, () => ({ into: key(5) }))(db);
    });
    await checkStore(NOW, never);
    expect((await readDb((db) => db.hist.bulkGet([key(5), key(6)]))).map((row) => row?.into)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

it('rows for lists, counts and today’s list can be thrown away: the answers come back the same', async () => {
  const before = await everything();
  await writeDb((db) =>
    db.transaction('rw', db.stat, db.meta, async () => {
      await db.stat.clear();
      await db.meta.where('name').noneOf(['schema', 'base']).delete();
    }),
  );
  await wakeUpItem.setValue(null);
  await checkStore(NOW, never);
  await refresh(NOW);
  expect(await everything()).toEqual(before);
});

describe('at the start of the browser', () => {
  it('looks at some clients, the next ones every time', async () => {
    expect(await checkAtStart(NOW, never)).toEqual({ clients: 30, isWhole: false, found: {} });
    await writeDb(stat(3, () => ({ name: 'Somebody' })));
    expect((await checkAtStart(NOW, never)).found).toEqual({ statWrong: 1 });
  });

  it('looks at all of them once after a job was broken off', async () => {
    await writeDb(meta(`source ${SITE}`, { source: 'deals', doneTo: key(5) }));
    await writeDb(counts({ clients: 7 }));
    expect(await checkAtStart(NOW, never)).toEqual({ clients: 30, isWhole: true, found: { counts: 1 } });
    expect((await checkAtStart(NOW, never)).isWhole).toBe(false);
  });
});
