import { describe, expect, it } from 'vitest';
import { defaultContactRules } from '../../../lib/domain/contactPolicy';
import { applyPreset } from '../../../lib/domain/presets/applyPreset';
import { presets } from '../../../lib/domain/presets/preset';
import { defaultRules, type Rules } from '../../../lib/domain/rules';
import { rulesSchema } from '../../../lib/domain/schema';
import { type Holiday, holidays } from '../../../lib/domain/season/holidays';
import texts from '../../../lib/domain/season/holidayTexts.json' with { type: 'json' };

/** As the rules come out of a message or a file. */
const sent = (rules: unknown) => rulesSchema.safeParse(JSON.parse(JSON.stringify(rules)));

/** As one of the user's own would be: with all that a holiday says. */
const own: readonly Holiday[] = holidays
  .slice(0, 3)
  .map((day) => ({ ...day, ...texts.holidays.find(({ code }) => code === day.code)! }));

const rich: Rules = {
  ...defaultRules,
  contact: { ...defaultContactRules, hours: { ...defaultContactRules.hours, daysOff: ['2027-01-01'] } },
  classes: { ...defaultRules.classes, thresholds: { aFromMinor: 2, bFromMinor: 1 } },
  marginRate: 0.3,
  country: 'RU',
  holidays: own,
  recordsFrom: '2020-01-01',
  rates: { home: 'RUB', rates: [{ currency: 'USD', from: '2026-01-01', rate: '92.34', per: 1 }] },
};

describe('the shape of the rules', () => {
  it.each(presets)('holds all that «$code» sets', (preset) => {
    const rules = applyPreset(rich, preset);
    expect(sent(rules).data).toEqual(rules);
  });

  it('holds the default rules', () => {
    expect(sent(defaultRules).data).toEqual(defaultRules);
  });

  it.each([
    ['a field nobody knows', { ...rich, client: 'ООО «Ромашка»' }],
    [
      'an hour that is none',
      { ...rich, contact: { ...rich.contact, hours: { ...rich.contact?.hours, from: '25:00' } } },
    ],
    ['a channel that is none', { ...rich, contact: { ...rich.contact, channels: ['fax'] } }],
    ['a kind of rule that is none', { ...rich, groupRules: [{ code: 'a', kind: 'never', match: {} }] }],
  ])('refuses %s', (_, rules) => {
    expect(sent(rules).success).toBe(false);
  });
});
