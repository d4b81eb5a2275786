import { type DayPlan, workingDaysFor } from '../../lib/domain/policy/dayPlan';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import { day_backlog_a, day_backlog_days } from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';

type Words = (words: { readonly n: number; readonly capacity: string }) => string;

/** So many working days at so many calls a day. */
export function paceText(words: Words, days: number | undefined, capacity: number): string {
  return words({ n: days ?? 0, capacity: formatNumber(capacity) });
}

/** How long one person takes who makes all these calls. */
export function ownPace(list: WakeUpList, { wake, waiting, capacity }: DayPlan): string {
  const all = paceText(day_backlog_days, workingDaysFor(wake.length + waiting, capacity), capacity);
  const daysA = daysOfClassA(list, capacity);
  return daysA === undefined ? all : `${all} ${day_backlog_a({ n: daysA })}`;
}

/** The rows begin with class A; undefined where there is none, or so many that the list is cut among them. */
function daysOfClassA({ rows, total }: WakeUpList, capacity: number): number | undefined {
  const ofA = rows.filter(({ valueClass }) => valueClass === 'A').length;
  if (ofA === 0 || (ofA === rows.length && ofA < total)) return undefined;
  return workingDaysFor(ofA, capacity);
}
