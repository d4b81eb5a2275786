import { ringEveryMinute, silence } from '../../lib/bridge/alarms';
import type { OwnMessages, PageMessages } from '../../lib/bridge/messages';
import { isTabOpen, startBaseIn, stopBaseIn, tabsOf } from '../../lib/bridge/tabs';
import { summaries } from '../../lib/crm/summaries';
import type { BaseStart } from '../../lib/domain/baseReading';
import { beginBase, beginSealing, restOfBase, saveChunk, unfinishedJob } from '../../lib/store/baseRead';
import { StoreFailure } from '../../lib/store/failure';
import { askedJob, forgetMeasure, noteAsked, noteMeasured } from '../../lib/store/measures';
import { momentOf } from '../../lib/store/moment';
import { noteBegin, noteEnd, noteProgress, pauseOrphans, runningReading, undoBegin } from '../../lib/store/readings';
import { measuresItem, readingsItem, sitesItem } from '../../lib/store/settings';
import { rememberContacts } from './contacts';
import { refreshNow, refreshSoon } from './keepFresh';

type Begun = ReturnType<OwnMessages['readBase']>;

/** Before the instant from which news are asked for: the clocks of the CRM and of the browser differ. */
const CLOCKS_DIFFER_MS = 3_600_000;

/** Has the base read by one of the site's open tabs; a reading already under way goes on. */
export async function readBase(site: string, as: BaseStart = 'rest'): Promise<Begun> {
  await pauseOrphans(isTabOpen, new Date());
  if (await runningReading(site)) return { started: true, why: undefined };
  const begun = await unlessUnwritable(() => inSomeTab(site, (tabId) => beginIn(tabId, site, as)));
  if (begun.started) await forgetMeasure(site);
  return begun;
}

/** What cannot be written down is not begun. */
async function unlessUnwritable(begin: () => Promise<Begun>): Promise<Begun> {
  try {
    return await begin();
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    return { started: false, why: error.kind === 'storageFull' ? 'storageFull' : 'unwritable' };
  }
}

/** Has one of the site's open tabs ask how much there is to read. */
export async function measureBase(site: string): Promise<Begun> {
  const job = crypto.randomUUID();
  await noteAsked(site, job, new Date());
  const begun = await inSomeTab(site, (tabId) => startBaseIn(tabId, job));
  if (!begun.started) await forgetMeasure(site);
  return begun;
}

/** The first tab that takes on a job; a job answers false where its CRM is not read, undefined where nobody is there. */
async function inSomeTab(site: string, begin: (tabId: number) => Promise<boolean | undefined>): Promise<Begun> {
  let why: Begun['why'] = 'noTab';
  for (const tabId of await tabsOf(site)) {
    const begun = await begin(tabId);
    if (begun) return { started: true, why: undefined };
    if (begun === false) why = 'noSession';
  }
  return { started: false, why };
}

/** Undefined: nothing of ours runs in the tab. The reading is noted first: its first piece may come before the answer. */
async function beginIn(tabId: number, site: string, as: BaseStart): Promise<boolean | undefined> {
  const before = (await readingsItem.getValue())[site];
  const { job, scope } = await jobFor(site, as);
  const size = scope === 'whole' ? (await measuresItem.getValue())[site]?.size : undefined;
  await noteBegin(site, { job, scope, size }, tabId, new Date());
  const answer = await startBaseIn(tabId, job);
  if (answer) await ringEveryMinute('watch');
  else await undoBegin(site, job, before);
  return answer;
}

/** The job that is not finished where it is to go on, else a new one. */
async function jobFor(site: string, as: BaseStart): Promise<{ job: string; scope: 'whole' | 'news' }> {
  const known = (await readingsItem.getValue())[site];
  const unfinished = as === 'rest' ? await unfinishedJob(site) : undefined;
  if (unfinished !== undefined && unfinished === known?.job) return { job: unfinished, scope: known.scope };
  const job = crypto.randomUUID();
  const since = as === 'news' ? await newsSince(site) : undefined;
  await beginBase(site, job, since);
  return { job, scope: since === undefined ? 'whole' : 'news' };
}

/** Undefined where all must be read again: no reading has come to its end, or the CRM cannot be asked for changes. */
async function newsSince(site: string): Promise<string | undefined> {
  const last = (await readingsItem.getValue())[site]?.last;
  const adapter = (await sitesItem.getValue()).find(({ origin }) => origin === site)?.adapter;
  if (!last || !summaries.find(({ id }) => id === adapter)?.readsNews) return undefined;
  return new Date(Date.parse(last.startedAt) - CLOCKS_DIFFER_MS).toISOString();
}

export async function stopBase(site: string): Promise<void> {
  const reading = await runningReading(site);
  if (!reading) return;
  await noteEnd(site, reading.job, 'paused', undefined, new Date());
  if (reading.tabId !== undefined) await stopBaseIn(reading.tabId);
}

/** What a tab is to do that was told to begin a job. */
export async function errandOf(site: string, job: string): ReturnsLater<'baseErrand'> {
  if ((await askedJob(site)) === job) return { kind: 'measure' };
  return (await runningReading(site))?.job === job ? restOfBase(site, job) : undefined;
}

export async function takeMeasure(site: string, measured: Parameters<PageMessages['baseMeasured']>[0]): Promise<void> {
  await noteMeasured(site, measured.job, measured.size, measured.failure);
}

type ReturnsLater<Name extends keyof PageMessages> = Promise<ReturnType<PageMessages[Name]>>;

/** Only the tab that was told to read may: another one, asleep meanwhile, may have woken up with the same job. */
export async function takeChunk(
  site: string,
  tabId: number,
  chunk: Parameters<PageMessages['baseChunk']>[0],
): Promise<'go' | 'stop'> {
  const running = await runningReading(site);
  if (running?.job !== chunk.job || (running.tabId ?? tabId) !== tabId) return 'stop';
  await rememberContacts(site, chunk.clients);
  const now = new Date();
  if (!(await saveChunk(site, chunk, momentOf(now)))) return 'stop';
  await noteProgress(site, chunk.job, chunk.progress, now);
  await refreshSoon();
  return 'go';
}

export async function takeEnd(
  site: string,
  tabId: number,
  end: Parameters<PageMessages['baseEnded']>[0],
): Promise<void> {
  const running = await runningReading(site);
  if (running?.job !== end.job || (running.tabId ?? tabId) !== tabId) return;
  // First what must not be lost: a worker stopped in between finds the sealing begun.
  if (end.state === 'done') await beginSealing(site, end.job);
  await noteEnd(site, end.job, end.state, end.failure, new Date());
  void refreshNow();
}

/** Reads what is owed to a site whose page is open; news only where its CRM can be asked for changes. */
export async function readOwed(site: string, owed: 'rest' | 'news'): Promise<void> {
  if (owed === 'rest' || (await newsSince(site))) await readBase(site, owed);
}

/** Looks whether what is being read still is; rests once nothing is. */
export async function watchReadings(): Promise<void> {
  await pauseOrphans(isTabOpen, new Date());
  const readings = Object.values(await readingsItem.getValue());
  if (!readings.some(({ state }) => state === 'reading')) await silence('watch');
}
