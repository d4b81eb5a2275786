import { describe, expect, it } from 'vitest';
import { defaultContactRules } from '../../../../lib/domain/contactPolicy';
import { isMonthDay } from '../../../../lib/domain/monthDay';
import { applyPreset } from '../../../../lib/domain/presets/applyPreset';
import { type PresetCycle, presetOf, presets } from '../../../../lib/domain/presets/preset';
import data from '../../../../lib/domain/presets/presets.json' with { type: 'json' };
import { defaultRules } from '../../../../lib/domain/rules';
import { checkRules } from '../../../../lib/domain/rulesCheck';
import { holidays } from '../../../../lib/domain/season/holidays';

const lines = presets.flatMap((preset) =>
  preset.cycles.map((cycle) => ({ place: `${preset.code}.${cycle.code}`, cycle })),
);
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Problems of one line of an industry, as the content library's own check names them. */
function problemsOf(cycle: PresetCycle): string[] {
  if (cycle.kind === 'once') return cycle.cycleDays === null ? [] : ['no repeat is expected, yet it has a cycle'];
  const { cycleDays, range, leadDays, kind, safety } = cycle;
  const rules: readonly (readonly [boolean, string])[] = [
    [cycleDays >= 1 && cycleDays <= 2555, 'cycle out of bounds'],
    [range[0] <= cycleDays && cycleDays <= range[1], 'cycle outside its own range'],
    [leadDays >= 0 && leadDays < cycleDays, 'lead time is not shorter than the cycle'],
    [kind !== 'norm' || Boolean(cycle.normName), 'a norm needs its name for the call'],
    [kind !== 'season' || Boolean(cycle.seasonFor), 'a season needs its name for the call'],
    [
      kind !== 'season' || (isMonthDay(cycle.window.from) && isMonthDay(cycle.window.to)),
      'window is no day of the year',
    ],
    [
      kind !== 'season' || cycle.holiday === undefined || holidays.some(({ code }) => code === cycle.holiday),
      'unknown holiday',
    ],
    [!safety || kind === 'norm' || kind === 'season', 'safety belongs to a norm or a season'],
    [cycle.graceWeeks === undefined || (cycle.graceWeeks >= 1 && cycle.graceWeeks <= 3), 'grace weeks out of bounds'],
  ];
  return rules.flatMap(([holds, problem]) => (holds ? [] : problem));
}

describe('the industry presets', () => {
  it.each(lines)('$place is sound', ({ cycle }) => {
    expect(problemsOf(cycle)).toEqual([]);
    expect(['article', 'practice']).toContain(cycle.basis);
    expect(cycle.label.ru.length).toBeGreaterThan(0);
    expect(cycle.label.en.length).toBeGreaterThan(0);
  });

  it.each(presets)('$code as a whole is sound', (preset) => {
    const { marginRate, callMinutes, capacityPerDay, contactCapDays, selfContactGraceWeeks, oneTime, hours } = preset;
    expect(marginRate.assumption).toBe(true);
    for (const [value, least, most] of [
      [marginRate.value, 0.05, 0.9],
      [callMinutes, 2, 15],
      [capacityPerDay, 5, 20],
      [contactCapDays, 7, 60],
      [selfContactGraceWeeks, 1, 3],
    ] as const) {
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    }
    expect(oneTime.sleepingDays).toBeLessThan(oneTime.lostDays);
    expect(hours.from).toMatch(CLOCK);
    expect(hours.to).toMatch(CLOCK);
    expect(hours.from >= '09:00' && hours.to <= '20:00').toBe(true);
    const codes = preset.cycles.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('have codes of their own', () => {
    expect(new Set(presets.map(({ code }) => code)).size).toBe(presets.length);
    expect(presetOf('nobody')).toBeUndefined();
  });

  it('share the defaults of the product', () => {
    const { common } = data;
    expect(defaultRules).toMatchObject({
      grace: common.graceCycles,
      sleepingFrom: common.sleepingFromMissed,
      lostFrom: common.lostFromMissed,
      leadDays: common.leadDays,
      companyCycleDays: common.fallbackCycleDays,
      returnChance: { sleeping: common.returnChance.sleeping.value, lost: common.returnChance.lost.value },
    });
    expect(defaultContactRules).toMatchObject({
      capDays: common.contactCapDays,
      maxSilentAttempts: common.maxSilentAttempts,
    });
  });
});

describe('applying a preset', () => {
  it.each(presets)('$code gives rules that can be saved', (preset) => {
    expect(checkRules(applyPreset(defaultRules, preset))).toEqual([]);
  });

  it('keeps the rules the head made, before its own of the same line', () => {
    const own = { code: 'oil', match: { by: 'product', words: ['oil'] }, kind: 'norm', cycleDays: 200 } as const;
    const salon = presetOf('beauty')!;
    const garage = presetOf('carService')!;
    const rules = applyPreset(applyPreset({ ...defaultRules, groupRules: [own] }, salon), garage);
    expect(rules.groupRules?.[0]).toEqual(own);
    expect(rules.groupRules?.filter(({ code }) => code === 'oil')).toEqual([own]);
    expect(rules.groupRules?.some(({ code }) => code === 'manicure')).toBe(false); // the salon's have gone
    expect(rules).toMatchObject({ preset: 'carService', companyCycleDays: 180, marginRate: undefined });
  });
});
