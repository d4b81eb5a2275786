import { ringEveryMinute, silence } from '../../lib/bridge/alarms';
import { settleLock } from '../../lib/store/lock/lock';
import { lockItem } from '../../lib/store/lock/lockItem';
import { lockIfIdle } from '../../lib/store/lock/lockState';
import { hideList } from '../../lib/store/wakeUpItem';
import { refreshNow, showToday, tellEverybody } from './keepFresh';

/** A lock was put on, opened, closed or taken off in one of our pages: everything shown and stored follows. */
export async function followLock(): Promise<void> {
  await watchIdle();
  await showToday();
  await tellEverybody();
  await refreshNow();
}

/** Brings the note of the lock in line with the database; for the start of the browser. */
export async function beginLock(): Promise<void> {
  await settleLock();
  await watchIdle();
}

/** A minute has gone by: locks what nobody uses. */
export async function lockWhenIdle(): Promise<void> {
  if (!(await lockIfIdle(Date.now()))) return;
  await hideList();
  await showToday();
  await tellEverybody();
}

async function watchIdle(): Promise<void> {
  const { isOn, idleMinutes } = await lockItem.getValue();
  if (isOn && idleMinutes > 0) await ringEveryMinute('lock');
  else await silence('lock');
}
