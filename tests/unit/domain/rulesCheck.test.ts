import { describe, expect, it } from 'vitest';
import { defaultRules, type Rules } from '../../../lib/domain/rules';
import { checkRules } from '../../../lib/domain/rulesCheck';

const rules = (change: Partial<Rules>): Rules => ({ ...defaultRules, ...change });
const classes = (change: Partial<Rules['classes']>): Rules =>
  rules({ classes: { ...defaultRules.classes, ...change } });

describe('checking rules before they are saved', () => {
  it('finds nothing wrong with the rules the product ships', () => {
    expect(checkRules(defaultRules)).toEqual([]);
  });

  it.each<[string, Rules, string, string]>([
    ['a cycle of zero days', rules({ companyCycleDays: 0 }), 'companyCycleDays', 'outside'],
    ['a negative cycle', rules({ companyCycleDays: -40 }), 'companyCycleDays', 'outside'],
    ['a cycle of more than ten years', rules({ companyCycleDays: 3651 }), 'companyCycleDays', 'outside'],
    ['a cycle of half a day more', rules({ companyCycleDays: 40.5 }), 'companyCycleDays', 'notWhole'],
    ['a cycle that is no number', rules({ companyCycleDays: Number.NaN }), 'companyCycleDays', 'notNumber'],
    ['an endless cycle', rules({ companyCycleDays: Number.POSITIVE_INFINITY }), 'companyCycleDays', 'notNumber'],
    ['tolerance below nothing', rules({ grace: -0.01 }), 'grace', 'outside'],
    ['tolerance above a whole cycle', rules({ grace: 1.01 }), 'grace', 'outside'],
    ['sleep before any cycle was missed', rules({ sleepingFrom: 0 }), 'sleepingFrom', 'outside'],
    ['a reminder more than 90 days ahead', rules({ leadDays: 91 }), 'leadDays', 'outside'],
    ['merging of deals over half a month', rules({ mergeWindowDays: 15 }), 'mergeWindowDays', 'outside'],
    ['a margin of nothing', rules({ marginRate: 0 }), 'marginRate', 'outside'],
    ['a margin above the price', rules({ marginRate: 1.2 }), 'marginRate', 'outside'],
    ['a class A of the whole value', classes({ shareA: 100, shareB: 0 }), 'shareA', 'outside'],
    ['shares from no client at all', classes({ minClients: 0 }), 'minClients', 'outside'],
    ['a chance above certainty', rules({ returnChance: { sleeping: 1.5, lost: 0.1 } }), 'chanceSleeping', 'outside'],
    ['a threshold of no money', classes({ thresholds: { aFromMinor: 100, bFromMinor: 0 } }), 'bFrom', 'outside'],
  ])('refuses %s, at its own field', (_what, wrong, field, why) => {
    expect(checkRules(wrong)).toMatchObject([{ field, why }]);
  });

  it.each<[string, Rules]>([
    ['a cycle of one day', rules({ companyCycleDays: 1 })],
    ['a cycle of ten years', rules({ companyCycleDays: 3650 })],
    ['no tolerance', rules({ grace: 0 })],
    ['tolerance of a whole cycle', rules({ grace: 1 })],
    ['no reminder ahead', rules({ leadDays: 0 })],
    ['a known margin', rules({ marginRate: 0.35 })],
    ['A and B that leave nothing to C', classes({ shareA: 80, shareB: 20 })],
    ['thresholds in money', classes({ thresholds: { aFromMinor: 50_000_000, bFromMinor: 10_000_000 } })],
  ])('takes %s', (_what, sound) => {
    expect(checkRules(sound)).toEqual([]);
  });

  it('never calls a client lost before or when it calls him sleeping', () => {
    expect(checkRules(rules({ sleepingFrom: 3, lostFrom: 3 }))).toEqual([
      { field: 'lostFrom', why: 'notAbove', than: 3 },
    ]);
    expect(checkRules(rules({ sleepingFrom: 4, lostFrom: 3 }))).toEqual([
      { field: 'lostFrom', why: 'notAbove', than: 4 },
    ]);
  });

  it('holds a client with one purchase to the same order', () => {
    expect(checkRules(rules({ oneTime: { sleepingDays: 120, lostDays: 90 } }))).toEqual([
      { field: 'oneTimeLostDays', why: 'notAbove', than: 120 },
    ]);
  });

  it('asks more of class A than of class B', () => {
    expect(checkRules(classes({ thresholds: { aFromMinor: 100, bFromMinor: 100 } }))).toEqual([
      { field: 'bFrom', why: 'notBelow', than: 100 },
    ]);
  });

  it('never hands out more than the whole value', () => {
    expect(checkRules(classes({ shareA: 80, shareB: 25 }))).toEqual([
      { field: 'shareB', why: 'sharesOver100', sum: 105 },
    ]);
  });

  it('names several wrong fields at once, each only once', () => {
    const wrong = rules({ companyCycleDays: 0, grace: 2, sleepingFrom: 1, lostFrom: 1 });
    expect(checkRules(wrong).map((problem) => problem.field)).toEqual(['companyCycleDays', 'grace', 'lostFrom']);
  });
});
