import { Backlog } from './Backlog';
import { type DrawNote, dayNotes, type NoteGround } from './dayNotes';
import type { NoteKind } from './notesOf';
import { OwnerAsk } from './OwnerAsk';
import { isByOwner, siteInFocus } from './popupScreen';
import { PartialNote, ReadingNote } from './ReadingNote';
import { RecomputingNote } from './RecomputingNote';
import { StoreNote } from './StoreNote';
import { TroubleNote } from './TroubleNote';
import { teamPace } from './team/teamPace';

interface NotesProps extends NoteGround {
  /** Which of them. */
  readonly notes: readonly NoteKind[];
}

/** What has to be said above the list. */
export function Notes({ notes, ...ground }: NotesProps) {
  return <div class="notes">{notes.map((note) => noteOf[note](ground))}</div>;
}

const noteOf: Readonly<Record<NoteKind, DrawNote>> = {
  ...dayNotes,
  store: ({ view, events }) => <StoreNote key="store" store={view.store} onOptions={events.onOptions} />,
  recomputing: ({ view }) => view.recomputing && <RecomputingNote key="recomputing" {...view.recomputing} />,
  reading: ({ list, view, events }) => {
    const site = siteInFocus(view);
    return site && <ReadingNote key="reading" site={site} today={list.today} events={events} />;
  },
  trouble: ({ view, events }) =>
    view.sites.map((each) => each.isTroubled && <TroubleNote key={each.origin} site={each} events={events} />),
  partial: ({ list }) => <PartialNote key="partial" clients={list.partial} />,
  owner: ({ list, events }) => <OwnerAsk key="owner" owners={list.owners ?? []} onOwner={events.onOwner} />,
  backlog: (ground) => {
    const { list, plan, view, events } = ground;
    if (!isByOwner(list, view.day)) return dayNotes.backlog(ground);
    return <Backlog key="backlog" list={list} plan={plan} pace={teamPace(list, plan)} events={events} />;
  },
};
