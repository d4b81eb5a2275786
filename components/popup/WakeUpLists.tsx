import type { Day } from '../../lib/domain/day';
import { callsOf, type DayPlan, dayPlan } from '../../lib/domain/policy/dayPlan';
import type { WakeUpList, WakeUpRow } from '../../lib/domain/wakeUpList';
import {
  day_group_lost,
  day_group_sleeping,
  popup_group_agreed,
  popup_group_first_a,
} from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';
import { agreedText } from './agreedText';
import { CareFolds } from './CareFolds';
import { DayGroup } from './DayGroup';
import { DayRow } from './DayRow';
import { DaySettings } from './DaySettings';
import { notesOf } from './notesOf';
import { AllDone, Notes, Quiet, Settled, Team } from './parts';
import { isByOwner, showsTeam, siteInFocus } from './popupScreen';
import type { PopupEvents, PopupView } from './popupView';
import { Queue } from './Queue';
import { wakeText } from './rowText';
import { Saved } from './Saved';

export interface WakeUpListsProps {
  readonly list: WakeUpList;
  readonly view: PopupView;
  readonly events: PopupEvents;
}

/** The calls of the day; folded below who is cared for, who waits, and whom we need not call at all. */
export function WakeUpLists({ list, view, events }: WakeUpListsProps) {
  const plan = dayPlan(list);
  const isEmpty = callsOf(plan) === 0 && !isByOwner(list, view.day);
  const notes = notesOf(list, plan, view);
  const isTeam = showsTeam(list, view.day);
  const calls = <Calls plan={plan} today={list.today} events={events} />;
  const queue = <Queue list={list} plan={plan} onOpenClient={events.onOpenClient} />;
  return (
    <>
      {notes.length > 0 && <Notes notes={notes} list={list} plan={plan} view={view} events={events} />}
      {isEmpty && plan.settled.length > 0 && <AllDone plan={plan} />}
      {isEmpty && plan.settled.length === 0 && <Quiet list={list} reading={siteInFocus(view)?.reading} />}
      {isTeam ? (
        <Team
          list={list}
          plan={plan}
          view={view.day.teamView}
          onView={events.onTeamView}
          lineOf={(line) => <DayRow {...line} today={list.today} events={events} />}
        >
          {calls}
          {queue}
        </Team>
      ) : (
        calls
      )}
      {plan.settled.length > 0 && <Settled calls={plan.settled} today={list.today} onUndo={events.onUndo} />}
      <CareFolds list={list} onOpenClient={events.onOpenClient} />
      {!isTeam && queue}
      <Saved list={list} onOpenClient={events.onOpenClient} />
      <DaySettings list={list} day={view.day} capacity={plan.capacity} events={events} />
    </>
  );
}

interface CallsProps {
  readonly plan: DayPlan;
  readonly today: Day;
  readonly events: PopupEvents;
}

/** The calls of the day, best first in each group. */
function Calls({ plan, today, events }: CallsProps) {
  const rest = { today, events };
  return (
    <>
      <DayGroup title={popup_group_agreed()} rows={plan.agreed} textOf={(row) => agreedText(row, today)} {...rest} />
      {(['sleeping', 'lost'] as const).map((status) => (
        <DayGroup
          key={status}
          title={status === 'lost' ? day_group_lost() : day_group_sleeping()}
          rows={plan.wake.filter((row) => (row.status === 'lost') === (status === 'lost'))}
          textOf={(row) => wakeText(row, today)}
          end={classEnd}
          {...rest}
        />
      ))}
    </>
  );
}

function classEnd(rows: readonly WakeUpRow[]): string {
  const count = formatNumber(rows.length);
  return rows[0]?.valueClass === 'A' ? popup_group_first_a({ count }) : count;
}
