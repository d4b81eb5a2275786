import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess';
import { baseFigures } from '../../../lib/domain/baseFigures';
import { dayNumber, dayOf } from '../../../lib/domain/day';
import type { Deal } from '../../../lib/domain/deal';
import { type Explained, explain } from '../../../lib/domain/explain';
import { defaultRules, type Rules } from '../../../lib/domain/rules';
import { cleaned, complete, paid, rhythm } from './deals';

const today = '2026-11-21';
const rules: Rules = { ...defaultRules, marginRate: 0.4, classes: { ...defaultRules.classes, minClients: 1 } };

function explained(deals: readonly Deal[]): readonly Explained[] {
  const others = Array.from({ length: 3 }, (_, i) => ({
    key: `o${i}`,
    purchases: cleaned(rhythm(today, 9, [45, 45, 45, 45])),
  }));
  const base = baseFigures([{ key: 'k', purchases: cleaned(deals) }, ...others], rules);
  return explain(assess({ key: 'k', deals, completeness: complete(deals) }, { today, rules, base }));
}

const formulas = (deals: readonly Deal[]) => explained(deals).map(({ formula }) => formula);
const plus = (day: string, days: number) => dayOf(dayNumber(day) + days);
const up = (value: number) => Math.ceil(value - 1e-6);

/** The formulas once more, written down from the definitions (math/models §2, §3, §6) and nothing else. */
function recomputed(of: Explained): number | string | undefined {
  switch (of.formula) {
    case 'ownMedian': {
      const order = [...of.intervals].sort((p, q) => p - q);
      const at = (order.length - 1) / 2;
      return ((order[Math.floor(at)] ?? 0) + (order[Math.ceil(at)] ?? 0)) / 2;
    }
    case 'pulledCycle': {
      const power = 1 / (of.intervals + of.weight);
      return Math.max(1, (of.medianDays ** of.intervals * of.groupDays ** of.weight) ** power);
    }
    case 'givenCycle':
    case 'missedSeasons':
      return of.result; // nothing to compute: taken as it is, or counted in days of the calendar
    case 'silentDays':
      return dayNumber(of.today) - dayNumber(of.lastOn);
    case 'silentCycles':
      return of.days / of.cycleDays;
    case 'missedCycles':
      return Math.max(0, Math.floor(of.days / of.cycleDays - of.grace + 1e-9));
    case 'nextDue': {
      let k = 1;
      while (plus(of.lastOn, up(k * of.cycleDays)) <= of.today) k++;
      return plus(of.lastOn, up(k * of.cycleDays));
    }
    case 'sleepingFrom':
    case 'lostFrom':
      return plus(of.lastOn, up((of.missed + of.grace) * of.cycleDays));
    case 'askedBackFrom':
    case 'givenUpFrom':
      return plus(of.lastOn, of.days);
    case 'seasonReminder':
      return plus(of.opensOn, -of.leadDays);
    case 'averagePurchase':
      return Math.floor(of.totalMinor / of.paidPurchases);
    case 'yearlyValue':
      return Math.floor(of.averageMinor * of.purchasesAYear * of.marginRate + 1e-6);
    case 'baseShare':
      return Math.round((of.yearlyMinor / of.baseYearlyMinor) * 1000) / 10;
    case 'recoverable':
      return Math.floor(of.averageMinor * of.chance + 1e-6);
  }
}

function expectToRecompute(deals: readonly Deal[]): void {
  for (const one of explained(deals)) {
    const again = recomputed(one);
    if (typeof again === 'number') expect(one.result, one.formula).toBeCloseTo(again, 6);
    else expect(one.result, one.formula).toBe(again);
  }
}

describe('every number of an assessment opens to its inputs', () => {
  it('of a client who sleeps: rhythm, pull, silence, borders, money, class and what may come back', () => {
    const deals = rhythm(today, 73, [38, 40, 42, 40, 39, 41]);
    expect(formulas(deals)).toEqual([
      'ownMedian',
      'pulledCycle',
      'silentDays',
      'silentCycles',
      'missedCycles',
      'nextDue',
      'sleepingFrom',
      'lostFrom',
      'averagePurchase',
      'yearlyValue',
      'baseShare',
      'recoverable',
    ]);
    expect(explained(deals)[1]).toMatchObject({ intervals: 6, medianDays: 40, groupDays: 45, groupSource: 'base' });
    expectToRecompute(deals);
  });

  it('of a single purchase: its own days, and no cycle counted', () => {
    const deals = [paid('2026-05-01')];
    expect(formulas(deals)).toEqual([
      'givenCycle',
      'silentDays',
      'askedBackFrom',
      'givenUpFrom',
      'averagePurchase',
      'yearlyValue',
      'baseShare',
    ]);
    expectToRecompute(deals);
  });

  it('of a yearly buyer: his windows, and no cycle counted', () => {
    const deals = ['2023-02-20', '2023-03-05', '2024-02-18', '2024-03-04', '2025-02-19', '2026-02-18'].map((on) =>
      paid(on),
    );
    expect(formulas(deals)).toEqual(expect.arrayContaining(['missedSeasons', 'seasonReminder']));
    expect(formulas(deals)).not.toContain('missedCycles');
    expectToRecompute(deals);
  });

  it('of nobody: nothing', () => {
    expect(explained([])).toEqual([]);
  });

  it('whatever the purchases are', () => {
    const deal = fc
      .record({ ago: fc.integer({ min: 0, max: 2500 }), amountMinor: fc.integer({ min: 0, max: 5_000_000 }) })
      .map(({ ago, amountMinor }) => paid(dayOf(dayNumber(today) - ago), { amountMinor }));
    fc.assert(fc.property(fc.array(deal, { minLength: 1, maxLength: 12 }), expectToRecompute));
  });
});
