import { type Day, dayNumber, dayOf } from '../../domain/day';
import type { SettledCall, Settling } from '../../domain/day/daySoFar';
import { type ContactEntry, standingEntries } from '../../domain/outcome/contactEntry';
import type { ClientDb } from '../db';
import type { JudgeContext } from '../judged';
import { judgedByKey } from '../judgedByKey';
import { getMeta } from '../meta';

/** Of the log, what the list of the day itself has written; everything else was recorded in the panel. */
const ownOutcomes: Readonly<Record<string, Settling>> = { called: 'done', passedOver: 'notHim', postponed: 'later' };

/** Who was settled today, each once, oldest first; must run inside a transaction over `contactLog`, `hist`, `meta`. */
export async function settledToday(db: ClientDb, context: JudgeContext): Promise<readonly SettledCall[]> {
  const { today } = context;
  const logged = await Promise.all((await entriesOf(db, today)).map((entry) => settledBy(db, entry, context)));
  const kept = await getMeta(db, 'day');
  const all = [...logged, ...(kept?.today === today ? kept.settled : [])].sort((one, other) =>
    one.at < other.at ? -1 : 1,
  );
  return [...new Map(all.map((call) => [call.key, call])).values()];
}

/** Ids begin with their instant in UTC, which may be of the day before. */
async function entriesOf(db: ClientDb, today: Day): Promise<readonly ContactEntry[]> {
  const since = dayOf(dayNumber(today) - 1);
  const log = await db.contactLog.where('id').aboveOrEqual(since).toArray();
  return standingEntries(log).filter(({ on }) => on === today);
}

async function settledBy(db: ClientDb, entry: ContactEntry, context: JudgeContext): Promise<SettledCall> {
  const { client, outcome, at, id, nextOn } = entry;
  const how = outcome === 'alreadyBought' ? 'bought' : ownOutcomes[outcome];
  return {
    ...(await settledClient(db, client, context)),
    how: how ?? 'done',
    at,
    ...(how === 'later' && nextOn !== undefined && { until: nextOn }),
    ...(how === undefined && { outcome }),
    ...(how !== undefined && how !== 'bought' && { record: id }),
  };
}

/** What the line of a client shows whom the list may have left. */
export async function settledClient(
  db: ClientDb,
  key: string,
  context: JudgeContext,
): Promise<Pick<SettledCall, 'key' | 'site' | 'path' | 'name' | 'valueClass'>> {
  const client = await judgedByKey(db, key, context);
  const [site = ''] = key.split(' ', 1);
  return {
    key,
    site: client?.site ?? site,
    path: client?.path ?? '',
    name: client?.name ?? key.split(' ').slice(2).join(' '),
    valueClass: client?.assessment.valueClass?.value,
  };
}
