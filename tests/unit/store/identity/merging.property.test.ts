import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Capture, ClientAddress } from '../../../../lib/domain/capture';
import { dayNumber, dayOf } from '../../../../lib/domain/day';
import type { Deal } from '../../../../lib/domain/deal';
import type { ImportRun, PlacedClient } from '../../../../lib/domain/importing/importRun';
import { saveCapture } from '../../../../lib/store/clients';
import { readDb } from '../../../../lib/store/db';
import { storeDigest } from '../../../../lib/store/digest';
import { mergeClients, unmergeClients } from '../../../../lib/store/identity/merges';
import { type WriteContext, writeImport } from '../../../../lib/store/imports';
import { clientKey } from '../../../../lib/store/key';
import { undoImport } from '../../../../lib/store/undoImport';
import { emptyStore } from '../emptyStore';
import { judgedClients } from '../judgedClients';
import { NOW, SITE, won } from '../samples';

beforeEach(emptyStore);

/** Companies that pay for themselves and for their people; a person is known alone until the CRM says whose he is. */
const PEOPLE: Readonly<Record<string, string | undefined>> = { '8': '1', '9': '2', '7': undefined };
const COMPANIES = ['1', '2', '3'];
const RECORDS: readonly ClientAddress[] = [
  ...COMPANIES.map((id) => ({ type: 'company', id })),
  ...Object.keys(PEOPLE).map((id) => ({ type: 'contact', id })),
];

/** Deals of every record, each on a day of its own, far from the next: none can pass for another. */
const DEALS = new Map(
  RECORDS.map(({ type, id }, record) => [
    `${type} ${id}`,
    [0, 1, 2].map((i) => won(`${type}-${id}-${i}`, dayOf(dayNumber('2025-01-01') + (record * 3 + i) * 20))),
  ]),
);
const dealsOf = ({ type, id }: ClientAddress) => DEALS.get(`${type} ${id}`) ?? [];

type Act =
  | { readonly do: 'capture'; readonly of: ClientAddress; readonly deals: number }
  | { readonly do: 'link'; readonly person: string }
  | { readonly do: 'file'; readonly of: ClientAddress; readonly deals: number; readonly back: boolean }
  | { readonly do: 'merge'; readonly into: ClientAddress; readonly from: ClientAddress }
  | { readonly do: 'split'; readonly of: ClientAddress };

const record = fc.constantFrom(...RECORDS);
const count = fc.integer({ min: 0, max: 3 });
const acts = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('capture' as const), of: record, deals: count }),
    fc.record({ do: fc.constant('link' as const), person: fc.constantFrom('8', '9') }),
    fc.record({ do: fc.constant('file' as const), of: record, deals: count, back: fc.boolean() }),
    fc.record({ do: fc.constant('merge' as const), into: record, from: record }),
    fc.record({ do: fc.constant('split' as const), of: record }),
  ),
  { maxLength: 14 },
);

const keyOf = (address: ClientAddress) => clientKey(SITE, address);

/** All of one name: nothing but the CRM and the user may make two of them one. */
function capture(client: ClientAddress, deals: readonly Deal[], aliases: readonly ClientAddress[] = []): Capture {
  const completeness = { state: 'partial', seen: deals.length, total: undefined } as const;
  return {
    client,
    aliases,
    name: 'Elena',
    owner: undefined,
    path: `/${client.type}/${client.id}`,
    deals,
    completeness,
  };
}

let files = 0;
const GO_ON: WriteContext = {
  moment: NOW,
  signal: new AbortController().signal,
  onClients: () => undefined,
  secret: { salt: btoa('salt'), keepsPlain: false },
  normalised: (contacts) => contacts,
};

/** A file names a client by the id of any of his records. */
async function placed(of: ClientAddress, deals: readonly Deal[]): Promise<PlacedClient> {
  const key = keyOf(of);
  const own = await readDb((db) => db.hist.get(key));
  const row = own ?? (await readDb((db) => db.hist.where('aliases').equals(key).first()));
  const client = row?.client ?? of;
  return {
    key: keyOf(client),
    client,
    name: 'Elena',
    owner: undefined,
    contacts: undefined,
    size: deals.length,
    deals,
  };
}

