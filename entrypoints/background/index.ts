import { browser } from 'wxt/browser';
import { defineBackground } from '#imports';
import { onAlarm, ringAtMidnight } from '../../lib/bridge/alarms';
import { openGate } from '../../lib/bridge/gate';
import { onPermissionsChanged } from '../../lib/bridge/permissions';
import { closeStorage } from '../../lib/bridge/storageAccess';
import { watchReadings } from './baseReading';
import { connectGiven, renewOpenTabs, syncSites } from './connecting';
import { isGranted } from './grants';
import { checkForStart } from './healing';
import { refreshNow } from './keepFresh';
import { beginLock, lockWhenIdle } from './locking';
import { ownAnswers } from './ownAnswers';
import { pageAnswers } from './pageAnswers';

/** Everything is registered at once: a worker that was stopped is started again for the event it is to hear. */
export default defineBackground(() => {
  openGate({ page: pageAnswers, own: ownAnswers, isGranted });
  onPermissionsChanged((given) => void connectGiven(given));
  onAlarm((name) => void onTime[name]());
  browser.runtime.onStartup.addListener(() => void begin());
  browser.runtime.onInstalled.addListener(() => void begin().then(renewOpenTabs));
});

const onTime = {
  midnight: async () => {
    await ringAtMidnight(new Date());
    await refreshNow();
  },
  refresh: refreshNow,
  watch: watchReadings,
  lock: lockWhenIdle,
};

/** The browser or a new version of ours has started. */
async function begin(): Promise<void> {
  await closeStorage();
  await syncSites();
  await ringAtMidnight(new Date());
  await watchReadings();
  // A database that does not open tells of itself.
  await beginLock().catch(() => undefined);
  await checkForStart();
  await refreshNow();
}
