import type { DayPlan } from '../../lib/domain/policy/dayPlan';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import { CareFolds } from './CareFolds';
import { DaySettings } from './DaySettings';
import { showsTeam } from './popupScreen';
import type { PopupEvents, PopupView } from './popupView';
import { Queue } from './Queue';
import { Saved } from './Saved';
import { Settled } from './Settled';

export interface BelowCallsProps {
  readonly list: WakeUpList;
  readonly plan: DayPlan;
  readonly view: PopupView;
  readonly events: PopupEvents;
}

/** What follows the calls of the day, to the end of the popup: it may come after them without moving anything. */
export function BelowCalls({ list, plan, view, events }: BelowCallsProps) {
  const { onOpenClient } = events;
  return (
    <>
      <Settled calls={plan.settled} today={list.today} onUndo={events.onUndo} />
      <CareFolds list={list} onOpenClient={onOpenClient} />
      {!showsTeam(list, view.day) && <Queue list={list} plan={plan} onOpenClient={onOpenClient} />}
      <Saved list={list} onOpenClient={onOpenClient} />
      <DaySettings list={list} day={view.day} capacity={plan.capacity} events={events} />
    </>
  );
}
