import { gunzipSync, gzipSync } from 'node:zlib';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkBackup } from '../../../lib/store/backup/checkBackup';
import { backupTables, noCounts } from '../../../lib/store/backup/format';
import { restoreBackup, resumeRestoring } from '../../../lib/store/backup/restoreBackup';
import { begunRestoring, endRestoring } from '../../../lib/store/backup/restoring';
import { checksumOf, SEAL_BYTES, sealOf } from '../../../lib/store/backup/seal';
import { writeBackup } from '../../../lib/store/backup/writeBackup';
import { saveCapture } from '../../../lib/store/clients';
import { SCHEMA } from '../../../lib/store/databases';
import { ClientDb, disconnect, readDb, writeDb } from '../../../lib/store/db';
import { storeDigest } from '../../../lib/store/digest';
import type { HistRow } from '../../../lib/store/rows';
import { emptyStore } from './emptyStore';
import { judgedClients } from './judgedClients';
import { captureOf, evenly, NOW, notWon, SITE, won } from './samples';

const CLIENTS = 520;
const SETTINGS = [{ name: 'language', value: 'ru' }];
const quiet = () => undefined;
const never = new AbortController().signal;

/** Clients of every kind the store knows. */
async function fillStore(): Promise<void> {
  await saveCapture(SITE, captureOf('1', [...evenly('a', 30, 40, 7), won('bare', '2026-01-02', undefined)]), NOW);
  await saveCapture(
    SITE,
    captureOf('2', [won('x', '2026-10-01'), { ...won('y', '2026-11-01'), currency: 'EUR' }]),
    NOW,
  );
  await saveCapture(
    SITE,
    captureOf('3', [notWon('z', 'open'), notWon('l', 'lost')], { name: 'Жанна «Ё» \u2028\n' }),
    NOW,
  );
  await saveCapture(SITE, captureOf('4', [], { aliases: [{ type: 'contact', id: '9' }] }), NOW);
  await writeDb(async (db) => {
    const [row] = await db.hist.toArray();
    const copy = (i: number): HistRow => ({
      ...(row as HistRow),
      key: `${SITE} lead ${i}`,
      client: { type: 'lead', id: String(i) },
    });
    await db.hist.bulkPut(Array.from({ length: CLIENTS }, (_, i) => copy(i)));
    await db.contacts.put({ key: `${SITE} company 1`, hashes: ['p1', 'e2'] });
    await db.merges.put({ id: 'apart', said: 'apart', from: 'a', into: 'b', at: NOW.instant });
    await db.imports.put({
      run: 'r',
      key: `${SITE} company 1`,
      added: ['q'],
      met: [],
      before: row as HistRow,
      left: 7,
    });
  });
}

async function backup(): Promise<Blob> {
  const order = { settings: SETTINGS, product: '0.1.0', day: NOW.today };
  return (await writeBackup(order, { signal: never, onClients: quiet })).file;
}

const check = (file: Blob) => checkBackup(file, { signal: never, onRows: quiet });
const restore = (file: Blob, signal = never) => restoreBackup(file, { signal, onLines: quiet });

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

/** A file of these lines, sealed as ours are: only its content can be wrong. */
async function fileOf(lines: readonly unknown[], counts: Partial<Record<string, number>> = {}): Promise<Blob> {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const body = new Blob([new Uint8Array(gzipSync(`${text}\n`))]);
  const clients = counts['hist'] ?? 0;
  const sha256 = await checksumOf(body, never);
  return new Blob([
    body,
    sealOf({ counts: { ...noCounts(), ...counts }, clients, purchases: 0, bytes: text.length + 1, sha256 }),
  ]);
}

const header = {
  format: 'budilnik backup',
  version: 1,
  schema: SCHEMA,
  product: '0.1.0',
  day: NOW.today,
  kept: 'plain',
};

