import { type Day, type DayNumber, dayOf } from '../day';
import type { Place, ReportBase } from './reportClients';
import { type ByGroup, byGroup, groupOfStatus, shareGroups } from './shareGroups';

/** One week of the history. */
export interface ShareWeek {
  readonly on: Day;
  readonly clients: ByGroup;
  /** Expected yearly value of the clients of each group in the one currency asked for, minor units. */
  readonly money: ByGroup;
}

const GROUPS = shareGroups.length;

/** Days a week apart: the last one, and so many before it. Two years are 104; within the range of the spans. */
export interface Weeks {
  readonly to: DayNumber;
  readonly before: number;
}

/**
 * Clients and money by group on each of the days, oldest first. Money is today's yearly value of each client all
 * through: what moves are the clients, not their prices.
 */
export function shareWeeks(
  base: ReportBase,
  places: Iterable<Place>,
  { to, before: weeks }: Weeks,
  currency: string | undefined,
): readonly ShareWeek[] {
  const first = to - 7 * weeks;
  const clients = new Float64Array((weeks + 2) * GROUPS);
  const money = new Float64Array((weeks + 2) * GROUPS);
  for (const place of places) {
    const worth = base.clients.currencies[place] === currency ? (base.judged.yearlyMinor[place] as number) : 0;
    eachSpan(base, place, (group, from, end) => {
      const begins = Math.max(0, Math.ceil((from - first) / 7));
      const ends = Math.min(weeks + 1, Math.ceil((end - first) / 7));
      if (begins >= ends) return;
      clients[begins * GROUPS + group]! += 1;
      clients[ends * GROUPS + group]! -= 1;
      money[begins * GROUPS + group]! += worth;
      money[ends * GROUPS + group]! -= worth;
    });
  }
  return Array.from({ length: weeks + 1 }, (_, week) => ({
    on: dayOf(first + 7 * week),
    clients: runningSum(clients, week),
    money: runningSum(money, week),
  }));
}

/** Every span of one client: its group, its first day, and the first day after it. */
function eachSpan({ spans }: ReportBase, place: Place, take: (group: number, from: number, end: number) => void): void {
  const { starts, from, status, range } = spans;
  const last = (starts[place + 1] as number) - 1;
  for (let at = starts[place] as number; at <= last; at++) {
    const end = at === last ? range.to + 1 : (from[at + 1] as number);
    take(groupOfStatus(status[at] as number) as number, from[at] as number, end);
  }
}

/** Adds the steps up to a week into that week's place; called for every week in turn. */
function runningSum(steps: Float64Array, week: number): ByGroup {
  for (let group = 0; week > 0 && group < GROUPS; group++) {
    steps[week * GROUPS + group]! += steps[(week - 1) * GROUPS + group] as number;
  }
  return byGroup(steps.subarray(week * GROUPS, (week + 1) * GROUPS));
}
