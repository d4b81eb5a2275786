import { ringEveryMinute, silence } from '../../lib/bridge/alarms';
import type { OwnMessages, PageMessages } from '../../lib/bridge/messages';
import { isTabOpen, startBaseIn, stopBaseIn, tabsOf } from '../../lib/bridge/tabs';
import { beginBase, beginSealing, saveChunk } from '../../lib/store/baseRead';
import { momentOf } from '../../lib/store/moment';
import { noteBegin, noteEnd, noteProgress, runningReading, stopOrphans, undoBegin } from '../../lib/store/readings';
import { readingsItem } from '../../lib/store/settings';
import { rememberContacts } from './contacts';
import { refreshNow, refreshSoon } from './keepFresh';

type Begun = ReturnType<OwnMessages['readBase']>;

/** Has the whole base read by one of the site's open tabs; a reading already under way goes on. */
export async function readBase(site: string): Promise<Begun> {
  await stopOrphans(isTabOpen, new Date());
  if (await runningReading(site)) return { started: true, why: undefined };
  const tabs = await tabsOf(site);
  let why: Begun['why'] = 'noTab';
  for (const tabId of tabs) {
    const begun = await beginIn(tabId, site);
    if (begun) return { started: true, why: undefined };
    if (begun === false) why = 'noSession';
  }
  return { started: false, why };
}

/** Undefined: nothing of ours runs in the tab. The reading is noted first: its first piece may come before the answer. */
async function beginIn(tabId: number, site: string): Promise<boolean | undefined> {
  const job = crypto.randomUUID();
  const before = (await readingsItem.getValue())[site];
  await beginBase(site, job);
  await noteBegin(site, job, tabId, new Date());
  const answer = await startBaseIn(tabId, job);
  if (answer) await ringEveryMinute('watch');
  else await undoBegin(site, job, before);
  return answer;
}

export async function stopBase(site: string): Promise<void> {
  const reading = await runningReading(site);
  if (!reading) return;
  await noteEnd(site, reading.job, 'stopped', undefined, new Date());
  if (reading.tabId !== undefined) await stopBaseIn(reading.tabId);
}

export async function takeChunk(site: string, chunk: Parameters<PageMessages['baseChunk']>[0]): Promise<'go' | 'stop'> {
  if ((await runningReading(site))?.job !== chunk.job) return 'stop';
  await rememberContacts(site, chunk.clients);
  const now = new Date();
  if (!(await saveChunk(site, chunk, momentOf(now)))) return 'stop';
  await noteProgress(site, chunk.job, chunk.progress, now);
  await refreshSoon();
  return 'go';
}

export async function takeEnd(site: string, end: Parameters<PageMessages['baseEnded']>[0]): Promise<void> {
  if ((await runningReading(site))?.job !== end.job) return;
  // First what must not be lost: a worker stopped in between finds the sealing begun.
  if (end.state === 'done') await beginSealing(site, end.job);
  await noteEnd(site, end.job, end.state, end.failure, new Date());
  void refreshNow();
}

/** Looks whether what is being read still is; rests once nothing is. */
export async function watchReadings(): Promise<void> {
  await stopOrphans(isTabOpen, new Date());
  const readings = Object.values(await readingsItem.getValue());
  if (!readings.some(({ state }) => state === 'reading')) await silence('watch');
}
