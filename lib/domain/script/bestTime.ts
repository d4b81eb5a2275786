import type { Draft } from '../content/scriptBook';
import { type CallHours, isWithinCallHours, isWorkingDay, type WallClock } from '../policy/callHours';

/** Before noon advertising is mostly ignored (S3-19). */
const NOT_BEFORE = '12:00';

/** Whether a message is best sent at this time of the client's own zone; a personal one in working hours. */
export function isBestTime(
  { bestHours, kind }: Pick<Draft, 'bestHours' | 'kind'>,
  clock: WallClock,
  hours: CallHours,
): boolean {
  if (kind !== 'personal' && clock.time < NOT_BEFORE) return false;
  if (!bestHours) return isWithinCallHours(clock, hours);
  return isWorkingDay(clock.day, hours) && bestHours.from <= clock.time && clock.time < bestHours.to;
}