/** Numbers from 0 to 1, the same in every run; the constants are those of Numerical Recipes. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

let file: Blob;
let digest: string;
beforeEach(async () => {
  vi.restoreAllMocks();
  await emptyStore();
  await fillStore();
  digest = await storeDigest();
  file = await backup();
});

it('every table is in a backup, but what follows from the others and what has not come to its end', async () => {
  const tables = await readDb(async (db) => db.tables.map(({ name }) => name));
  expect(tables.filter((name) => name !== 'talks').sort()).toEqual([...backupTables].sort());
});

describe('a backup', () => {
  it('is a gzip file of JSON lines that any tool unpacks, counts and checksum in the last', async () => {
    const lines = gunzipSync(await bytesOf(file))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    expect(JSON.parse(lines[0] as string)).toEqual(header);
    expect(JSON.parse(lines.at(-1) as string)).toMatchObject({
      counts: { settings: 1, hist: CLIENTS + 4, contacts: 1, merges: 1, imports: 1 },
      clients: CLIENTS + 4,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('says what it holds', async () => {
    const { summary, settings } = await check(file);
    expect(summary).toEqual({ day: NOW.today, product: '0.1.0', clients: CLIENTS + 4, purchases: CLIENTS * 8 + 10 });
    expect(settings).toEqual(SETTINGS);
  });

  it('restored on an empty profile gives all that was there', async () => {
    const rows = await readDb((db) =>
      Promise.all([db.hist.toArray(), db.contacts.toArray(), db.merges.toArray(), db.imports.toArray()]),
    );
    await emptyStore();
    await restore(file);
    await endRestoring();
    expect(await storeDigest()).toBe(digest);
    const restored = await readDb((db) =>
      Promise.all([db.hist.toArray(), db.contacts.toArray(), db.merges.toArray(), db.imports.toArray()]),
    );
    expect(restored).toEqual(rows);
    expect(await judgedClients()).toHaveLength(CLIENTS + 4);
  });

  it('takes the place of what was stored before', async () => {
    await saveCapture(SITE, captureOf('later', []), NOW);
    await restore(file);
    await endRestoring();
    expect(await storeDigest()).toBe(digest);
  });

  it('is given up when the user presses cancel', async () => {
    const stopper = new AbortController();
    const order = { settings: SETTINGS, product: '0.1.0', day: NOW.today };
    await expect(writeBackup(order, { signal: stopper.signal, onClients: () => stopper.abort() })).rejects.toThrow();
  });

  it('is written anew where a history changed meanwhile', async () => {
    let isChanged = false;
    const onClients = () => {
      if (isChanged) return;
      isChanged = true;
      void saveCapture(SITE, captureOf('0', evenly('late', 10, 10, 2)), NOW);
    };
    const order = { settings: SETTINGS, product: '0.1.0', day: NOW.today };
    const written = await writeBackup(order, { signal: never, onClients });
    expect(written.clients).toBe(CLIENTS + 5);
  });
});

describe('a damaged file is refused whole, and nothing is written', () => {
  it('cut off at its middle', async () => {
    await expect(check(file.slice(0, file.size / 2))).rejects.toMatchObject({ kind: 'damaged' });
    expect(await storeDigest()).toBe(digest);
  });

  it('cut off by its last byte', async () => {
    await expect(check(file.slice(0, -1))).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('one byte flipped at 100 places', async () => {
    const random = numbers(7);
    const bytes = await bytesOf(file);
    const places = [
      0,
      1,
      3,
      4,
      9,
      bytes.length - SEAL_BYTES - 9,
      bytes.length - SEAL_BYTES - 1,
      bytes.length - SEAL_BYTES,
      bytes.length - 1,
    ];
    while (places.length < 100) places.push(Math.floor(random() * bytes.length));
    const refused: string[] = [];
    for (const place of places) {
      const altered = bytes.slice();
      altered[place] = (altered[place] as number) ^ (1 << Math.floor(random() * 8));
      refused.push(
        await check(new Blob([altered])).then(
          () => `taken at ${place}`,
          (error) => error.kind,
        ),
      );
    }
    expect(refused.filter((kind) => !['damaged', 'notBackup', 'newer'].includes(kind))).toEqual([]);
    expect(await storeDigest()).toBe(digest);
  });
});

describe('a file that is not taken', () => {
  it.each([
    ['empty', new Blob([]), 'notBackup'],
    ['a text', new Blob(['client;sum\n']), 'notBackup'],
    ['some gzip file', new Blob([new Uint8Array(gzipSync('hello\n'.repeat(1_000)))]), 'notBackup'],
  ])('%s', async (_, blob, kind) => {
    await expect(check(blob)).rejects.toMatchObject({ kind });
  });

  const row = { ...header };
  const hist = {
    key: `${SITE} company 1`,
    site: SITE,
    client: { type: 'company', id: '1' },
    path: '/c/1',
    aliases: [],
    d: [1],
    a: [null],
    k: ['x'],
    open: [],
    lost: [],
    undated: [],
    doubted: [],
    completeness: { state: 'none', seen: 0 },
    isCut: false,
  };
  it.each<readonly [string, readonly unknown[], Partial<Record<string, number>>, object]>([
    ['of a newer format', [{ ...row, version: 2 }], {}, { kind: 'newer' }],
    ['of a newer schema', [{ ...row, schema: SCHEMA + 1 }], {}, { kind: 'newer' }],
    ['with fewer rows than it says', [header], { hist: 1 }, { kind: 'wrong' }],
    ['with a table we do not know', [header, ['other', {}]], {}, { kind: 'wrong', line: 2 }],
    [
      'with a row of another key than its client',
      [header, ['hist', { ...hist, key: `${SITE} company 2` }]],
      { hist: 1 },
      { kind: 'wrong', line: 2 },
    ],
    [
      'with columns of different length',
      [header, ['hist', { ...hist, k: [] }]],
      { hist: 1 },
      { kind: 'wrong', line: 2 },
    ],
    [
      'with a link out of the CRM',
      [header, ['hist', { ...hist, path: 'javascript:alert(1)' }]],
      { hist: 1 },
      { kind: 'wrong', line: 2 },
    ],
    ['with a field nobody writes', [header, ['hist', { ...hist, extra: 1 }]], { hist: 1 }, { kind: 'wrong', line: 2 }],
    [
      'that would change all objects',
      [header, `["hist",${JSON.stringify(hist).slice(0, -1)},"__proto__":{"polluted":1}}]`],
      { hist: 1 },
      { kind: 'wrong', line: 2 },
    ],
    [
      'with a sum that is no whole number',
      [header, ['hist', { ...hist, a: [1.5] }]],
      { hist: 1 },
      { kind: 'wrong', line: 2 },
    ],
    ['with a line that is no JSON', [header, '["hist",{'], { hist: 1 }, { kind: 'wrong', line: 2 }],
  ])('%s', async (_, lines, counts, reason) => {
    await expect(check(await fileOf(lines, counts))).rejects.toMatchObject(reason);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(await storeDigest()).toBe(digest);
  });

  it('because one line never ends', async () => {
    const line = `["hist",{"name":"${'x'.repeat(17 * 2 ** 20)}"}]`;
    await expect(check(await fileOf([header, line], { hist: 1 }))).rejects.toMatchObject({ kind: 'tooLarge' });
  });

  it('because it unpacks to a thousand times its size', async () => {
    const lines = [header, ...Array.from({ length: 700 }, () => ' '.repeat(100_000))];
    const bomb = await fileOf(lines);
    expect(bomb.size).toBeLessThan(100_000);
    await expect(check(bomb)).rejects.toMatchObject({ kind: expect.stringMatching(/tooLarge|wrong/) });
  });
});

describe('restoring that is broken off', () => {
  /** Stops as the browser does: nothing after the given piece is written. */
  async function brokenOffAfter(pieces: number): Promise<void> {
    let left = pieces;
    const put = Dexie.prototype.transaction;
    const dying = vi.spyOn(Dexie.prototype, 'transaction').mockImplementation(function (
      this: Dexie,
      ...args: unknown[]
    ) {
      if (this instanceof ClientDb && args[0] === 'rw' && left-- <= 0) throw new Error('killed');
      return (put as (...args: unknown[]) => never).apply(this, args);
    } as never);
    await expect(restore(file)).rejects.toThrow('killed');
    dying.mockRestore();
    await disconnect();
  }

  it.each([0, 1])('after %i pieces, shows nothing and goes on to the same', async (pieces) => {
    await brokenOffAfter(pieces);
    await expect(readDb((db) => db.hist.count())).rejects.toMatchObject({ kind: 'restoring' });
    expect(await begunRestoring()).toBeDefined();
    await resumeRestoring({ signal: never, onLines: quiet });
    await endRestoring();
    expect(await storeDigest()).toBe(digest);
  });

  it('before anything of the old was touched, leaves the old', async () => {
    vi.spyOn(Dexie, 'delete').mockRejectedValueOnce(new Error('killed'));
    await expect(restore(file)).rejects.toThrow('killed');
    await resumeRestoring({ signal: never, onLines: quiet });
    await endRestoring();
    expect(await storeDigest()).toBe(digest);
  });

  it('leaves the old as it is where the file could not be kept', async () => {
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    vi.spyOn(file, 'arrayBuffer').mockRejectedValueOnce(full);
    await expect(restore(file)).rejects.toMatchObject({ kind: 'storageFull' });
    expect(await storeDigest()).toBe(digest);
  });

  it('closes the database for pages that had it open', async () => {
    await readDb((db) => db.hist.count());
    const restoring = restore(file);
    await restoring;
    await expect(readDb((db) => db.hist.count())).rejects.toMatchObject({ kind: 'restoring' });
    await endRestoring();
    expect(await readDb((db) => db.hist.count())).toBe(CLIENTS + 4);
  });
});
