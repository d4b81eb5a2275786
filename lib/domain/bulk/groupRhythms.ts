import { BaseRhythmTally } from '../baseRhythm';
import type { BaseRhythm } from '../cycle';
import type { DayNumber } from '../day';
import type { Rules } from '../rules';
import type { BaseColumns } from './columns';

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
