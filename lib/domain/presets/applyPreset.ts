import { contactPolicyOf } from '../contactPolicy';
import type { GroupRule } from '../groups/groupRule';
import type { Rules } from '../rules';
import type { Preset, PresetCycle } from './preset';

/**
 * The rules with an industry's figures in them, to be edited as one's own: default cycle, one-time thresholds, contact
 * cap, hours and capacity, and a group rule for each line. Rules the head made himself stay and come first; those of an earlier preset go.
 * The industry's margin is an assumption and never becomes a rule unasked.
 */
export function applyPreset(rules: Rules, preset: Preset): Rules {
  const own = (rules.groupRules ?? []).filter(({ isPreset }) => !isPreset);
  const taken = new Set(own.map(({ code }) => code));
  const contact = contactPolicyOf(rules);
  const cycles = preset.cycles.filter((cycle) => !taken.has(cycle.code) && wordsOf(cycle).length > 0);
  return {
    ...rules,
    preset: preset.code,
    companyCycleDays: preset.defaultCycleDays,
    presetCycleDays: preset.defaultCycleDays,
    oneTime: preset.oneTime,
    contact: {
      ...contact,
      capDays: preset.contactCapDays,
      capacity: preset.capacityPerDay,
      hours: { ...preset.hours, daysOff: contact.hours.daysOff },
    },
    groupRules: [...own, ...cycles.map(groupRuleOf)],
  };
}

function groupRuleOf(cycle: PresetCycle): GroupRule {
  const basics = { code: cycle.code, match: { by: 'product', words: wordsOf(cycle) }, isPreset: true } as const;
  if (cycle.kind === 'once') return { ...basics, kind: 'once' };
  const repeat = { ...basics, leadDays: cycle.leadDays, isSafety: cycle.safety };
  if (cycle.kind === 'season') return { ...repeat, kind: 'season', window: cycle.window };
  return { ...repeat, kind: cycle.kind, cycleDays: cycle.cycleDays };
}

/** Deals are named in any language: the words of all count. */
function wordsOf({ keywords }: Pick<PresetCycle, 'keywords'>): readonly string[] {
  return [...keywords.ru, ...keywords.en];
}
