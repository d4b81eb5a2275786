import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRules, type Rules } from '../../../../lib/domain/rules';
import { changedParts, type RulePart, ruleParts, rulesOfParts } from '../../../../lib/domain/rulesFile/part';

const changes: readonly (readonly [string, Partial<Rules>, RulePart])[] = [
  ['the tolerance after the due date', { grace: 0.25 }, 'cycles'],
  ['the country of the holidays', { country: 'KZ' }, 'cycles'],
  ['the share of class A', { classes: { ...defaultRules.classes, shareA: 70 } }, 'classes'],
  ['the margin', { marginRate: 0.3 }, 'classes'],
  ['whether class C is called', { contact: { capDays: 14, maxSilentAttempts: 3, mayWakeC: true } }, 'contact'],
  [
    'whom the lot holds back',
    {
      contact: { capDays: 14, maxSilentAttempts: 3, mayWakeC: false, control: { percent: 10, since: '2026-11-21' } },
    },
    'contact',
  ],
];

const someRules = fc
  .record({
    grace: fc.constantFrom(0, 0.5, 1),
    lostFrom: fc.constantFrom(3, 4),
    marginRate: fc.constantFrom(undefined, 0.2, 0.4),
    country: fc.constantFrom('RU', 'KZ'),
  })
  .map((values): Rules => ({ ...defaultRules, ...values }));

describe('what the head may lock of the rules', () => {
  it.each(changes)('counts %s to its part', (_, change, part) => {
    expect([...changedParts(defaultRules, { ...defaultRules, ...change })]).toEqual([part]);
  });

  it('sees no change in a new version, in another order of the fields, or in a field that says nothing', () => {
    const { version: _, ...rest } = defaultRules;
    const turned = Object.fromEntries(Object.entries(rest).toReversed());
    const same = { ...turned, version: 7, country: undefined } as unknown as Rules;
    expect(changedParts(defaultRules, same).size).toBe(0);
  });

  it('takes of two sets of rules exactly the parts asked for', () => {
    fc.assert(
      fc.property(someRules, someRules, fc.subarray([...ruleParts]), (before, after, chosen) => {
        const parts = new Set(chosen);
        const taken = rulesOfParts(before, after, parts);
        for (const part of changedParts(before, taken)) expect(parts.has(part)).toBe(true);
        for (const part of changedParts(after, taken)) expect(parts.has(part)).toBe(false);
      }),
    );
  });
});
