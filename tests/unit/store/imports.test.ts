import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../../../lib/domain/day';
import type { ImportChoice } from '../../../lib/domain/importing/importChoice';
import type { ImportRun, PlacedClient } from '../../../lib/domain/importing/importRun';
import { gather } from '../../../lib/importing/gather';
import { cardOf } from '../../../lib/store/card';
import { saveCapture } from '../../../lib/store/clients';
import { readDb } from '../../../lib/store/db';
import { importRuns } from '../../../lib/store/importRuns';
import { compare, type WriteContext, writeImport } from '../../../lib/store/imports';
import { eraseSite } from '../../../lib/store/inventory';
import { knownClients } from '../../../lib/store/knownClients';
import { placeClients } from '../../../lib/store/placeClients';
import { undoImport } from '../../../lib/store/undoImport';
import { choiceOf, fileOf } from '../importing/choice';
import { emptyStore } from './emptyStore';
import { captureOf, NOW, partial, SITE, won } from './samples';

beforeEach(emptyStore);

const GO_ON: WriteContext = {
  moment: NOW,
  secret: { salt: btoa('salt'), keepsPlain: false },
  normalised: (contacts) => contacts,
  signal: new AbortController().signal,
  onClients: () => undefined,
};

const HEADER = 'client;client id;date;amount;order id';

/** Writes a file as the page does: nothing where the check shows that there is nothing to add. */
async function importText(text: string, id: string, said: Partial<ImportChoice> = {}): Promise<void> {
  const file = fileOf(text);
  const choice = await choiceOf(file, { site: SITE, clientType: 'company', ...said });
  const { lastDay, placed } = await placedIn(file, choice);
  const { newPurchases, completed } = await compare(placed, { choice });
  if (lastDay === undefined || newPurchases + completed === 0) return;
  const run = runOf(id, choice, lastDay, placed.length);
  expect((await writeImport(run, placed, GO_ON)).state).toBe('done');
}

async function placedIn(
  file: File,
  choice: ImportChoice,
): Promise<{ readonly lastDay: string | undefined; readonly placed: readonly PlacedClient[] }> {
  const { clients, lastDay } = await gather(file, choice, { today: NOW.today, onRows: () => undefined });
  return { lastDay, placed: placeClients(clients, await knownClients(choice.site, clients), choice).clients };
}

function runOf(id: string, choice: ImportChoice, lastDay: string, clients: number): ImportRun {
  return {
    id,
    file: { name: 'sales.csv', size: 1, digest: id },
    choice,
    state: 'writing',
    startedAt: NOW.instant,
    lastDay,
    doneTo: '',
    doneClients: 0,
    clients,
    addedClients: 0,
    addedPurchases: 0,
  };
}

/** Everything that tells of clients; not the imports themselves, nor how often something was written. */
const clientsStored = () => readDb(async (db) => ({ hist: await db.hist.toArray(), counts: await countsIn() }));
const countsIn = () =>
  readDb(async (db) => (await db.meta.where('name').startsWith('counts').toArray()).map(({ value }) => value));
const purchasesOf = async (id: string) =>
  (await cardOf(SITE, { type: 'company', id }, NOW.today))?.assessment.purchases;
const named = (name: string) => ({ type: 'name', id: name });

describe('a file', () => {
  it('gives clients their purchases, whole where the user says so', async () => {
    await importText(`${HEADER}\nAnna;7;2026-01-05;10,00;1\nAnna;7;2026-02-05;10,00;2\n`, 'a', { holdsAll: true });
    expect(await cardOf(SITE, { type: 'company', id: '7' }, NOW.today)).toMatchObject({
      name: 'Anna',
      readAt: '2026-02-05T12:00:00.000Z',
      assessment: { purchases: 2, completeness: { state: 'complete', seen: 2, total: 2 } },
    });
    expect(await countsIn()).toMatchObject([{ clients: 1, purchases: 2 }]);
  });
  it('alone makes no history whole', async () => {
    await importText(`${HEADER}\nAnna;7;2026-01-05;10,00;1\n`, 'a');
    const card = await cardOf(SITE, { type: 'company', id: '7' }, NOW.today);
    expect([card?.assessment.completeness.state, card?.assessment.status]).toEqual(['partial', undefined]);
  });
  it('finds a client the CRM has shown by his name, and one of his records by its id', async () => {
    await saveCapture(SITE, captureOf('7', [won('1', '2026-01-05')], { name: 'ООО «Ромашка»' }), NOW);
    const contact = { aliases: [{ type: 'contact', id: '9' }], name: 'Mars' };
    await saveCapture(SITE, captureOf('8', [won('2', '2026-01-05')], contact), NOW);
    await importText('client;date;order id\nооо ромашка;2026-02-05;5\n', 'a');
    await importText('client;client id;date;order id\nsomebody;9;2026-02-05;6\n', 'b');
    expect([await purchasesOf('7'), await purchasesOf('8')]).toEqual([2, 2]);
  });
  it('leaves two clients of one name two', async () => {
    await importText(`${HEADER}\nAnna;7;2026-01-05;10,00;1\nAnna;8;2026-02-05;10,00;2\n`, 'a');
    expect([await purchasesOf('7'), await purchasesOf('8')]).toEqual([1, 1]);
    const file = fileOf('client;date\nanna;2026-03-05\n');
    const choice = await choiceOf(file, { site: SITE });
    const { clients } = await gather(file, choice, { today: NOW.today, onRows: () => undefined });
    const { clients: placed, refused } = placeClients(clients, await knownClients(SITE, clients), choice);
    expect([placed, refused]).toEqual([[], [{ row: 2, why: 'twoClients' }]]);
  });
  it('counts true repeats without ids as often as they stand there, and once more never', async () => {
    const rows = 'client;date;amount\nAnna;2026-01-05;10,00\nAnna;2026-01-05;10,00\nAnna;2026-03-05;10,00\n';
    await importText(rows, 'a', { holdsAll: true });
    const [row] = (await clientsStored()).hist;
    expect(row?.k).toEqual(['2026-01-05 1000', '2026-01-05 1000 2', '2026-03-05 1000']);
    await importText(rows, 'b', { holdsAll: true });
    expect((await clientsStored()).hist).toEqual([row]);
  });
  it('never changes a purchase the CRM has told of', async () => {
    await saveCapture(SITE, captureOf('7', [won('1', '2026-01-05', 77_00)]), NOW);
    await importText(`${HEADER}\nAnna;7;2026-02-01;1,00;1\nAnna;7;2026-02-05;10,00;2\n`, 'a');
    const [row] = (await clientsStored()).hist;
    expect([row?.a, row?.name]).toEqual([[77_00, 10_00], 'Company 7']);
  });
});