async function importFile(of: ClientAddress, deals: readonly Deal[]): Promise<string> {
  const id = `file-${files++}`;
  const choice = { site: SITE, source: 'deals', clientType: of.type, holdsAll: false } as ImportRun['choice'];
  const run: ImportRun = {
    id,
    file: { name: 'sales.csv', size: 1, digest: id },
    choice,
    state: 'writing',
    startedAt: NOW.instant,
    lastDay: NOW.today,
    doneTo: '',
    doneClients: 0,
    clients: 1,
    addedClients: 0,
    addedPurchases: 0,
  };
  await writeImport(run, [await placed(of, deals)], GO_ON);
  return id;
}

/** Does an act; what it told of is added to `told`. */
async function perform(act: Act, told: Set<string>): Promise<void> {
  if (act.do === 'capture') {
    const deals = dealsOf(act.of).slice(0, act.deals);
    for (const { id = '' } of deals) told.add(id);
    await saveCapture(SITE, capture(act.of, deals), NOW);
  } else if (act.do === 'link') {
    const client = { type: 'company', id: PEOPLE[act.person] ?? '' };
    await saveCapture(SITE, capture(client, [], [{ type: 'contact', id: act.person }]), NOW);
  } else if (act.do === 'file') {
    const deals = dealsOf(act.of).slice(0, act.deals);
    const run = await importFile(act.of, deals);
    if (act.back) await undoImport(run, GO_ON);
    else for (const { id = '' } of deals) told.add(id);
  } else if (act.do === 'merge') await mergeClients(keyOf(act.into), keyOf(act.from), NOW);
  else await unmergeClients(keyOf(act.of));
}

/** Clients as every list and mark has them, beside the rows they are computed from. */
async function shown() {
  return { clients: await judgedClients(), hist: await readDb((db) => db.hist.toArray()) };
}

describe('whatever is read, imported, merged and split, in whatever order', () => {
  it('every purchase counts exactly once and nobody is there twice', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (sequence) => {
        await emptyStore();
        const told = new Set<string>();
        for (const act of sequence) await perform(act, told);
        const { clients, hist } = await shown();
        const counted = clients.reduce((sum, { assessment }) => sum + assessment.purchases, 0);
        expect(counted).toBe(told.size);
        const clientOf = (key: string): string => {
          const into = hist.find((row) => row.key === key)?.into;
          return into === undefined ? key : clientOf(into);
        };
        expect(clients.map(({ key }) => key).sort()).toEqual([...new Set(hist.map(({ key }) => clientOf(key)))].sort());
        const records = clients.flatMap(({ key }) => {
          const rows = hist.filter((row) => clientOf(row.key) === key);
          return [...new Set(rows.flatMap((row) => [row.key, ...row.aliases]))];
        });
        expect(records.length).toBe(new Set(records).size);
      }),
      { numRuns: 60 },
    );
  });

  it('splitting everything again leaves exactly what the CRM and the files told', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (sequence) => {
        const isSaid = ({ do: what }: Act) => what === 'merge' || what === 'split';
        await emptyStore();
        for (const act of sequence.filter((act) => !isSaid(act))) await perform(act, new Set());
        const plain = { digest: await storeDigest(), clients: (await shown()).clients };
        await emptyStore();
        for (const act of sequence) await perform(act, new Set());
        for (;;) {
          const tied = await readDb((db) => db.hist.filter(({ into }) => into !== undefined).first());
          if (!tied) break;
          await unmergeClients(tied.key);
        }
        expect(await storeDigest()).toBe(plain.digest);
        expect((await shown()).clients).toEqual(plain.clients);
      }),
      { numRuns: 40 },
    );
  });

  it('two clients of one name stay two until the user says otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (sequence) => {
        await emptyStore();
        const captures = sequence.filter((act) => act.do === 'capture');
        for (const act of captures) await perform(act, new Set());
        const clients = new Set(captures.map(({ of }) => keyOf(of)));
        expect((await shown()).clients.map(({ key }) => key)).toEqual([...clients].sort());
      }),
      { numRuns: 20 },
    );
  });
});
