import { beforeEach, describe, expect, it } from 'vitest';
import type { DefectKind } from '../../../lib/domain/storeCheck/storeCheck';
import { cardOf } from '../../../lib/store/card';
import { checkAtStart, checkStore } from '../../../lib/store/check/checkStore';
import { saveCapture } from '../../../lib/store/clients';
import { type ClientDb, readDb, writeDb } from '../../../lib/store/db';
import { mergeClients } from '../../../lib/store/identity/merges';
import { getMeta, metaBeginning, putMeta } from '../../../lib/store/meta';
import { refresh } from '../../../lib/store/refresh';
import type { HistRow } from '../../../lib/store/rows';
import { wakeUpItem } from '../../../lib/store/wakeUpItem';
import { emptyStore } from './emptyStore';
import { judgedClients } from './judgedClients';
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
        owner: i % 2 ? 'Ivan' : 'Olga',
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
const put = async (db: ClientDb, name: 'figures', change: object) =>
  putMeta(db, name, { ...(await getMeta(db, name)), ...change } as never);
const rowsOf = (known: Record<string, unknown>) => known['rows'] as Record<string, unknown>[];
const partsOf = (known: Record<string, unknown>) => known['team'] as { readonly rows: Record<string, unknown>[] }[];
const firstOfTeam = (known: Record<string, unknown>) => partsOf(known)[0]?.rows[0] as Record<string, unknown>;
const firstOf = (known: Record<string, unknown>) =>
  (known['rows'] as Record<string, unknown>[])[0] as Record<string, unknown>;

