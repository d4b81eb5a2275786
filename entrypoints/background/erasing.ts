import { silenceAll } from '../../lib/bridge/alarms';
import { syncScripts } from '../../lib/bridge/injection';
import { giveBack } from '../../lib/bridge/permissions';
import { tellDisconnected } from '../../lib/bridge/tabs';
import { showCalls } from '../../lib/bridge/toolbar';
import { eraseStore } from '../../lib/store/inventory';
import { sitesItem } from '../../lib/store/settings';
import { stopBase } from './baseReading';
import { forgetGrants } from './grants';
import { restFromRefreshing } from './keepFresh';
import { forgetTeaching } from './teaching';

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
