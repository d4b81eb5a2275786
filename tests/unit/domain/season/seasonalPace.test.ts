import { describe, expect, it } from 'vitest';
import { assess } from '../../../../lib/domain/assess';
import { baseFigures } from '../../../../lib/domain/baseFigures';
import { dayNumber } from '../../../../lib/domain/day';
import { defaultRules } from '../../../../lib/domain/rules';
import { seasonalPace } from '../../../../lib/domain/season/seasonalPace';

const gifts = [
  '2023-02-05',
  '2023-03-03',
  '2024-02-08',
  '2024-03-01',
  '2025-02-05',
  '2025-03-06',
  '2026-02-06',
  '2026-03-04',
];

describe('what a yearly buyer is worth', () => {
  it('is two gifts a year for one who buys before 23 February and before 8 March, not one every four weeks', () => {
    expect(seasonalPace(gifts.map(dayNumber))).toBe(2);
    const deals = gifts.map((on) => ({ id: on, on, amountMinor: 3_000_00, currency: 'RUB', outcome: 'won' }) as const);
    const completeness = { state: 'complete', seen: 8, total: 8 } as const;
    const context = { today: '2026-06-15', rules: defaultRules, base: baseFigures([], defaultRules) };
    const { status, money } = assess({ key: 'ekaterina', deals, completeness }, context);
    expect(status).toBe('seasonal');
    expect(money?.yearlyMinor).toBe(6_000_00);
  });
  it('counts both windows of one who buys in March and in December', () => {
    const two = ['2023-03-05', '2023-12-26', '2024-03-04', '2024-12-28', '2025-03-06', '2025-12-25'];
    expect(seasonalPace(two.map(dayNumber))).toBe(2);
  });
  it('is left to the cycle for everybody else', () => {
    expect(seasonalPace(Array.from({ length: 12 }, (_, i) => 20_000 + 40 * i))).toBeUndefined();
    expect(seasonalPace([20_000])).toBeUndefined();
    expect(seasonalPace([])).toBeUndefined();
  });
});