/** Defects of different kinds that can be put right to the last field. */
const REPAIRED: readonly (readonly [string, DefectKind, (db: ClientDb) => Promise<unknown>])[] = [
  ['another site than his own', 'identity', hist(1, () => ({ site: 'https://other.example' }))],
  ['another kind of record', 'identity', hist(2, ({ client }) => ({ client: { ...client, type: 'contact' } }))],
  ['the number of somebody else', 'identity', hist(3, ({ client }) => ({ client: { ...client, id: '4' } }))],
  ['no number at all', 'identity', hist(4, () => ({ client: undefined }))],
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
  ['counts gone', 'counts', (db) => db.meta.delete(`counts ${SITE}`)],
  ['counts since no day', 'counts', counts({ since: 7 })],
  ['a deal of lists too few', 'listed', hist(10, ({ listed = [] }) => ({ listed: listed.slice(1) }))],
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
  [
    'purchases from the last to the first',
    'columns',
    hist(15, ({ d, a, k }) => ({ d: d.toReversed(), a: a.toReversed(), k: k.toReversed() })),
  ],
  [
    'the last purchase twice',
    'columns',
    hist(15, ({ d, a, k }) => ({ d: [...d, d.at(-1)], a: [...a, a.at(-1)], k: [...k, k.at(-1)] })),
  ],
  ['an open deal twice', 'columns', hist(14, ({ open }) => ({ open: [...open, ...open] }))],
  ['a lost deal twice', 'columns', hist(14, ({ lost }) => ({ lost: [...lost, ...lost] }))],
  ['a lost deal also among open ones', 'columns', hist(9, ({ open, lost }) => ({ open: [...open, ...lost] }))],
  ['a purchase also among those without a day', 'columns', hist(9, ({ k }) => ({ undated: [k[0]] }))],
  ['a doubt of a deal nobody knows', 'columns', hist(8, () => ({ doubted: [['unknown', 'lost']] }))],
  [
    'one currency said again with every purchase',
    'columns',
    hist(8, ({ d, currency }) => ({ c: d.map(() => currency), currency: undefined })),
  ],
  ['contacts of nobody', 'contacts', (db) => db.contacts.put({ key: key(777), hashes: ['p9'] })],
  ['contacts of a person nobody knows', 'contacts', (db) => db.contacts.put({ key: `${SITE} contact x`, hashes: [] })],
  [
    'contacts of a site without clients',
    'contacts',
    (db) => db.contacts.put({ key: 'https://z.example x 1', hashes: [] }),
  ],
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
  ['a merge into a client who is not there', 'ties', hist(7, () => ({ into: key(99) }))],
  ['a client said to be merged who is not', 'ties', hist(7, () => ({ joined: [key(8)] }))],
  ['a merged client named twice', 'ties', hist(29, ({ joined = [] }) => ({ joined: [...joined, ...joined] }))],
  ['figures of what is to come', 'bookkeeping', async (db) => put(db, 'figures', { changes: 1e9 })],
  ['figures that do not say of what', 'bookkeeping', async (db) => put(db, 'figures', { changes: 'many' })],
  ['changes that are no number', 'bookkeeping', meta('changes', 'many')],
  ['changes fewer than none', 'bookkeeping', meta('changes', -3)],
  [
    'work said to be done that is to come',
    'bookkeeping',
    meta('refreshed', { changes: 1e9, rulesVersion: 1, today: NOW.today }),
  ],
  ['a list with a client who is not there', 'list', list((known) => Object.assign(firstOf(known), { key: key(1234) }))],
  ['a list with another name', 'list', list((known) => Object.assign(firstOf(known), { name: 'Somebody' }))],
  ['a list with another link', 'list', list((known) => Object.assign(firstOf(known), { path: '/elsewhere' }))],
  [
    'a list with another last purchase',
    'list',
    list((known) => Object.assign(firstOf(known), { lastOn: '2020-01-01' })),
  ],
  ['a list with somebody twice', 'list', list((known) => rowsOf(known).push(firstOf(known)))],
  ['a list with fewer due than none', 'list', list((known) => Object.assign(known, { dueSoonTotal: -1 }))],
  ['a list with another number of purchases', 'list', list((known) => Object.assign(firstOf(known), { purchases: 1 }))],
  [
    'a part of a manager with another name',
    'list',
    list((known) => Object.assign(firstOfTeam(known), { name: 'Nobody' })),
  ],
  ['a client in the parts of two managers', 'list', list((known) => partsOf(known)[1]?.rows.push(firstOfTeam(known)))],
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
    const together = REPAIRED.filter(([name]) => !/journal has lost/.test(name));
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
    const card = await cardOf(SITE, { type: 'company', id: '14' }, NOW.today);
    expect(card?.assessment).toMatchObject({ completeness: { state: 'partial' }, status: undefined });
  });

  it('a client merged into nobody becomes his own', async () => {
    await writeDb((db) => db.hist.delete(key(29)));
    expect((await checkStore(NOW, never)).found.ties).toBeGreaterThan(0);
    expect((await readDb((db) => db.hist.get(key(30))))?.into).toBeUndefined();
    expect((await judgedClients()).map(({ key: own }) => own)).toContain(key(30));
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

it('figures, counts and today’s list can be thrown away: the answers come back the same', async () => {
  const before = await everything();
  await writeDb((db) => db.transaction('rw', db.meta, () => db.meta.where('name').noneOf(['schema', 'base']).delete()));
  await wakeUpItem.setValue(null);
  await checkStore(NOW, never);
  await refresh(NOW);
  expect(await everything()).toEqual(before);
});

describe('at the start of the browser', () => {
  it('looks at some clients, the next ones every time', async () => {
    expect(await checkAtStart(NOW, never)).toEqual({ clients: 30, isWhole: false, found: {} });
    await writeDb(hist(3, () => ({ listed: [] })));
    expect((await checkAtStart(NOW, never)).found).toEqual({ listed: 1 });
  });

  it('looks at all of them once after a job was broken off', async () => {
    await writeDb(meta(`source ${SITE}`, { source: 'deals', doneTo: key(5) }));
    await writeDb(counts({ clients: 7 }));
    expect(await checkAtStart(NOW, never)).toEqual({ clients: 30, isWhole: true, found: { counts: 1 } });
    expect((await checkAtStart(NOW, never)).isWhole).toBe(false);
  });
});
