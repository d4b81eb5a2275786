import { loggedOutcomes, reasonRules } from '../../content/contentRules';
import type { ReasonFix } from '../../domain/content/reason';
import type { Day } from '../../domain/day';
import type { ReportSources } from '../../domain/report/report';
import { reportBase } from '../../domain/report/reportBase';
import type { Place, ReportBase } from '../../domain/report/reportClients';
import type { CallCost } from '../../domain/report/returns';
import { reportTalks } from '../../domain/report/talks';
import type { Rules } from '../../domain/rules';
import { middleKey } from '../day/names';
import { type ClientDb, readDb } from '../db';
import { rootOfRecord } from '../identity/united';
import { momentOf } from '../moment';
import { joinedColumns, type ReadClients, type ReportColumns, readReportColumns } from './reportColumns';

/** What of the settings a report stands on; handed in, because a worker has no storage of settings. */
export interface ReportSettings {
  readonly rules: Rules;
  readonly today: Day;
  readonly fixes: readonly ReasonFix[];
  readonly callCost: CallCost;
}

/** A base read once, from which every question is answered. */
export interface ReadReport {
  readonly base: ReportBase;
  readonly sources: ReportSources;
  readonly read: ReadClients;
}

/** Reads the clients after a key in another worker; undefined: it could not. */
type OtherHalf = (after: string, onClients: (read: number) => void) => Promise<ReportColumns | undefined>;

/** How a report is read. */
export interface ReportReading {
  readonly signal: AbortSignal;
  readonly onClients: (read: number) => void;
  readonly otherHalf: OtherHalf;
}

/**
 * Reads everything a report is made of. A large base takes seconds: to be called in a worker
 * (`entrypoints/report/reportWorker.ts`), never in a page. Undefined: aborted. Throws `StoreFailure`.
 */
export async function readReport(settings: ReportSettings, reading: ReportReading): Promise<ReadReport | undefined> {
  const { rules, today, fixes, callCost } = settings;
  const columns = await readHalves(settings, reading);
  if (!columns) return undefined;
  const { clients, read } = columns;
  const base = reportBase(clients, today, rules);
  const talks = await readTalks(clients.keys);
  return { base, sources: { ...talks, reasons: { rules: reasonRules, fixes }, callCost }, read };
}

/** A large base in two halves at the same time, what could not be read there here; a small one as it lies. */
async function readHalves(
  { rules, today }: ReportSettings,
  { signal, onClients, otherHalf }: ReportReading,
): Promise<ReportColumns | undefined> {
  const middle = await middleKey();
  if (middle === undefined) return readReportColumns(rules, today, {}, signal, onClients);
  const counts = { here: 0, there: 0 };
  const count = (where: keyof typeof counts) => (clients: number) => {
    counts[where] = clients;
    onClients(counts.here + counts.there);
  };
  const [here, there] = await Promise.all([
    readReportColumns(rules, today, { upTo: middle }, signal, count('here')),
    otherHalf(middle, count('there')),
  ]);
  if (!here || signal.aborted) return undefined;
  const rest = there ?? (await readReportColumns(rules, today, { after: middle }, signal, count('there')));
  return rest && joinedColumns(here, rest);
}

/** Talks and promises with the clients of the report; a record that was merged into a client is his. */
function readTalks(keys: readonly string[]): Promise<Pick<ReportSources, 'talks' | 'promises'>> {
  return readDb((db) =>
    db.transaction('r', [db.hist, db.contactLog, db.promises], async () => {
      const log = await db.contactLog.toArray();
      const promises = await db.promises.toArray();
      const placeOf = await places(db, keys, [...log, ...promises]);
      return {
        talks: reportTalks(log, { rules: loggedOutcomes, placeOf: (client) => placeOf.get(client), clockOf }),
        promises: promises.flatMap((promise) => {
          const place = placeOf.get(promise.client);
          return place === undefined ? [] : [{ ...promise, place }];
        }),
      };
    }),
  );
}

function clockOf(instant: string) {
  const moment = new Date(instant);
  return { day: momentOf(moment).today, hour: moment.getHours() };
}

async function places(
  db: ClientDb,
  keys: readonly string[],
  named: readonly { readonly client: string }[],
): Promise<ReadonlyMap<string, Place>> {
  const ofKey = new Map(keys.map((key, place) => [key, place]));
  const found = new Map<string, Place>();
  for (const client of new Set(named.map((row) => row.client))) {
    const place = ofKey.get(client) ?? ofKey.get((await rootOfRecord(db, client))?.key ?? '');
    if (place !== undefined) found.set(client, place);
  }
  return found;
}
