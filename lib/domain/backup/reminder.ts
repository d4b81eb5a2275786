import { type Day, dayNumber } from '../day';
import type { BackupDone } from './backup';

/** Days after which a backup is old, and clients from which losing them costs more than an hour of reading. R-R-05. */
const OLD_AFTER_DAYS = 30;
const MANY_CLIENTS = 1_000;

/** True when the user should be reminded, quietly, to write a backup. */
export function wantsBackup(clients: number, last: Pick<BackupDone, 'on'> | undefined, today: Day): boolean {
  if (clients <= MANY_CLIENTS) return false;
  return last === undefined || dayNumber(today) - dayNumber(last.on) > OLD_AFTER_DAYS;
}
