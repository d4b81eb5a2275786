import { type DayPlan, workingDaysFor } from '../../lib/domain/policy/dayPlan';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import {
  day_backlog,
  day_backlog_a,
  day_backlog_all,
  day_backlog_days,
  day_backlog_how_many,
  day_backlog_seen,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatNumber } from '../formatNumber';
import { calendarIcon } from '../icons';
import { Note } from '../Note';
import type { PopupEvents } from './popupView';

export interface BacklogProps {
  readonly list: WakeUpList;
  readonly plan: DayPlan;
  readonly events: PopupEvents;
}

/** How a backlog is worked off: nobody has to call all of them today. */
export function Backlog({ list, plan, events }: BacklogProps) {
  const { capacity } = plan;
  const calls = plan.wake.length + plan.waiting;
  const days = workingDaysFor(calls, capacity) ?? 0;
  const asleep = formatNumber(list.counts.sleeping + list.counts.lost);
  const words = { asleep, calls: formatNumber(calls) };
  const hasClassC = list.barred.some(({ bar }) => bar === 'classC');
  const daysA = daysOfClassA(list, capacity);
  return (
    <Note
      icon={calendarIcon}
      acts={
        <>
          <Button look="text" size="small" onPress={() => events.onOptions('policy')}>
            {day_backlog_how_many()}
          </Button>
          <Button look="text" size="small" onPress={events.onBacklogSeen}>
            {day_backlog_seen()}
          </Button>
        </>
      }
    >
      <b>{hasClassC ? day_backlog(words) : day_backlog_all(words)}</b>{' '}
      {day_backlog_days({ n: days, capacity: formatNumber(capacity) })}{' '}
      {daysA !== undefined && day_backlog_a({ n: daysA })}
    </Note>
  );
}

/** The rows begin with class A; undefined where there is none, or so many that the list is cut among them. */
function daysOfClassA({ rows, total }: WakeUpList, capacity: number): number | undefined {
  const ofA = rows.filter(({ valueClass }) => valueClass === 'A').length;
  if (ofA === 0 || (ofA === rows.length && ofA < total)) return undefined;
  return workingDaysFor(ofA, capacity);
}
