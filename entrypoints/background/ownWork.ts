import { ringAtMidnight } from '../../lib/bridge/alarms';
import { closeStorage } from '../../lib/bridge/storageAccess';
import { watchReadings } from './baseReading';
import { renewOpenTabs, syncSites } from './connecting';
import { followHead } from './headFiles';
import { checkForStart } from './healing';
import { refreshNow } from './keepFresh';
import { beginLock, lockWhenIdle } from './locking';
import { tellThisMorning } from './morning';

/** What is done by the clock. */
export const onTime = {
  midnight: async () => {
    await ringAtMidnight(new Date());
    await refreshNow();
  },
  refresh: refreshNow,
  watch: watchReadings,
  lock: lockWhenIdle,
  morning: tellThisMorning,
};

/** The browser has started. */
export async function begin(): Promise<void> {
  await closeStorage();
  await syncSites();
  await ringAtMidnight(new Date());
  await watchReadings();
  // A database that does not open tells of itself.
  await beginLock().catch(() => undefined);
  await checkForStart();
  await followHead();
  await refreshNow();
  await tellThisMorning();
}

/** The policy of the company has changed. */
export async function obeyHead(): Promise<void> {
  await followHead();
  await refreshNow();
}

/** A new version of ours has started. */
export async function beginAnew(): Promise<void> {
  await begin();
  await renewOpenTabs();
}
