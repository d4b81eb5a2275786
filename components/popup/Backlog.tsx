import type { DayPlan } from '../../lib/domain/policy/dayPlan';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import {
  day_backlog,
  day_backlog_all,
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
  /** How long it takes, in words. */
  readonly pace: string;
  readonly events: PopupEvents;
}

/** How a backlog is worked off: nobody has to call all of them today. */
export function Backlog({ list, plan, pace, events }: BacklogProps) {
  const calls = plan.wake.length + plan.waiting;
  const asleep = formatNumber(list.counts.sleeping + list.counts.lost);
  const words = { asleep, calls: formatNumber(calls) };
  const hasClassC = list.barred.some(({ bar }) => bar === 'classC');
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
      <b>{hasClassC ? day_backlog(words) : day_backlog_all(words)}</b> {pace}
    </Note>
  );
}
