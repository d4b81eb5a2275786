import { describe, expect, it } from 'vitest';
import { contactPolicyOf, defaultContactRules } from '../../../lib/domain/contactPolicy';
import { applyPreset } from '../../../lib/domain/presets/applyPreset';
import { presetOf } from '../../../lib/domain/presets/preset';
import { defaultRules, type Rules } from '../../../lib/domain/rules';
import { rulesChanges } from '../../../lib/domain/rulesChanges';

const oil = { code: 'oil', kind: 'norm', cycleDays: 300, match: { by: 'product', words: ['oil'] } } as const;
const changes = (after: Partial<Rules>, before: Partial<Rules> = {}) =>
  rulesChanges({ ...defaultRules, ...before }, { ...defaultRules, version: 7, ...after });

describe('what changed in the rules', () => {
  it('is nothing where only their version is another', () => {
    expect(changes({})).toEqual([]);
  });

  it('is nothing where the default policy was written out', () => {
    expect(changes({ contact: defaultContactRules })).toEqual([]);
  });

  it.each([
    ['a number', { grace: 0.25 }, { field: 'grace', from: 0.5, to: 0.25 }],
    ['the cap', { contact: { ...defaultContactRules, capDays: 7 } }, { field: 'capDays', from: 14, to: 7 }],
    ['class C', { contact: { ...defaultContactRules, mayWakeC: true } }, { part: 'mayWakeC', from: false, to: true }],
    ['the country', { country: 'KZ' }, { part: 'country', from: undefined, to: 'KZ' }],
  ] as const)('names %s', (_, after, change) => {
    expect(changes(after)).toEqual([change]);
  });

  it('names days off apart from hours', () => {
    const { hours } = contactPolicyOf(defaultRules);
    const contact = { ...defaultContactRules, hours: { ...hours, daysOff: ['2027-01-01'] } };
    expect(changes({ contact })).toEqual([{ part: 'daysOff', from: [], to: ['2027-01-01'] }]);
  });

  it('tells new, removed and changed group rules, and not those that only stand elsewhere', () => {
    const tyres = { ...oil, code: 'tyres' };
    const longer = { ...oil, cycleDays: 365 };
    const brakes = { ...oil, code: 'brakes' };
    expect(changes({ groupRules: [longer, brakes] }, { groupRules: [tyres, oil] })).toEqual([
      { part: 'groupRules', added: [brakes], removed: [tyres], changed: [{ from: oil, to: longer }] },
    ]);
    expect(changes({ groupRules: [tyres, oil] }, { groupRules: [oil, tyres] })).toEqual([]);
  });

  it('takes a flag that is off for one that is absent, and the order of fields for nothing', () => {
    const written = { match: oil.match, isSafety: false, cycleDays: 300, kind: 'norm', code: 'oil' } as const;
    expect(changes({ groupRules: [written] }, { groupRules: [oil] })).toEqual([]);
  });

  it('of an industry set is all that it brings', () => {
    const preset = presetOf('carService');
    if (!preset) throw new Error('There is no such preset');
    const parts = rulesChanges(defaultRules, applyPreset(defaultRules, preset)).map((change) =>
      'part' in change ? change.part : change.field,
    );
    expect(parts).toEqual(expect.arrayContaining(['companyCycleDays', 'oneTimeLostDays', 'preset', 'groupRules']));
  });
});
