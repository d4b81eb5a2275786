import { defaultContactRules } from '../contactPolicy';
import type { DaySoFar, SettledCall } from '../day/daySoFar';
import type { Bar, RecoverableSum, WakeUpList, WakeUpRow } from '../wakeUpList';

/** Today's calls: those agreed and the best of those to wake, as many as the capacity leaves room for. */
export interface DayPlan {
  /** Whatever the capacity: a word was given. */
  readonly agreed: readonly WakeUpRow[];
  /** Best first. */
  readonly wake: readonly WakeUpRow[];
  /** Clients to wake for whom there is no room today: how many, and the first of them. */
  readonly waiting: number;
  readonly next: readonly WakeUpRow[];
  /** Calls one person makes a day. */
  readonly capacity: number;
  readonly settled: readonly SettledCall[];
}

const FRESH: DaySoFar = { capacity: defaultContactRules.capacity, settled: [] };

/** The calls left today. Whoever is settled takes his place along, so the list never grows by working it off. */
export function dayPlan({ rows, total, groups, day = FRESH }: WakeUpList): DayPlan {
  const gone = new Set(day.settled.map(({ key }) => key));
  const isLeft = ({ key }: WakeUpRow) => !gone.has(key);
  const agreed = (groups?.agreed.rows ?? []).filter(isLeft);
  const left = rows.filter(isLeft);
  const room = Math.max(0, day.capacity - day.settled.length - agreed.length);
  const wake = left.slice(0, room);
  const waiting = total - (rows.length - left.length) - wake.length;
  return { agreed, wake, waiting, next: left.slice(room), capacity: day.capacity, settled: day.settled };
}

/** Calls still to be made today. */
export function callsOf({ agreed, wake }: Pick<DayPlan, 'agreed' | 'wake'>): number {
  return agreed.length + wake.length;
}

/** More than a day's work is waiting, as on the first days. */
export function isBacklog({ waiting, capacity }: Pick<DayPlan, 'waiting' | 'capacity'>): boolean {
  return waiting > capacity;
}

/** What these clients may bring back, by currency, the one with most clients first. */
export function recoverableOfRows(rows: readonly WakeUpRow[]): readonly RecoverableSum[] {
  const sums = new Map<string, RecoverableSum>();
  for (const { currency, recoverableMinor, averageMinor } of rows) {
    if (currency === undefined || recoverableMinor === undefined || averageMinor === undefined) continue;
    const sum = sums.get(currency);
    sums.set(currency, {
      currency,
      amountMinor: (sum?.amountMinor ?? 0) + recoverableMinor,
      clients: (sum?.clients ?? 0) + 1,
      averagesMinor: (sum?.averagesMinor ?? 0) + averageMinor,
    });
  }
  return [...sums.values()].sort((one, other) => other.clients - one.clients);
}

/** Working days that calls take, the last one begun counting whole; undefined without capacity. */
export function workingDaysFor(calls: number, capacity: number): number | undefined {
  return capacity >= 1 ? Math.ceil(calls / Math.floor(capacity)) : undefined;
}

/** Calls that need not be made today, by reason, in the order of the policy. */
export interface SavedCalls {
  readonly total: number;
  readonly by: readonly { readonly bar: Bar | 'bought'; readonly calls: number }[];
}

/** "Calls saved today: 7": those the policy holds back, and clients found to have bought by themselves today. */
export function savedCalls({ barred, day }: Pick<WakeUpList, 'barred' | 'day'>): SavedCalls {
  const boughtByThemselves = day?.settled.filter(({ how }) => how === 'bought').length ?? 0;
  const held = barred.filter(({ total }) => total > 0).map(({ bar, total }) => ({ bar, calls: total }));
  const bought = boughtByThemselves > 0 ? [{ bar: 'bought', calls: boughtByThemselves } as const] : [];
  const by = [...held, ...bought];
  return { by, total: by.reduce((sum, { calls }) => sum + calls, 0) };
}
