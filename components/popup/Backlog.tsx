import { type DayPlan, workingDaysFor } from '../../lib/domain/policy/dayPlan';
import { daysOfTeam, teamLeft } from '../../lib/domain/team/teamLeft';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import {
  day_backlog,
  day_backlog_a,
  day_backlog_all,
  day_backlog_days,
  day_backlog_how_many,
  day_backlog_seen,
  team_backlog_days,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatNumber } from '../formatNumber';
import { calendarIcon } from '../icons';
import { Note } from '../Note';
import type { PopupEvents } from './popupView';

export interface BacklogProps {
  readonly list: WakeUpList;
  readonly plan: DayPlan;
  /** True where the calls are shown by manager. */
  readonly isByOwner: boolean;
  readonly events: PopupEvents;
}

/** How a backlog is worked off: nobody has to call all of them today. */
export function Backlog({ list, plan, isByOwner, events }: BacklogProps) {
  const { capacity } = plan;
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
      <b>{hasClassC ? day_backlog(words) : day_backlog_all(words)}</b>{' '}
      {isByOwner
        ? pace(team_backlog_days, daysOfTeam(teamLeft(list), capacity), capacity)
        : ownPace(list, calls, capacity)}
    </Note>
  );
}

type Words = (words: { readonly n: number; readonly capacity: string }) => string;

function pace(words: Words, days: number | undefined, capacity: number): string {
  return words({ n: days ?? 0, capacity: formatNumber(capacity) });
}

/** How long one person takes who makes all these calls. */
function ownPace(list: WakeUpList, calls: number, capacity: number): string {
  const all = pace(day_backlog_days, workingDaysFor(calls, capacity), capacity);
  const daysA = daysOfClassA(list, capacity);
  return daysA === undefined ? all : `${all} ${day_backlog_a({ n: daysA })}`;
}

/** The rows begin with class A; undefined where there is none, or so many that the list is cut among them. */
function daysOfClassA({ rows, total }: WakeUpList, capacity: number): number | undefined {
  const ofA = rows.filter(({ valueClass }) => valueClass === 'A').length;
  if (ofA === 0 || (ofA === rows.length && ofA < total)) return undefined;
  return workingDaysFor(ofA, capacity);
}
