import { silenceAll } from '../../lib/bridge/alarms';
import { syncScripts } from '../../lib/bridge/injection';
import { giveBack } from '../../lib/bridge/permissions';
import { tellDisconnected } from '../../lib/bridge/tabs';
import { showCalls } from '../../lib/bridge/toolbar';
import { eraseClient } from '../../lib/store/clientData/erase';
import { eraseStore } from '../../lib/store/inventory';
import { momentOf } from '../../lib/store/moment';
import { sitesItem } from '../../lib/store/settings';
import { stopBase } from './baseReading';
import { forgetGrants } from './grants';
import { refreshSoon, restFromRefreshing, showToday } from './keepFresh';
import { forgetTeaching } from './teaching';

/** Erases one client; lists, open pages and the number on the icon follow at once, figures of the base soon. */
export async function eraseOne(key: string): Promise<boolean> {
  const wasStored = await eraseClient(key, momentOf(new Date()));
  if (wasStored) {
    await showToday();
    await refreshSoon();
  }
  return wasStored;
}

/** Leaves nothing: no clients, sites, rules, scripts, alarms, permissions. */
export async function eraseEverything(): Promise<void> {
  const origins = (await sitesItem.getValue()).map(({ origin }) => origin);
  for (const origin of origins) await stopBase(origin);
  restFromRefreshing();
  await syncScripts([]);
  for (const origin of origins) await forgetTeaching(origin);
  for (const origin of origins) await tellDisconnected(origin);
  await silenceAll();
  await eraseStore();
  forgetGrants();
  await giveBack(origins);
  await showCalls(undefined);
}
