import type { ComponentChildren } from 'preact';
import type { DayPlan } from '../../lib/domain/policy/dayPlan';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import { Backlog } from './Backlog';
import { ClosedNote } from './ClosedNote';
import type { NoteKind } from './notesOf';
import { OwnerAsk } from './OwnerAsk';
import { isByOwner, siteInFocus } from './popupScreen';
import type { PopupEvents, PopupView } from './popupView';
import { PartialNote, ReadingNote } from './ReadingNote';
import { RecomputingNote } from './RecomputingNote';
import { StoreNote } from './StoreNote';
import { TroubleNote } from './TroubleNote';

interface NotesProps {
  /** Which of them. */
  readonly notes: readonly NoteKind[];
  readonly list: WakeUpList;
  readonly plan: DayPlan;
  readonly view: PopupView;
  readonly events: PopupEvents;
}

/** What has to be said above the list. */
export function Notes({ notes, ...ground }: NotesProps) {
  return <div class="notes">{notes.map((note) => noteOf[note](ground))}</div>;
}

type Drawn = (ground: Omit<NotesProps, 'notes'>) => ComponentChildren;

const noteOf: Readonly<Record<NoteKind, Drawn>> = {
  store: ({ view, events }) => <StoreNote key="store" store={view.store} onOptions={events.onOptions} />,
  recomputing: ({ view }) => view.recomputing && <RecomputingNote key="recomputing" {...view.recomputing} />,
  reading: ({ list, view, events }) => {
    const site = siteInFocus(view);
    return site && <ReadingNote key="reading" site={site} today={list.today} events={events} />;
  },
  trouble: ({ view, events }) =>
    view.sites.map((each) => each.isTroubled && <TroubleNote key={each.origin} site={each} events={events} />),
  partial: ({ list }) => <PartialNote key="partial" clients={list.partial} />,
  closed: ({ view }) => view.day.closed && <ClosedNote key="closed" closed={view.day.closed} />,
  owner: ({ list, events }) => <OwnerAsk key="owner" owners={list.owners ?? []} onOwner={events.onOwner} />,
  backlog: ({ list, plan, view, events }) => (
    <Backlog key="backlog" list={list} plan={plan} isByOwner={isByOwner(list, view.day)} events={events} />
  ),
};
