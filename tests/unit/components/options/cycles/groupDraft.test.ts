import { describe, expect, it } from 'vitest';
import { groupDraft, newGroup, readGroups } from '../../../../../components/options/cycles/groupDraft';
import { readDraft } from '../../../../../components/options/rulesDraft';
import { applyPreset } from '../../../../../lib/domain/presets/applyPreset';
import { presets } from '../../../../../lib/domain/presets/preset';
import { defaultRules } from '../../../../../lib/domain/rules';

const filled = { ...newGroup([]), words: ' масло, фильтр ,', cycleDays: '180' };

describe('group rules as they are being typed', () => {
  it.each(presets)('shows those of «$code» without changing any', (preset) => {
    const saved = applyPreset(defaultRules, preset);
    const groups = saved.groupRules?.map(groupDraft) ?? [];
    expect(readDraft(saved, {}, { groups })).toMatchObject({ changes: [], wrong: 0 });
  });

  it('takes words apart at commas', () => {
    expect(readGroups([filled])).toEqual([
      { code: 'own-1', kind: 'cycle', cycleDays: 180, match: { by: 'product', words: ['масло', 'фильтр'] } },
    ]);
  });

  it('gives each new rule a code of its own', () => {
    expect(newGroup([filled]).code).toBe('own-2');
  });

  it.each([
    ['no words', { words: ' , ' }, 'noWords'],
    ['no field', { by: 'field', field: ' ' }, 'noField'],
    ['half a number', { cycleDays: '1o' }, 'badCycle'],
    ['no cycle', { cycleDays: '0' }, 'badCycle'],
    ['a lead time that is no number', { leadDays: 'soon' }, 'badLead'],
    ['31 April', { kind: 'season', opensMonth: 4, opensDay: '31' }, 'badWindow'],
    ['half a day', { kind: 'season', closesDay: '1.5' }, 'badWindow'],
  ] as const)('does not let %s be saved', (_, part, why) => {
    const draft = readDraft(defaultRules, {}, { groups: [{ ...filled, ...part }] });
    expect(draft.groupProblems).toEqual([{ index: 0, why }]);
    expect(draft.wrong).toBe(1);
  });

  it('expects no repeat without asking for days', () => {
    const [rule] = readGroups([{ ...filled, kind: 'once', cycleDays: '' }]);
    expect(rule).toEqual({ code: 'own-1', kind: 'once', match: { by: 'product', words: ['масло', 'фильтр'] } });
  });

  it('refuses hours in which nobody could ever be called', () => {
    const contact = { capDays: 14, maxSilentAttempts: 3, mayWakeC: false };
    const hours = { from: '20:00', to: '09:00', days: ['mon'], daysOff: [] } as const;
    expect(readDraft({ ...defaultRules, contact: { ...contact, hours } }, {})).toMatchObject({
      hours: 'noTime',
      wrong: 1,
    });
    const noDay = { ...hours, from: '09:00', to: '20:00', days: [] };
    expect(readDraft({ ...defaultRules, contact: { ...contact, hours: noDay } }, {}).hours).toBe('noDay');
  });
});
