import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../../../lib/domain/day';
import type { ImportChoice } from '../../../lib/domain/importing/importChoice';
import type { ImportRun } from '../../../lib/domain/importing/importRun';
import { gather } from '../../../lib/importing/gather';
import { saveCapture } from '../../../lib/store/clients';
import { readDb } from '../../../lib/store/db';
import { storeDigest } from '../../../lib/store/digest';
import { type WriteContext, writeImport } from '../../../lib/store/imports';
import { knownClients } from '../../../lib/store/knownClients';
import { placeClients } from '../../../lib/store/placeClients';
import { undoImport } from '../../../lib/store/undoImport';
import { choiceOf, fileOf } from '../importing/choice';
import { emptyStore } from './emptyStore';
import { captureOf, NOW, SITE, won } from './samples';

beforeEach(emptyStore);

const GO_ON: WriteContext = {
  moment: NOW,
  secret: { salt: btoa('salt'), keepsPlain: false },
  normalised: (contacts) => contacts,
  signal: new AbortController().signal,
  onClients: () => undefined,
};

interface Begun {
  readonly run: ImportRun;
  /** Reads the file anew and writes it, or the rest of it. */
  readonly write: (context?: Partial<WriteContext>) => Promise<ImportRun>;
}

async function begun(rows: readonly string[], id: string, said: Partial<ImportChoice> = {}): Promise<Begun> {
  const file = fileOf(`client id;client;date;amount;order id;phone;tax id;category\n${rows.join('\n')}\n`);
  const choice = await choiceOf(file, { site: SITE, clientType: 'company', dayOrder: 'dmy', ...said });
  const placed = async () => {
    const { clients } = await gather(file, choice, { today: NOW.today, onRows: () => undefined });
    return placeClients(clients, await knownClients(SITE, clients), choice).clients;
  };
  const run: ImportRun = {
    id,
    file: { name: 'sales.csv', size: file.size, digest: id },
    choice,
    state: 'writing',
    startedAt: NOW.instant,
    lastDay: '2026-09-30',
    doneTo: '',
    doneClients: 0,
    clients: (await placed()).length,
    addedClients: 0,
    addedPurchases: 0,
  };
  return { run, write: async (context = {}) => writeImport(run, await placed(), { ...GO_ON, ...context }) };
}

const imported = async (rows: readonly string[], id: string) => (await begun(rows, id)).write();

const first = dayNumber('2026-01-01');
/** Refunds, deals without an id, deals in several rows, of several clients, of clients without an id. */
const line = fc
  .record({
    client: fc.constantFrom('1;Anna', '2;Anna', ';Bob', ';Cid', '3;'),
    day: fc.integer({ min: 0, max: 30 }),
    sum: fc.integer({ min: -2, max: 4 }),
    deal: fc.constantFrom('', '', 'A', 'B', 'C', '__proto__'),
    contact: fc.constantFrom(';', '+79120000001;', ';7707083893'),
    category: fc.constantFrom('', 'Tea', 'Coffee'),
  })
  .map(
    ({ client, day, sum, deal, contact, category }) =>
      `${client};${dayOf(first + day)};${sum},50;${deal};${contact};${category}`,
  );
const table = fc.array(line, { minLength: 1, maxLength: 14 });
/** The same rows in another order. */
const tables = table.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
);

describe('the same file leaves the same in the store', () => {
  it('twice, and in any order of its rows', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async ([rows, shuffled]) => {
        await emptyStore();
        await imported(rows, 'a');
        const once = await storeDigest();
        await imported(rows, 'b');
        expect(await storeDigest()).toBe(once);
        await imported(shuffled, 'c');
        expect(await storeDigest()).toBe(once);
        await emptyStore();
        await imported(shuffled, 'd');
        expect(await storeDigest()).toBe(once);
      }),
      { numRuns: 25 },
    );
  });

  it('and nothing of it once every import is taken back, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(table, table, fc.boolean(), async (rows, others, isTurned) => {
        await emptyStore();
        await saveCapture(
          SITE,
          captureOf('1', [won('X', '2026-03-01'), won('A', '2026-03-02')], { source: 'deals' }),
          NOW,
        );
        const before = await storeDigest();
        await imported(rows, 'a');
        await imported(others, 'b');
        for (const id of isTurned ? ['b', 'a'] : ['a', 'b']) await undoImport(id, GO_ON);
        expect(await storeDigest()).toBe(before);
        expect(await readDb((db) => db.imports.count())).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  it('after a stop at every piece', async () => {
    const rows = Array.from({ length: 4_500 }, (_, i) => `${i};Client ${i};2026-01-05;10,00;${i};;;Tea`);
    await imported(rows, 'a');
    const undisturbed = await storeDigest();
    await emptyStore();
    const { write, run } = await begun(rows, 'a');
    let ended: ImportRun = run;
    for (let pieces = 0; ended.state !== 'done'; pieces++) {
      const stopper = new AbortController();
      ended = await write({ signal: stopper.signal, onClients: () => stopper.abort() });
      expect(pieces).toBeLessThan(4);
    }
    expect(ended).toMatchObject({ doneClients: 4_500, addedClients: 4_500, addedPurchases: 4_500 });
    expect(await storeDigest()).toBe(undisturbed);
  });

  it('while another page asks for the same, which is told to wait', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i};Client ${i};2026-01-05;10,00;${i};;;`);
    await imported(rows, 'a');
    const alone = await storeDigest();
    await emptyStore();
    const [one, other] = [await begun(rows, 'a'), await begun(rows, 'b')];
    const answers = await Promise.allSettled([one.write(), other.write()]);
    expect(answers).toMatchObject([
      { status: 'fulfilled', value: { state: 'done' } },
      { status: 'rejected', reason: { name: 'ImportProblem', kind: 'busy' } },
    ]);
    expect(await storeDigest()).toBe(alone);
    expect((await other.write()).addedPurchases).toBe(0);
    expect(await storeDigest()).toBe(alone);
  });
});

describe('who a client of a file is', () => {
  const placed = async (rows: readonly string[], said: Partial<ImportChoice> = {}) => {
    const file = fileOf(`client;date;tax id\n${rows.join('\n')}\n`);
    const choice = await choiceOf(file, { site: SITE, ...said });
    const { clients } = await gather(file, choice, { today: NOW.today, onRows: () => undefined });
    return placeClients(clients, await knownClients(SITE, clients), choice);
  };

  it('is asked where nothing but the name of a client of the CRM says it', async () => {
    await saveCapture(SITE, captureOf('7', [won('1', '2026-01-05')], { name: 'ООО «Ромашка»' }), NOW);
    const row = 'ооо ромашка;2026-02-05;';
    const same = await placed([row]);
    expect(same.namesakes).toEqual([
      { name: 'ооо ромашка', knownAs: 'ООО «Ромашка»', client: { type: 'company', id: '7' } },
    ]);
    expect(same.clients.map(({ client }) => client)).toEqual([{ type: 'company', id: '7' }]);
    const other = await placed([row], { namesakes: 'two' });
    expect(other.namesakes).toEqual([]);
    expect(other.clients.map(({ client }) => client)).toEqual([{ type: 'name', id: 'ооо ромашка' }]);
  });
});
