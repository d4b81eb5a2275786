import type { BaseReading } from '../../lib/domain/baseReading';
import type { Day } from '../../lib/domain/day';
import { callsOf, type DayPlan, dayPlan, isBacklog } from '../../lib/domain/policy/dayPlan';
import { missingOf } from '../../lib/domain/readingPace';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import { isByOwner, showsTeam, siteInFocus } from './popupScreen';
import type { PopupView, SiteView } from './popupView';

/** What may have to be said above the list. */
export type NoteKind = 'store' | 'recomputing' | 'reading' | 'trouble' | 'partial' | 'closed' | 'owner' | 'backlog';

/** What is said on many days where all is well: drawn by the popup's own script, so that the list waits for no other. */
export type DayNote = Extract<NoteKind, 'closed' | 'backlog'>;

/** What has to be said above the list just now, in the order of saying it; on most days nothing. */
export function notesOf(list: WakeUpList, plan: DayPlan, view: PopupView): readonly NoteKind[] {
  const site = siteInFocus(view);
  const team = isByOwner(list, view.day) ? list.team : undefined;
  const wanted: Readonly<Record<NoteKind, boolean>> = {
    store: view.store !== 'open',
    recomputing: view.recomputing !== undefined,
    reading: site !== undefined && wantsWords(site, list.today),
    trouble: view.sites.some(({ isTroubled }) => isTroubled),
    partial: list.partial > 0,
    closed: view.day.closed !== undefined && (team !== undefined || callsOf(plan) > 0),
    owner: !view.day.hasChosenOwner && (list.owners?.length ?? 0) > 1,
    backlog:
      !view.day.isBacklogSeen && isBacklog(plan) && (team?.some(({ total }) => total > 2 * plan.capacity) ?? true),
  };
  return (Object.keys(wanted) as NoteKind[]).filter((note) => wanted[note]);
}

/** True where the first frame has more than the calls of the day: what `beside.ts` brings. */
export function hasMoreThanCalls(view: PopupView): boolean {
  const { list } = view;
  if (!list) return false;
  const plan = dayPlan(list);
  return callsOf(plan) === 0 || showsTeam(list, view.day) || !notesOf(list, plan, view).every(isDayNote);
}

/** Whether a note needs no script but the popup's own, as long as the calls are of one person. */
export function isDayNote(note: NoteKind): note is DayNote {
  return note === 'closed' || note === 'backlog';
}

function wantsWords({ reading, measure, refusal }: SiteView, today: Day): boolean {
  if (measure !== undefined || refusal !== undefined) return true;
  return reading !== undefined && (reading.state !== 'done' || isOld(reading, today) || isShort(reading));
}

/** True where the CRM counts more than was read. */
function isShort(reading: BaseReading): boolean {
  return Object.values(missingOf(reading)).some((missing) => missing !== undefined);
}

/** A day: what is older is said to be so. */
const OLD_MS = 86_400_000;

/** True where a reading that came to its end is not of today. */
export function isOld(reading: BaseReading, today: Day): boolean {
  return Date.parse(today) - Date.parse(lastReadAt(reading)) > OLD_MS;
}

/** Instant (ISO 8601) of the last reading that came to its end. */
export function lastReadAt({ last, startedAt }: BaseReading): string {
  return last?.startedAt ?? startedAt;
}
