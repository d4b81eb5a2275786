import type { StoreCheck } from '../../domain/storeCheck/storeCheck';
import { isStored, writeDb } from '../db';
import { getMeta, metaBeginning, noteChanged, putMeta } from '../meta';
import type { Moment } from '../moment';
import { checkCounts, countsMark } from './checkCounts';
import { checkHistories, type Gone } from './checkHistories';
import { checkList } from './checkList';
import { checkTies } from './checkTies';
import { checkTraces } from './checkTraces';
import { Findings } from './findings';

/** Clients looked at with each start of the browser. */
const SAMPLE = 500;
/** Clients read in one go: few enough that nobody waits for the thread that looks at them. */
const CHECKED_AT_ONCE = 400;
/** Times that everything is added up again because clients were written meanwhile. */
const MOST_TRIES = 3;
const NOTHING: StoreCheck = { clients: 0, isWhole: true, found: {} };

/**
 * Compares everything that follows from the histories with them, and what in a history can contradict itself; repairs
 * what is wrong. What was only counted or computed can be thrown away: it comes back. Throws `StoreFailure`.
 */
export async function checkStore(moment: Moment, signal: AbortSignal): Promise<StoreCheck> {
  if (!(await isStored())) return NOTHING;
  const findings = new Findings();
  const tied = new Set<string>();
  let clients = 0;
  for (let tries = 0, isRight = false; !isRight && tries < MOST_TRIES && !signal.aborted; tries++) {
    const mark = await countsMark();
    const gone: Gone = { findings, sums: new Map(), tied };
    clients = await checkPages(gone, signal);
    isRight = !signal.aborted && (await checkCounts(gone.sums, mark, moment, findings));
  }
  await checkTies(tied, moment, findings);
  await checkTraces(findings);
  await afterRepairs(findings);
  await checkList(moment, findings, signal);
  return { clients, isWhole: !signal.aborted, found: findings.found };
}

async function checkPages(gone: Gone, signal: AbortSignal): Promise<number> {
  let clients = 0;
  let after: string | undefined = '';
  while (after !== undefined && !signal.aborted) {
    const page: Awaited<ReturnType<typeof checkHistories>> = await checkHistories(after, CHECKED_AT_ONCE, gone);
    clients += page.clients;
    after = page.last;
  }
  return clients;
}

/** Figures and lists follow from what was repaired. */
async function afterRepairs({ found, isEmpty }: Findings): Promise<void> {
  if (isEmpty) return;
  await writeDb((db) => db.transaction('rw', db.meta, () => noteChanged(db, found.columns ?? 1)));
}

/**
 * At the start of the browser: all of it after something was broken off in the middle, else some five hundred clients,
 * the next ones every time.
 */
export async function checkAtStart(moment: Moment, signal: AbortSignal): Promise<StoreCheck> {
  if (!(await isStored())) return NOTHING;
  const [broken, checked] = await writeDb(async (db) => [await brokenOff(db), await getMeta(db, 'checked')] as const);
  if (broken !== '' && broken !== checked?.brokenOff) {
    const result = await checkStore(moment, signal);
    await writeDb((db) => putMeta(db, 'checked', { to: checked?.to ?? '', brokenOff: broken }));
    return result;
  }
  const findings = new Findings();
  const gone = { findings, sums: new Map(), tied: new Set<string>() };
  const { clients, last } = await checkHistories(checked?.to ?? '', SAMPLE, gone);
  await afterRepairs(findings);
  await writeDb((db) => putMeta(db, 'checked', { to: last ?? '', ...(broken !== '' && { brokenOff: broken }) }));
  return { clients, isWhole: false, found: findings.found };
}

/** Jobs that have begun and not come to their end, with how far they are; empty where there are none. */
async function brokenOff(db: Parameters<Parameters<typeof writeDb>[0]>[0]): Promise<string> {
  const [jobs, sources] = [await metaBeginning(db, 'job'), await metaBeginning(db, 'source')];
  const imports = (await metaBeginning(db, 'import')).filter(([, { state }]) => state !== 'done');
  const marks = [...jobs, ...sources, ...imports];
  return marks.length === 0 ? '' : JSON.stringify(marks);
}
