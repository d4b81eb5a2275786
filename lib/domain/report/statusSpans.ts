import type { BaseColumns } from '../bulk/columns';
import { mayBeAnnual } from '../bulk/mayBeAnnual';
import { type BaseRhythm, cycleDaysOf, ownIntervals } from '../cycle';
import type { DayNumber } from '../day';
import { AnnualDoubt } from '../history/annualDoubt';
import { clientSpans, type DayRange, type HistoryRuler, type PastStatus } from '../history/clientSpans';
import type { Rules } from '../rules';
import { annualRhythmOf } from '../season/annualRhythm';
import { borderGaps } from '../status';
import type { Place } from './reportClients';

/** Words of the codes in `StatusSpans.status`. */
export const PAST_STATUSES = [
  'active',
  'due',
  'sleeping',
  'lost',
  'oneTime',
  'seasonal',
  'former',
] as const satisfies readonly PastStatus[];

/** No status yet: a client before his first purchase. */
export const NOT_YET = 255;

/** Statuses of all clients over a range of days, one span after the other without holes. */
export interface StatusSpans {
  readonly range: DayRange;
  /** Place of each client's first span; one more at the end. */
  readonly starts: Uint32Array;
  /** First day of each span; it lasts until the next one of the same client. */
  readonly from: Int32Array;
  /** Place in `PAST_STATUSES`. */
  readonly status: Uint8Array;
}

/** Code of a status. */
export function codeOf(status: PastStatus): number {
  return PAST_STATUSES.indexOf(status);
}

/**
 * What `clientSpans` says of every client, in columns: a few numbers a span instead of an object, so that a large base
 * fits and every filter is answered from memory. Clients a group rule falls on are told one by one.
 */
export function statusSpans(clients: BaseColumns, ruler: HistoryRuler, range: DayRange): StatusSpans {
  const spans = new SpanWriter(clients.days.length);
  for (let client: Place = 0; client < clients.days.length; client++) {
    spans.begin(client);
    const days = clients.days[client] as readonly DayNumber[];
    const group = clients.groups?.get(client);
    if (group) {
      for (const { status, from } of clientSpans({ key: '', days, group }, ruler, range))
        spans.add(codeOf(status), from);
    } else addUngrouped(spans, days, ruler, range);
  }
  return { range, ...spans.columns() };
}

const [ACTIVE, DUE, SLEEPING, LOST, ONE_TIME, SEASONAL] = PAST_STATUSES.map((_, code) => code) as [
  ...[number, number, number, number, number, number],
];

/** One pass over a client's purchases; each opens a stretch in which the status changes on border days only. */
function addUngrouped(
  spans: SpanWriter,
  days: readonly DayNumber[],
  { rules, base: { rhythm } }: HistoryRuler,
  range: DayRange,
): void {
  const doubt = new AnnualDoubt();
  for (let at = 0; at < days.length; at++) {
    const from = days[at] as DayNumber;
    if (from > range.to) return;
    const isDoubtful = doubt.mayBeAnnual(from);
    const to = Math.min(range.to, (days[at + 1] ?? range.to + 1) - 1);
    if (to < range.from) continue;
    const start = Math.max(from, range.from);
    if (isDoubtful && isAnnual(days.slice(0, at + 1))) spans.add(SEASONAL, start);
    else if (at === 0) spans.add(ONE_TIME, start);
    else addSilence(spans, { from, start, to }, cycleUpTo(days, at, rhythm), rules);
  }
}

/** The full search is dear; nearly all who are left by the doubt are told by a look at their seasons. */
function isAnnual(days: readonly DayNumber[]): boolean {
  return mayBeAnnual(days) && annualRhythmOf(days) !== undefined;
}

function cycleUpTo(days: readonly DayNumber[], at: number, rhythm: BaseRhythm): number {
  return cycleDaysOf(ownIntervals(days, 0, at + 1), rhythm);
}

interface Stretch {
  /** Day of the purchase. */
  readonly from: DayNumber;
  /** First day that is asked for. */
  readonly start: DayNumber;
  readonly to: DayNumber;
}

/** The silence after a purchase: active, due, sleeping, lost, each from its border on; an empty one is passed over. */
function addSilence(spans: SpanWriter, { from, start, to }: Stretch, cycleDays: number, rules: Rules): void {
  const { due, sleeping, lost } = borderGaps(cycleDays, rules);
  const add = (status: number, first: number, next: number) => {
    const begins = Math.max(start, from + first);
    if (begins <= to && begins < from + next) spans.add(status, begins);
  };
  add(ACTIVE, 0, due);
  add(DUE, due, sleeping);
  add(SLEEPING, sleeping, lost);
  add(LOST, lost, Number.POSITIVE_INFINITY);
}

const FIRST_ROOM = 1 << 16;

/** Takes spans in turn and keeps them in columns that grow. */
class SpanWriter {
  private readonly starts: Uint32Array;
  private from = new Int32Array(FIRST_ROOM);
  private status = new Uint8Array(FIRST_ROOM);
  private length = 0;
  private ofClient = 0;

  constructor(clients: number) {
    this.starts = new Uint32Array(clients + 1);
  }

  begin(client: Place): void {
    this.starts[client] = this.length;
    this.ofClient = this.length;
  }

  /** Two stretches of one status in a row leave one span, not two. */
  add(status: number, from: DayNumber): void {
    if (this.length > this.ofClient && this.status[this.length - 1] === status) return;
    if (this.length === this.from.length) this.grow();
    this.from[this.length] = from;
    this.status[this.length++] = status;
  }

  columns(): Pick<StatusSpans, 'starts' | 'from' | 'status'> {
    this.starts[this.starts.length - 1] = this.length;
    return {
      starts: this.starts,
      from: this.from.subarray(0, this.length),
      status: this.status.subarray(0, this.length),
    };
  }

  private grow(): void {
    const { from, status } = this;
    this.from = new Int32Array(2 * from.length);
    this.from.set(from);
    this.status = new Uint8Array(2 * status.length);
    this.status.set(status);
  }
}

/** Code of a client's status on a day of the range; `NOT_YET` before his first purchase. */
export function statusOn({ starts, from, status }: StatusSpans, client: Place, on: DayNumber): number {
  const first = starts[client] as number;
  for (let at = (starts[client + 1] as number) - 1; at >= first; at--) {
    if ((from[at] as number) <= on) return status[at] as number;
  }
  return NOT_YET;
}
