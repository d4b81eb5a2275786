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
import { DayGroup } from './DayGroup';
import { DayRow } from './DayRow';
import { DayNotes, type NoteGround } from './dayNotes';
import { isDayNote, type NoteKind, notesOf } from './notesOf';
import { AllDone, BelowCalls, Notes, Queue, Quiet, Team } from './parts';
import { isByOwner, showsTeam, siteInFocus } from './popupScreen';
import type { PopupEvents, PopupView } from './popupView';
import { wakeText } from './rowText';

export interface WakeUpListsProps {
  readonly list: WakeUpList;
  readonly view: PopupView;
  readonly events: PopupEvents;
}

/** The calls of the day, what has to be said above them, and what follows them. */
export function WakeUpLists({ list, view, events }: WakeUpListsProps) {
  const plan = dayPlan(list);
  const isEmpty = callsOf(plan) === 0 && !isByOwner(list, view.day);
  const isTeam = showsTeam(list, view.day);
  const calls = <Calls plan={plan} today={list.today} events={events} />;
  const ground = { list, plan, view, events };
  return (
    <>
      <Said notes={notesOf(list, plan, view)} {...ground} />
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
          <Queue list={list} plan={plan} onOpenClient={events.onOpenClient} />
        </Team>
      ) : (
        calls
      )}
      <BelowCalls {...ground} />
    </>
  );
}

/** By the popup's own script where that suffices. */
function Said({ notes, ...ground }: NoteGround & { readonly notes: readonly NoteKind[] }) {
  if (notes.length === 0) return undefined;
  const isOfOne = !showsTeam(ground.list, ground.view.day);
  return isOfOne && notes.every(isDayNote) ? (
    <DayNotes notes={notes} {...ground} />
  ) : (
    <Notes notes={notes} {...ground} />
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
