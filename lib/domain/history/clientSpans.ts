import type { Status } from '../assessment';
import type { BaseFigures } from '../baseFigures';
import type { DayNumber } from '../day';
import { footedCycleDays } from '../footing';
import type { ClientGroup } from '../groups/clientGroup';
import type { Rules } from '../rules';
import { annualRhythmOf } from '../season/annualRhythm';
import { borderGaps, rhythmStatus } from '../status';
import { AnnualDoubt } from './annualDoubt';

/** Statuses that purchases and rules tell of any day; nothing set by hand is among them. */
export type PastStatus = Exclude<Status, 'noData'>;

/** Days on which a client had one status, both included. */
export interface StatusSpan {
  readonly status: PastStatus;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** A client as his past is told. */
export interface PastClient {
  /** Store key; unique. */
  readonly key: string;
  /** Ascending days of purchases as cleaned today, no two equal. */
  readonly days: readonly DayNumber[];
  readonly group?: ClientGroup | undefined;
}

/** What the past is judged by: one ruler all through, so that what moves are the clients and never the ruler. */
export interface HistoryRuler {
  readonly rules: Rules;
  readonly base: Pick<BaseFigures, 'rhythm' | 'groups'>;
}

/** Days of history asked for, both included. */
export interface DayRange {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** The cycle looks at so many last purchases: eight intervals (`cycle`). */
const RECENT = 9;

/**
 * A client's statuses over a range, oldest first, without holes from his first purchase on: what would have been said
 * on each day by the purchases up to it. One pass: each purchase opens a stretch in which the status changes on border
 * days only.
 */
export function clientSpans(client: PastClient, ruler: HistoryRuler, range: DayRange): readonly StatusSpan[] {
  const { days } = client;
  const spans: StatusSpan[] = [];
  const doubt = new AnnualDoubt();
  for (let at = 0; at < days.length; at++) {
    const from = days[at] as DayNumber;
    if (from > range.to) break;
    const mayBeAnnual = doubt.mayBeAnnual(from);
    const to = Math.min(range.to, (days[at + 1] ?? range.to + 1) - 1);
    if (to < range.from) continue;
    addStretch(spans, client, { at, to, mayBeAnnual }, ruler, range.from);
  }
  return spans;
}

interface Stretch {
  /** Place of the purchase that opens it. */
  readonly at: number;
  readonly to: DayNumber;
  readonly mayBeAnnual: boolean;
}

/** Statuses from a purchase to `to`, while nothing more is bought. */
function addStretch(
  spans: StatusSpan[],
  client: PastClient,
  stretch: Stretch,
  ruler: HistoryRuler,
  notBefore: DayNumber,
): void {
  const from = client.days[stretch.at] as DayNumber;
  const parts = partsOf(client, stretch, ruler);
  parts.forEach(({ status, gap }, i) => {
    const end = Math.min(stretch.to, from + (parts[i + 1]?.gap ?? Number.POSITIVE_INFINITY) - 1);
    const start = Math.max(from + gap, notBefore);
    if (end >= start) push(spans, status, start, end);
  });
}

/** The statuses a silence goes through, each with the first silent day of it; one may end before it begins. */
function partsOf(
  { days, group }: PastClient,
  { at, mayBeAnnual }: Stretch,
  { rules, base }: HistoryRuler,
): readonly { readonly status: PastStatus; readonly gap: number }[] {
  const kind = group?.rule?.kind;
  if (kind === 'once') return [{ status: at === 0 ? 'oneTime' : 'former', gap: 0 }];
  const isAnnual = mayBeAnnual && annualRhythmOf(days.slice(0, at + 1)) !== undefined;
  if (isAnnual || kind === 'season') return [{ status: 'seasonal', gap: 0 }];
  if (at === 0) return [{ status: 'oneTime', gap: 0 }];
  const cycleDays = footedCycleDays(days.slice(Math.max(0, at + 1 - RECENT), at + 1), { group }, base, rules);
  const { due, sleeping, lost } = borderGaps(cycleDays, rules);
  return [0, due, sleeping, lost].map((gap) => ({ status: rhythmStatus(gap, cycleDays, rules), gap }));
}

/** Two purchases in a row leave one span, not two. */
function push(spans: StatusSpan[], status: PastStatus, from: DayNumber, to: DayNumber): void {
  const last = spans[spans.length - 1];
  if (last?.status === status) spans[spans.length - 1] = { ...last, to };
  else spans.push({ status, from, to });
}
