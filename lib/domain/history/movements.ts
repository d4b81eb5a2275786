import { type DayNumber, dayOf } from '../day';
import { clientSpans, type DayRange, type HistoryRuler, type PastClient, type PastStatus } from './clientSpans';

/** What may happen to a client: his first purchase, falling asleep, being lost, a purchase out of either. */
export type Movement = 'came' | 'fellAsleep' | 'becameLost' | 'wokeFromSleep' | 'wokeFromLost';

/** How many clients moved in one period; whoever does the same twice in it is counted once. */
export interface PeriodMovements {
  /** `yyyy-MM` of a month, or the Monday of a week as `yyyy-MM-dd`. */
  readonly period: string;
  readonly counts: Readonly<Record<Movement, number>>;
}

export type PeriodKind = 'month' | 'week';

const MOVEMENTS: readonly Movement[] = ['came', 'fellAsleep', 'becameLost', 'wokeFromSleep', 'wokeFromLost'];

/** Who woke and who fell asleep in each period of a range, oldest first; periods in which nobody moved are there too. */
export function movementHistory(
  clients: Iterable<PastClient>,
  range: DayRange,
  kind: PeriodKind,
  ruler: HistoryRuler,
): readonly PeriodMovements[] {
  const counts = new Map<string, Record<Movement, number>>();
  for (let day = range.from; day <= range.to; day++) counts.set(periodOf(day, kind), noMovements());
  for (const client of clients) {
    const moved = new Set<string>();
    for (const { movement, on } of movementsOf(client, range, ruler)) {
      const period = periodOf(on, kind);
      const ofPeriod = counts.get(period);
      if (!ofPeriod || moved.has(`${period} ${movement}`)) continue;
      moved.add(`${period} ${movement}`);
      ofPeriod[movement]++;
    }
  }
  return [...counts].map(([period, ofPeriod]) => ({ period, counts: ofPeriod }));
}

/** What happened to one client in a range, oldest first, with its day. */
export function movementsOf(
  client: PastClient,
  range: DayRange,
  ruler: HistoryRuler,
): readonly { readonly movement: Movement; readonly on: DayNumber }[] {
  // the day before shows what the first day of the range changed
  const spans = clientSpans(client, ruler, { from: range.from - 1, to: range.to });
  return spans.flatMap(({ status, from }, i) => {
    const before = spans[i - 1]?.status;
    const movement = before === undefined && from !== client.days[0] ? undefined : movementTo(status, before);
    return movement && from >= range.from ? [{ movement, on: from }] : [];
  });
}

function movementTo(status: PastStatus, before: PastStatus | undefined): Movement | undefined {
  if (before === undefined) return 'came';
  if (status === 'sleeping') return 'fellAsleep';
  if (status === 'lost') return 'becameLost';
  if (before === 'sleeping') return 'wokeFromSleep';
  return before === 'lost' ? 'wokeFromLost' : undefined;
}

/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

function periodOf(day: DayNumber, kind: PeriodKind): string {
  return kind === 'month' ? dayOf(day).slice(0, 7) : dayOf(day - ((((day - FIRST_MONDAY) % 7) + 7) % 7));
}

function noMovements(): Record<Movement, number> {
  return Object.fromEntries(MOVEMENTS.map((movement) => [movement, 0])) as Record<Movement, number>;
}
