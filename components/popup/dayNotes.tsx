import type { ComponentChildren } from 'preact';
import type { DayPlan } from '../../lib/domain/policy/dayPlan';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import { Backlog } from './Backlog';
import { ownPace } from './backlogPace';
import { ClosedNote } from './ClosedNote';
import type { DayNote } from './notesOf';
import type { PopupEvents, PopupView } from './popupView';

/** What a note is made of. */
export interface NoteGround {
  readonly list: WakeUpList;
  readonly plan: DayPlan;
  readonly view: PopupView;
  readonly events: PopupEvents;
}

export type DrawNote = (ground: NoteGround) => ComponentChildren;

/** How the notes are drawn that a list of one person's calls waits for no script with. */
export const dayNotes: Readonly<Record<DayNote, DrawNote>> = {
  closed: ({ view }) => view.day.closed && <ClosedNote key="closed" closed={view.day.closed} />,
  backlog: ({ list, plan, events }) => (
    <Backlog key="backlog" list={list} plan={plan} pace={ownPace(list, plan)} events={events} />
  ),
};

/** What has to be said above the list on a day where all is well. */
export function DayNotes({ notes, ...ground }: NoteGround & { readonly notes: readonly DayNote[] }) {
  return <div class="notes">{notes.map((note) => dayNotes[note](ground))}</div>;
}
