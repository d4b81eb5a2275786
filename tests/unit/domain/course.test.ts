import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type ClientHistory } from '../../../lib/domain/assess';
import { baseFigures } from '../../../lib/domain/baseFigures';
import type { Course } from '../../../lib/domain/course';
import { dayNumber, dayOf } from '../../../lib/domain/day';
import type { Correction } from '../../../lib/domain/hand/correction';
import { applyPreset } from '../../../lib/domain/presets/applyPreset';
import { presetOf } from '../../../lib/domain/presets/preset';
import { defaultRules } from '../../../lib/domain/rules';
import { standing } from '../../../lib/domain/standing';
import { complete, paid } from './deals';

const rules = applyPreset(defaultRules, presetOf('carService')!);
const base = baseFigures([], rules);
const from = dayNumber('2026-11-21');

const judged = (history: ClientHistory, on: number) => assess(history, { today: dayOf(on), rules, base });

/** What a client is like on a later day by his stored course alone, beside a new assessment of his whole history. */
function expectToHold(history: ClientHistory, later: number): void {
  const { course, purchases, lastOn } = judged(history, from);
  if (!course || lastOn === undefined) return;
  const stored = JSON.parse(JSON.stringify(course)) as Course;
  const anew = judged(history, from + later);
  const { status, silence, season, reminders } = standing(stored, purchases, dayNumber(lastOn), from + later, rules);
  expect({ status, silence, season, reminders }).toEqual({
    status: anew.status,
    silence: anew.silence,
    season: anew.season,
    reminders: anew.reminders,
  });
}

describe('the course of a client, stored and read again', () => {
  const titles = ['замена масла', 'зимняя резина', 'колодки', undefined];
  const deal = fc
    .record({ ago: fc.integer({ min: 0, max: 2500 }), title: fc.constantFrom(...titles) })
    .map(({ ago, title }) => paid(dayOf(from - ago), title === undefined ? {} : { title }));
  const yearly = fc
    .integer({ min: 2, max: 5 })
    .map((years) =>
      Array.from({ length: years }, (_, i) => [
        paid(dayOf(from - 200 - 365 * i)),
        paid(dayOf(from - 190 - 365 * i)),
      ]).flat(),
    );
  const byHand: readonly Correction[] = [
    { what: 'season', windows: [{ from: '12-20', to: '01-10' }], setOn: '2026-01-01', reason: '' },
    { what: 'former', why: 'closed', setOn: '2026-11-21', reason: '' },
    { what: 'cycle', cycleDays: 44, setOn: '2026-01-01', reason: '' },
  ];

  it('says on any later day what a new assessment of the whole history says', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.array(deal, { maxLength: 10 }), yearly),
        fc.subarray([...byHand]),
        fc.integer({ min: 0, max: 1500 }),
        (deals, corrections, later) => {
          expectToHold({ key: 'k', deals, completeness: complete(deals), corrections }, later);
        },
      ),
      { numRuns: 300 },
    );
  });
});