describe('writing that was broken off', () => {
  it('goes on with the same file and ends as if nothing had happened', async () => {
    const rows = Array.from({ length: 2_500 }, (_, i) => `Client ${i};${i};2026-01-05;10,00;${i}`).join('\n');
    const file = fileOf(`${HEADER}\n${rows}\n`);
    const choice = await choiceOf(file, { site: SITE, clientType: 'company' });
    const stopper = new AbortController();
    const { placed } = await placedIn(file, choice);
    const run = runOf('a', choice, '2026-01-05', placed.length);
    const half = await writeImport(run, placed, { ...GO_ON, signal: stopper.signal, onClients: () => stopper.abort() });
    expect([half.state, half.doneClients]).toEqual(['writing', 2_000]);
    expect(await importRuns()).toMatchObject([{ state: 'writing', doneClients: 2_000 }]);
    const { placed: again } = await placedIn(file, choice);
    expect(await writeImport(run, again, GO_ON)).toMatchObject({
      state: 'done',
      doneClients: 2_500,
      addedPurchases: 2_500,
    });
    const resumed = await clientsStored();
    await emptyStore();
    await writeImport(run, (await placedIn(file, choice)).placed, GO_ON);
    expect(resumed).toEqual(await clientsStored());
  });
});

describe('taking an import back', () => {
  it('leaves what the CRM has told since', async () => {
    await importText(`${HEADER}\nAnna;7;2026-01-05;10,00;1\nAnna;7;2026-02-05;10,00;2\n`, 'a');
    await saveCapture(SITE, captureOf('7', [won('2', '2026-02-05'), won('3', '2026-03-05')], partial(2)), NOW);
    await undoImport('a', GO_ON);
    const [row] = (await clientsStored()).hist;
    expect(row?.k).toEqual(['2', '3']);
    expect(row?.files).toBeUndefined();
    expect(await importRuns()).toEqual([]);
  });
  it('leaves what another file has too, until that one is taken back as well', async () => {
    await importText(`${HEADER}\nAnna;7;2026-01-05;10,00;1\n`, 'a');
    await importText(`${HEADER}\nAnna;7;2026-01-05;10,00;1\nAnna;7;2026-02-05;10,00;2\n`, 'b');
    await undoImport('a', GO_ON);
    expect(await purchasesOf('7')).toBe(2);
    await undoImport('b', GO_ON);
    expect((await clientsStored()).hist).toEqual([]);
    expect(await countsIn()).toMatchObject([{ clients: 0, purchases: 0 }]);
  });
  it('is forgotten with the site', async () => {
    await importText(`${HEADER}\nAnna;7;2026-01-05;10,00;1\n`, 'a');
    await eraseSite(SITE);
    expect([await importRuns(), await readDb((db) => db.imports.count())]).toEqual([[], 0]);
  });
});

describe('any table', () => {
  const firstDay = dayNumber('2025-01-01');
  const row = fc.record({
    client: fc.integer({ min: 1, max: 4 }),
    day: fc.integer({ min: 0, max: 40 }),
    amount: fc.integer({ min: 0, max: 3 }),
  });
  const lines = fc
    .array(row, { minLength: 1, maxLength: 15 })
    .map((rows) => rows.map(({ client, day, amount }) => `Client ${client};;${dayOf(firstDay + day)};${amount},50;`));
  const textOf = (rows: readonly string[]) => `${HEADER}\n${rows.join('\n')}\n`;

  it('twice, in any order, is as good as once; taken back, all is as before', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.boolean(), fc.boolean(), async (rows, holdsAll, wasKnown) => {
        await emptyStore();
        const said = { holdsAll, source: 'deals' as const };
        if (wasKnown) {
          const known = captureOf('x', [won('x', '2024-12-01')], { ...partial(1), name: 'client 1', source: 'deals' });
          await saveCapture(SITE, known, NOW);
        }
        const before = (await clientsStored()).hist;
        await importText(textOf(rows), 'a', said);
        const once = await clientsStored();
        await importText(textOf(rows), 'b', said);
        expect(await clientsStored()).toEqual(once);
        await importText(textOf([...rows].reverse()), 'c', said);
        expect(await clientsStored()).toEqual(once);
        await undoImport('a', GO_ON);
        expect((await clientsStored()).hist).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});

it('a client without an id is his name', async () => {
  await importText('client;date;amount\nООО «Ёлка»;2026-01-05;1,00\n', 'a', { holdsAll: true });
  expect(await cardOf(SITE, named('ооо елка'), NOW.today)).toMatchObject({ name: 'ООО «Ёлка»' });
});
