import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../lib/domain/day';
import { footedCycleDays } from '../../../../lib/domain/footing';
import { movesOf } from '../../../../lib/domain/report/moves';
import { placesOf } from '../../../../lib/domain/report/places';
import type { ReportBase } from '../../../../lib/domain/report/reportClients';
import { type ByGroup, withRhythm } from '../../../../lib/domain/report/shareGroups';
import { shareWeeks } from '../../../../lib/domain/report/shares';
import { annualRhythmOf } from '../../../../lib/domain/season/annualRhythm';
import { rhythmStatus } from '../../../../lib/domain/status';
import { every, firmOf, type Invented, today } from './firm';

const client = fc
  .record({
    intervals: fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 25 }),
    silence: fc.integer({ min: 0, max: 900 }),
    owner: fc.constantFrom('Olga', 'Ivan', undefined),
    currency: fc.constantFrom('RUB', 'EUR'),
  })
  .map(({ intervals, silence, owner, currency }): Invented => {
    const days = [today - silence];
    for (const interval of intervals) days.unshift((days[0] as number) - interval);
    return { days, currency, ...(owner && { owner }) };
  });

/** One client on one day, from his purchases up to it, by the rule itself: no borders, no spans. */
function groupOn({ clients, judged, rules }: ReportBase, place: number, on: number): keyof ByGroup | undefined {
  const days = (clients.days[place] as readonly number[]).filter((day) => day <= on);
  if (days.length === 0) return undefined;
  if (annualRhythmOf(days)) return 'active';
  if (days.length === 1) return 'apart';
  const status = rhythmStatus(on - (days.at(-1) as number), footedCycleDays(days, {}, judged.figures, rules), rules);
  return status === 'due' ? 'active' : status;
}

function countedOn(base: ReportBase, places: readonly number[], on: number): ByGroup {
  const count = (group: keyof ByGroup) => places.filter((place) => groupOn(base, place, on) === group).length;
  return { active: count('active'), sleeping: count('sleeping'), lost: count('lost'), apart: count('apart') };
}

describe('shares by week', () => {
  it('are what counting every client on every day gives, on any base and for any manager', () => {
    fc.assert(
      fc.property(
        fc.array(client, { minLength: 1, maxLength: 25 }),
        fc.constantFrom(undefined, 'Olga'),
        (firm, manager) => {
          const base = firmOf(firm);
          const places = placesOf(base, { ...(manager && { manager }) });
          expect(places).toEqual(firm.flatMap(({ owner }, i) => (manager === undefined || owner === manager ? i : [])));
          for (const { on, clients } of shareWeeks(base, places, { to: today, before: 104 }, 'RUB').filter(
            (_, i) => i % 8 === 0,
          )) {
            const day = today - 7 * Math.round((today - Date.parse(on) / 86_400_000) / 7);
            expect(clients).toEqual(countedOn(base, places, day));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('count money of one currency alone, whatever else is in the base', () => {
    const base = firmOf([
      { days: every(30, 8, 5), currency: 'RUB' },
      { days: every(30, 8, 5), currency: 'EUR' },
    ]);
    const [now] = shareWeeks(base, [0, 1], { to: today, before: 0 }, 'EUR');
    expect(now?.clients.active).toBe(2);
    expect(now?.money.active).toBe(base.judged.yearlyMinor[1]);
  });

  it('end today and begin two years ago', () => {
    const weeks = shareWeeks(firmOf([{ days: every(30, 40, 5) }]), [0], { to: today, before: 104 }, 'RUB');
    expect(weeks).toHaveLength(105);
    expect([weeks[0]?.on, weeks.at(-1)?.on]).toEqual([dayOf(today - 728), dayOf(today)]);
    expect(weeks.every(({ clients }) => withRhythm(clients) === 1)).toBe(true);
  });
});

describe('moves between two days', () => {
  it('put every client into one cell, by what he was and what he is', () => {
    fc.assert(
      fc.property(fc.array(client, { minLength: 1, maxLength: 25 }), fc.constantFrom(28, 91, 364), (firm, days) => {
        const base = firmOf(firm);
        const places = firm.map((_, i) => i);
        const { from, woke, fellAsleep } = movesOf(base, places, days);
        for (const before of ['active', 'sleeping', 'lost', 'apart', 'came'] as const) {
          for (const after of ['active', 'sleeping', 'lost', 'apart'] as const) {
            const moved = places.filter(
              (place) =>
                (groupOn(base, place, today - days) ?? 'came') === before && groupOn(base, place, today) === after,
            );
            expect(from[before][after]).toBe(moved.length);
          }
        }
        expect(woke.total).toBe(from.sleeping.active + from.lost.active);
        expect(fellAsleep.total).toBe(from.active.sleeping + from.active.lost);
      }),
      { numRuns: 60 },
    );
  });
});
