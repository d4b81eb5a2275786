import { type Day, dayOf } from '../day';
import { lotOf } from '../lot';
import type { ReportBase } from './reportClients';
import type { ReportTalk } from './talks';

/** A note for the head to look at (S3-23). */
export interface SampledNote {
  readonly on: Day;
  readonly by: string;
  readonly name: string;
  /** Code of the outcome. */
  readonly outcome: string;
  readonly note: string;
}

const DAYS = 30;
const NOTES = 10;

/** Ten notes of the last thirty days, drawn by lot: the same ones all day, others tomorrow; newest first. */
export function notesSample(
  { today, spans, clients }: ReportBase,
  talks: readonly ReportTalk[],
): readonly SampledNote[] {
  return talks
    .filter(({ on, note }) => on > spans.range.to - DAYS && note !== '')
    .map((talk) => ({ talk, lot: lotOf(today + talk.id) }))
    .sort((one, other) => one.lot - other.lot)
    .slice(0, NOTES)
    .map(({ talk }) => talk)
    .sort((one, other) => (one.at < other.at ? 1 : -1))
    .map(({ on, by, place, outcome, note }) => ({
      on: dayOf(on),
      by,
      name: clients.names[place] as string,
      outcome,
      note,
    }));
}
