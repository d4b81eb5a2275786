import { dayNumber } from '../../domain/day';
import type { Rules } from '../../domain/rules';
import { type ClientDb, writeDb } from '../db';
import { clientsOfPage } from '../identity/united';
import { getMeta } from '../meta';
import type { Moment } from '../moment';
import type { HistRow, StatRow } from '../rows';
import { isStale, type StatContext, statOf } from '../stat';
import { statContext } from '../statContext';
import type { Findings } from './findings';
import { isSameValue } from './sameValue';
import { wholeRow } from './wholeRow';

/** Clients looked at in one transaction. */
const CHECKED_AT_ONCE = 500;

/** What a page of histories adds up to, by site. */
export type SiteSums = Map<string, { clients: number; purchases: number }>;

export interface PageContext {
  readonly rules: Rules;
  readonly moment: Moment;
  readonly findings: Findings;
  readonly sums: SiteSums;
}

/**
 * Looks at the clients after a key and at their rows for lists, and puts both right. Gives how many there were and the
 * last key, undefined where there are no more.
 */
export function checkHistories(
  after: string,
  context: PageContext,
): Promise<{ clients: number; last: string | undefined }> {
  return writeDb((db) =>
    db.transaction('rw', db.hist, db.stat, db.meta, async () => {
      const rows = await db.hist.where('key').above(after).limit(CHECKED_AT_ONCE).toArray();
      const whole = rows.map((row) => wholeRow(row, context.findings));
      await db.hist.bulkPut(whole.filter((row, i) => row !== rows[i]));
      const last = rows.length === CHECKED_AT_ONCE ? rows.at(-1)?.key : undefined;
      await checkStats(db, whole, [after, last], context);
      for (const row of whole) addTo(context.sums, row);
      return { clients: rows.length, last };
    }),
  );
}

function addTo(sums: SiteSums, { site, d }: HistRow): void {
  const sum = sums.get(site) ?? { clients: 0, purchases: 0 };
  sums.set(site, { clients: sum.clients + 1, purchases: sum.purchases + d.length });
}

/** The rows for lists between two keys against those of the clients there. */
async function checkStats(
  db: ClientDb,
  rows: readonly HistRow[],
  [after, last]: readonly [string, string | undefined],
  { rules, moment, findings }: PageContext,
): Promise<void> {
  const between =
    last === undefined ? db.stat.where('key').above(after) : db.stat.where('key').between(after, last, false, true);
  const stored = new Map((await between.toArray()).map((stat) => [stat.key, stat]));
  const stats = await statContext(db, rules, moment.today);
  const judged = await getMeta(db, 'judged');
  // Clients of a large import wait for theirs.
  const isJudged = judged?.generation === stats.generation && judged.doneTo === undefined;
  const clients = await clientsOfPage(db, rows);
  const due: HistRow[] = [];
  for (const client of clients) {
    const stat = stored.get(client.key);
    stored.delete(client.key);
    if (stat ? !isWrong(stat, client, stats) : !isJudged) continue;
    findings.add(stat ? 'statWrong' : 'statMissing');
    due.push(client);
  }
  await db.stat.bulkPut(due.map((client) => statOf(client, stats)));
  findings.add('statExtra', stored.size);
  await db.stat.bulkDelete([...stored.keys()]);
}

/** A row of older figures is judged again before it is used: only what it says of the client himself is compared. */
function isWrong(stat: StatRow, client: HistRow, context: StatContext): boolean {
  const right = statOf(client, context);
  if (!isStale(stat, context.generation, dayNumber(context.today))) return !isSameValue(stat, right);
  const isLater = stat.generation > context.generation;
  return isLater || !isSameValue(ofClient(stat), ofClient(right));
}

function ofClient({ site, path, name, owner, source, facts }: StatRow) {
  return { site, path, name, owner, source, seen: facts.completeness.seen };
}
