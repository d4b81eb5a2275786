import { storage } from 'wxt/utils/storage';
import { type AdapterHealth, healthAfter, type PageCheck, putAway } from '../domain/adapterHealth';
import type { Day } from '../domain/day';
import { turns } from './turns';

/** Whether what we know of each site's CRM still holds, by origin. */
export const healthItem = storage.defineItem<Readonly<Record<string, AdapterHealth>>>('local:health', {
  fallback: {},
  version: 1,
});

const inTurn = turns();

/** Notes what a page gave. Gives the health after it. */
export function noteCheck(
  origin: string,
  adapter: Pick<AdapterHealth, 'adapter' | 'checkedOn'>,
  check: PageCheck,
  today: Day,
): Promise<AdapterHealth> {
  return inTurn(async () => {
    const all = await healthItem.getValue();
    const after = healthAfter(all[origin], adapter, check, today);
    if (after !== all[origin]) await healthItem.setValue({ ...all, [origin]: after });
    return after;
  });
}

/** The user has seen that a site needs attention. */
export function putTroubleAway(origin: string): Promise<void> {
  return inTurn(async () => {
    const all = await healthItem.getValue();
    const known = all[origin];
    if (known) await healthItem.setValue({ ...all, [origin]: putAway(known) });
  });
}

export function forgetHealth(origin: string): Promise<void> {
  return inTurn(async () => {
    const { [origin]: _, ...others } = await healthItem.getValue();
    await healthItem.setValue(others);
  });
}
