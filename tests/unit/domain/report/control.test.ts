import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDrawn } from '../../../../lib/domain/controlShare';
import { dayOf } from '../../../../lib/domain/day';
import { trialOf } from '../../../../lib/domain/report/control';
import { shareDifference } from '../../../../lib/domain/returns/shareDifference';
import { defaultRules } from '../../../../lib/domain/rules';
import { firmOf, talk, talksOf, today } from './firm';

const SINCE = dayOf(today - 200);
const control = { percent: 20, since: SINCE };
/** Everybody of class B, so that the trial is of the whole firm. */
const rules = {
  ...defaultRules,
  classes: { shareA: 1, shareB: 98, minClients: 1, thresholds: undefined },
  contact: { capDays: 14, maxSilentAttempts: 3, mayWakeC: false, control },
};
/** Bought every 30 days, slept from 100 days ago on, and bought again some days after that and ever since, or not. */
const client = (after: number | undefined) => {
  const slept = today - 100;
  const before = Array.from({ length: 9 }, (_, i) => slept - 45 - (8 - i) * 30);
  const again = after === undefined ? [] : [0, 30, 60, 90].map((later) => slept + after + later);
  return { days: [...before, ...again.filter((day) => day <= today)] };
};

describe('a trial by lot', () => {
  it('is told only where the head has begun one', () => {
    expect(trialOf(firmOf([client(undefined)]), [0], [])).toBeUndefined();
  });

  it('counts every sleep on the side the lot drew, whoever was called and whoever came back', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            after: fc.option(fc.constantFrom(1, 12, 25, 35, 60), { nil: undefined }),
            isCalled: fc.boolean(),
          }),
          {
            minLength: 30,
            maxLength: 60,
          },
        ),
        (firm) => {
          const base = firmOf(
            firm.map(({ after }) => client(after)),
            rules,
          );
          const log = firm.flatMap(({ isCalled }, place) => (isCalled ? [talk(place, dayOf(today - 95))] : []));
          const classB = base.clients.keys
            .map((_, place) => place)
            .filter((place) => base.judged.valueClass[place] === 2);
          const of = (isHeld: boolean) =>
            classB.filter((place) => isDrawn(base.clients.keys[place] as string, control) === isHeld);
          const trial = trialOf(
            base,
            base.clients.keys.map((_, place) => place),
            talksOf(base, log),
          );
          for (const [side, places] of [
            [trial?.held, of(true)],
            [trial?.listed, of(false)],
          ] as const) {
            expect(side?.of).toBe(places.length);
            expect(side?.called).toBe(places.filter((place) => firm[place]?.isCalled).length);
            expect(side?.hits).toBe(places.filter((place) => (firm[place]?.after ?? 99) < 30).length);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the difference of two shares', () => {
  it('is that of the published example: 56 of 70 less 48 of 80', () => {
    // Newcombe 1998, table II (a), method 10 with Wilson's intervals: 0.0524 to 0.3339; Jeffreys' lie within a hundredth.
    const found = shareDifference({ of: 70, hits: 56 }, { of: 80, hits: 48 });
    expect(found?.difference).toBeCloseTo(0.2, 10);
    expect(Math.abs((found?.low ?? 0) - 0.0524)).toBeLessThan(0.01);
    expect(Math.abs((found?.high ?? 0) - 0.3339)).toBeLessThan(0.01);
  });

  it('says nothing while one side is empty', () => {
    expect(shareDifference({ of: 0, hits: 0 }, { of: 80, hits: 48 })).toBeUndefined();
  });

  it('turns round with its sides and holds its own middle', () => {
    const share = fc
      .integer({ min: 1, max: 400 })
      .chain((of) => fc.record({ of: fc.constant(of), hits: fc.integer({ min: 0, max: of }) }));
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [there, back] = [shareDifference(one, other), shareDifference(other, one)];
        expect(there?.low).toBeCloseTo(-(back?.high ?? Number.NaN), 9);
        expect(there?.low).toBeLessThanOrEqual(there?.difference ?? Number.NaN);
        expect(there?.high).toBeGreaterThanOrEqual(there?.difference ?? Number.NaN);
      }),
    );
  });
});
