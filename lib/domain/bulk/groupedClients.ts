import type { BaseFigures } from '../baseFigures';
import { BaseRhythmTally } from '../baseRhythm';
import { courseOf } from '../courseOf';
import type { BaseRhythm } from '../cycle';
import type { DayNumber } from '../day';
import { footedCycleDays } from '../footing';
import type { Rules } from '../rules';
import { standing } from '../standing';
import { type BaseColumns, type JudgedColumns, STATUSES } from './columns';

type Rhythms = Pick<BaseFigures, 'rhythm' | 'groups'>;

/** The rhythm of each group that has enough intervals to be measured; undefined where none has. */
export function groupRhythms(
  { days, groups }: BaseColumns,
  { companyCycleDays }: Rules,
): Readonly<Record<string, BaseRhythm>> | undefined {
  const tallies = new Map<string, BaseRhythmTally>();
  for (const [client, { rule }] of groups ?? []) {
    if (!rule) continue;
    const tally = tallies.get(rule.code) ?? new BaseRhythmTally();
    tallies.set(rule.code, tally);
    const bought = days[client] as readonly DayNumber[];
    tally.add(bought, 0, bought.length);
  }
  const measured = [...tallies]
    .map(([code, tally]) => [code, tally.rhythm(companyCycleDays)] as const)
    .filter(([, rhythm]) => rhythm.source === 'base')
    .map(([code, rhythm]) => [code, { ...rhythm, source: 'group' as const }] as const);
  return measured.length > 0 ? Object.fromEntries(measured) : undefined;
}

/** Puts the cycles that group rules give in the place of those that purchases alone gave. */
export function cyclesOfGroups({ days, groups }: BaseColumns, rhythms: Rhythms, rules: Rules, cycleDays: Float64Array) {
  for (const [client, group] of groups ?? []) {
    const bought = days[client] as readonly DayNumber[];
    if (group.rule && bought.length > 0) cycleDays[client] = footedCycleDays(bought, { group }, rhythms, rules);
  }
}

/** Judges the clients whom a group rule makes seasonal or former, one by one. */
export function judgeGroups(
  { days, groups }: BaseColumns,
  today: DayNumber,
  rules: Rules,
  { status, missed, cycleDays }: Pick<JudgedColumns, 'status' | 'missed' | 'cycleDays'>,
): void {
  for (const [client, group] of groups ?? []) {
    const bought = days[client] as readonly DayNumber[];
    const last = bought.at(-1);
    if (!group.rule || last === undefined) continue;
    const course = courseOf({ group, purchases: { days: bought } }, cycleDays[client] as number, rules);
    const stands = standing(course, bought.length, last, today, rules);
    status[client] = STATUSES.indexOf(stands.status);
    missed[client] = stands.silence.missed;
  }
}
