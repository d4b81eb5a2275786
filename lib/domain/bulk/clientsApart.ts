import type { BaseFigures } from '../baseFigures';
import { courseOf } from '../courseOf';
import type { DayNumber } from '../day';
import { type Footing, footedCycleDays } from '../footing';
import type { Rules } from '../rules';
import { standing } from '../standing';
import { type BaseColumns, type JudgedColumns, STATUSES } from './columns';

/** What the cycle of a client rests on, by his place in the columns. */
export type ClientsApart = ReadonlyMap<number, Footing>;

/** Those on whom purchases alone do not decide: a group rule falls on them, or something was set by hand. */
export function clientsApart({ days, groups, hands }: BaseColumns): ClientsApart {
  const apart = new Map<number, Footing>();
  for (const [client, group] of groups ?? []) if (group.rule) apart.set(client, { group });
  for (const [client, { hand }] of hands ?? []) if (hand) apart.set(client, { ...apart.get(client), hand });
  for (const client of apart.keys()) if (days[client]?.length === 0) apart.delete(client);
  return apart;
}

/** Puts their cycles in the place of those that purchases alone gave. */
export function cyclesApart(
  { days }: BaseColumns,
  apart: ClientsApart,
  { rhythms, rules }: { readonly rhythms: Pick<BaseFigures, 'rhythm' | 'groups'>; readonly rules: Rules },
  cycleDays: Float64Array,
): void {
  for (const [client, footing] of apart) {
    cycleDays[client] = footedCycleDays(days[client] as readonly DayNumber[], footing, rhythms, rules);
  }
}

/** Judges them one by one: they may be seasonal or former, whatever they bought. */
export function judgeApart(
  { days }: BaseColumns,
  apart: ClientsApart,
  today: DayNumber,
  rules: Rules,
  { status, missed, cycleDays }: Pick<JudgedColumns, 'status' | 'missed' | 'cycleDays'>,
): void {
  for (const [client, footing] of apart) {
    const bought = days[client] as readonly DayNumber[];
    const course = courseOf({ ...footing, purchases: { days: bought } }, cycleDays[client] as number, rules);
    const stands = standing(course, bought.length, bought.at(-1) as DayNumber, today, rules);
    status[client] = STATUSES.indexOf(stands.status);
    missed[client] = stands.silence.missed;
  }
}
