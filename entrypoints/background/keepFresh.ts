import { ringSoon, silence } from '../../lib/bridge/alarms';
import { tellChanged } from '../../lib/bridge/tabs';
import { showCalls } from '../../lib/bridge/toolbar';
import { noteChange } from '../../lib/store/changes';
import { lockState } from '../../lib/store/lock/lockState';
import { momentOf } from '../../lib/store/moment';
import { refresh } from '../../lib/store/refresh';
import { sitesItem } from '../../lib/store/settings';
import { callsToday } from '../../lib/store/wakeUp';
import { bearWitness } from '../../lib/store/witness/bearWitness';

const SOON_MS = 200;
/** Computing takes at most one part in so many of the time, however large the base is. */
const SHARE = 20;

/** Caches: whatever the worker was stopped in is made up when the alarm rings. */
let refreshing: ReturnType<typeof setTimeout> | undefined;
let telling: ReturnType<typeof setTimeout> | undefined;
let notBefore = 0;
/** Raised when all is erased: what began before must write nothing more. */
let era = 0;

/** Clients were written: tells open pages within a second and computes the rest when it is due. */
export async function refreshSoon(): Promise<void> {
  refreshing ??= setTimeout(() => void refreshNow(), Math.max(SOON_MS, notBefore - Date.now()));
  telling ??= setTimeout(() => {
    telling = undefined;
    void tellEverybody();
  }, SOON_MS);
  await ringSoon('refresh');
}

/** Brings everything that is computed up to date and shows it. */
export async function refreshNow(): Promise<void> {
  clearTimeout(refreshing);
  refreshing = undefined;
  if ((await lockState()) === 'locked') return;
  // A large base takes longer than a worker may live: the alarm starts another one, which goes on from there.
  await ringSoon('refresh');
  const [began, begunIn] = [Date.now(), era];
  try {
    await refresh(momentOf(new Date()));
    await bearWitness(Date.now());
  } catch (error) {
    // What was stored before is still shown; the next write or the next day tries again.
    console.error('Refreshing failed', error instanceof Error ? error.message : '');
  }
  // What was written meanwhile is planned for later, and a worker may be stopped before.
  if (refreshing === undefined) await silence('refresh');
  notBefore = Date.now() + (Date.now() - began) * SHARE;
  if (begunIn !== era) return;
  await showToday();
  await tellEverybody();
}

/** Gives up whatever is planned, before everything is erased. */
export function restFromRefreshing(): void {
  era++;
  clearTimeout(refreshing);
  clearTimeout(telling);
  refreshing = undefined;
  telling = undefined;
}

export async function showToday(): Promise<void> {
  await showCalls(await callsToday(momentOf(new Date()).today));
}

/** Our own pages watch the item; pages of the CRM are told. */
export async function tellEverybody(): Promise<void> {
  await noteChange();
  const sites = await sitesItem.getValue();
  await Promise.all(sites.map(({ origin }) => tellChanged(origin)));
}
