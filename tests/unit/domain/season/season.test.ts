import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../../../../lib/domain/day';
import { annualRhythmOf } from '../../../../lib/domain/season/annualRhythm';
import { seasonalAlive, seasonalBuysWithin, seasonState } from '../../../../lib/domain/season/seasonState';

const days = (...texts: string[]) => texts.map(dayNumber);

/** Ekaterina of the source articles: gifts for 23 February and 8 March, four years running. */
const ekaterina = days(
  ...[
    '2022-02-05',
    '2022-03-03',
    '2023-02-02',
    '2023-02-21',
    '2023-03-06',
    '2024-02-08',
    '2024-03-01',
    '2025-02-05',
    '2025-03-06',
  ],
);
const state = (today: string, bought = ekaterina) =>
  seasonState(annualRhythmOf(bought)!, bought.at(-1)!, dayNumber(today), 14);

describe('a buyer of yearly gifts', () => {
  it('is found from four years of purchases before 23 February and 8 March', () => {
    const [window, ...others] = annualRhythmOf(ekaterina)!;
    expect(others).toEqual([]);
    expect(dayOf(Math.round(window!.anchor + 365.25 * 4)).slice(5)).toBe('02-05');
    expect(window).toMatchObject({ seasons: 4 });
  });
  it.each([
    ['2025-06-15', 0, 'quiet'],
    ['2026-01-20', 0, 'quiet'],
    ['2026-01-22', 0, 'reminder'],
    ['2026-02-06', 0, 'open'],
    ['2026-02-18', 0, 'red'],
    ['2026-03-25', 1, 'quiet'],
    ['2027-02-19', 1, 'red'],
    ['2028-06-01', 3, 'quiet'],
  ])('on %s has missed %i seasons and is %s', (today, missed, alert) => {
    expect(state(today)).toMatchObject({ missed, alert });
  });
  it('is expected next year once he has bought this year', () => {
    const bought = [...ekaterina, dayNumber('2026-02-10')];
    expect(state('2026-02-18', bought)).toMatchObject({ missed: 0, alert: 'quiet' });
    expect(dayOf(state('2026-02-18', bought).next.opensOn).slice(0, 4)).toBe('2027');
  });
});

describe('what is no yearly rhythm', () => {
  it.each([
    ['one purchase', days('2024-02-20')],
    ['two lone purchases a year apart', days('2024-02-20', '2025-02-21')],
    ['a purchase every month', Array.from({ length: 36 }, (_, i) => 19_000 + 30 * i)],
    ['a purchase every four months', Array.from({ length: 12 }, (_, i) => 19_000 + 121 * i)],
    ['a purchase every half a year', Array.from({ length: 8 }, (_, i) => 19_000 + 182 * i)],
    ['seasons that wander through the year', days('2021-01-10', '2022-04-20', '2023-09-05', '2024-12-01')],
  ])('%s', (_, bought) => {
    expect(annualRhythmOf(bought)).toBeUndefined();
  });
});

describe('a buyer with two windows a year', () => {
  const bought = days('2022-03-05', '2022-12-26', '2023-03-04', '2023-12-28', '2024-03-06', '2024-12-25', '2025-03-05');
  it('is found with both', () => {
    expect(annualRhythmOf(bought)).toHaveLength(2);
  });
  it('is waited for in the nearer one', () => {
    expect(dayOf(state('2025-11-01', bought).next.opensOn).slice(0, 7)).toBe('2025-12');
  });
});

describe('chances of a yearly buyer', () => {
  it('fall with every empty window (models §5.6, worked by hand: .072 / .172, then from .4186)', () => {
    expect(seasonalAlive(0)).toBe(1);
    expect(seasonalAlive(1)).toBeCloseTo(0.072 / 0.172, 10);
    const second = 0.4186046512 * 0.9;
    expect(seasonalAlive(2)).toBeCloseTo((second * 0.08) / (second * 0.08 + 1 - second), 9);
  });
  it('are near zero far from the window and high when it lies ahead', () => {
    const rhythm = annualRhythmOf(ekaterina)!;
    const buys = (today: string) => seasonalBuysWithin(rhythm, state(today), dayNumber(today), 45);
    expect(buys('2025-06-15')).toBe(0);
    expect(buys('2026-02-01')).toBeCloseTo(0.91 * 0.92, 6);
  });
  it('stay chances for any history and any day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 10_000, max: 20_500 }), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 0, max: 2000 }),
        (bought, later) => {
          const sorted = [...new Set(bought)].sort((p, q) => p - q);
          const rhythm = annualRhythmOf(sorted);
          if (!rhythm) return;
          const today = sorted.at(-1)! + later;
          const now = seasonState(rhythm, sorted.at(-1)!, today, 14);
          const chance = seasonalBuysWithin(rhythm, now, today, 60);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
          expect(now.next.closesOn + 14).toBeGreaterThanOrEqual(today);
        },
      ),
    );
  });
});
