import { browser } from 'wxt/browser';

/**
 * `midnight`: the day has changed. `refresh`: what a stopped worker left undone. `watch`: whether a base is still
 * being read. `lock`: whether what is unlocked is still used. `morning`: the hours of calls begin.
 */
export type AlarmName = 'midnight' | 'refresh' | 'watch' | 'lock' | 'morning';

/** Later than the moment itself: at midnight sharp a clock that is set back could still show the old day. */
const AFTER_MIDNIGHT_MS = 60_000;

/** Rings once a day, soon after local midnight; also after the clock was changed or the computer slept. */
export async function ringAtMidnight(now: Date): Promise<void> {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  await browser.alarms.create('midnight', { when: midnight.getTime() + AFTER_MIDNIGHT_MS });
}

/** Rings at the next such time of day, `HH:MM`. */
export async function ringInTheMorning(now: Date, time: string): Promise<void> {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate(), hours, minutes);
  if (at <= now) at.setDate(at.getDate() + 1);
  await browser.alarms.create('morning', { when: at.getTime() });
}

/** Rings in half a minute, the soonest there is, unless it is silenced before. */
export async function ringSoon(name: 'refresh'): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: 0.5 });
}

/** Rings every minute until silenced. */
export async function ringEveryMinute(name: 'watch' | 'lock'): Promise<void> {
  await browser.alarms.create(name, { periodInMinutes: 1 });
}

export async function silence(name: AlarmName): Promise<void> {
  await browser.alarms.clear(name);
}

export async function silenceAll(): Promise<void> {
  await browser.alarms.clearAll();
}

export function onAlarm(rang: (name: AlarmName) => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (isOurs(name)) void rang(name);
  });
}

function isOurs(name: string): name is AlarmName {
  return name === 'midnight' || name === 'refresh' || name === 'watch' || name === 'lock' || name === 'morning';
}
