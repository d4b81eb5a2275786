import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barOf } from '../../../lib/domain/contactPolicy';
import { type ControlShare, heldBackUntil, isDrawn } from '../../../lib/domain/controlShare';
import { dayNumber, dayOf } from '../../../lib/domain/day';

const SINCE = '2026-11-01';
const share = (percent: number): ControlShare => ({ percent, since: SINCE });
const keys = Array.from({ length: 20_000 }, (_, i) => `https://crm.example company ${i}`);
const drawn = (percent: number, since = SINCE) => keys.filter((key) => isDrawn(key, { percent, since }));

describe('the lot', () => {
  it.each([5, 10, 20])('draws %i %% of the clients, as chance alone would', (percent) => {
    const expected = (keys.length * percent) / 100;
    const deviation = Math.sqrt(expected * (1 - percent / 100));
    expect(Math.abs(drawn(percent).length - expected)).toBeLessThan(4 * deviation);
  });

  it('draws the same clients every time, and those of a smaller share again in a greater one', () => {
    const few = drawn(5);
    expect(drawn(5)).toEqual(few);
    const many = new Set(drawn(20));
    expect(few.every((key) => many.has(key))).toBe(true);
  });

  it('draws anew for another trial: who waited once need not wait again', () => {
    const first = new Set(drawn(10));
    const both = drawn(10, '2027-02-01').filter((key) => first.has(key)).length;
    const deviation = Math.sqrt(keys.length * 0.01 * 0.99);
    expect(Math.abs(both - keys.length * 0.01)).toBeLessThan(4 * deviation);
  });
});

describe('a sleep that is held back', () => {
  const [key] = drawn(10) as [string];
  const sleepingOn = dayNumber('2026-11-05');
  const sleep = { key, valueClass: 'B', sleepingOn, cycleDays: 30.4 } as const;

  it('is left alone for one own cycle, and for 90 days at most', () => {
    expect(heldBackUntil(sleep, share(10))).toBe(sleepingOn + 31);
    expect(heldBackUntil({ ...sleep, cycleDays: 200 }, share(10))).toBe(sleepingOn + 90);
  });

  it.each([
    ['began before the trial', { sleepingOn: dayNumber('2026-10-31') }],
    ['is of class A', { valueClass: 'A' }],
    ['is of class C', { valueClass: 'C' }],
    ['is of no class', { valueClass: undefined }],
    ['was not drawn', { key: keys.find((one) => !isDrawn(one, share(10))) as string }],
  ] as const)('is none that %s', (_, other) =>
    expect(heldBackUntil({ ...sleep, ...other }, share(10))).toBeUndefined(),
  );

  it('bars nobody whom anything else bars, and no call that was agreed', () => {
    fc.assert(
      fc.property(
        fc.record({
          openDeals: fc.integer({ min: 0, max: 1 }),
          valueClass: fc.constantFrom('A', 'B', 'C', undefined),
          isDoNotContact: fc.boolean(),
          isFormer: fc.boolean(),
          silentAttempts: fc.integer({ min: 0, max: 4 }),
          isColleagues: fc.boolean(),
          agreedOn: fc.constantFrom(undefined, '2026-11-20', '2026-12-20'),
          held: fc.integer({ min: -40, max: 40 }),
        }),
        ({ held, ...facts }) => {
          const today = '2026-11-21';
          const without = barOf(facts, today);
          const bar = barOf({ ...facts, heldBackUntil: dayOf(dayNumber(today) + held) }, today);
          const isAgreed = facts.agreedOn === '2026-11-20';
          expect(bar).toBe(without ?? (held > 0 && !isAgreed ? 'controlShare' : undefined));
        },
      ),
    );
  });
});
