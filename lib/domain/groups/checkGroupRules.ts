import { isMonthDay } from '../monthDay';
import type { GroupRule } from './groupRule';

/** Why a group rule cannot be used; `index` is its place. */
export interface GroupRuleProblem {
  readonly index: number;
  readonly why: 'noCode' | 'sameCode' | 'noWords' | 'noField' | 'badCycle' | 'badLead' | 'badWindow';
}

const MOST_DAYS = 3650;
const MOST_LEAD_DAYS = 90;

/** Rules that are passed over when clients are grouped, each with its first reason; an empty list: all can be used. */
export function checkGroupRules(rules: readonly GroupRule[]): readonly GroupRuleProblem[] {
  const codes = new Set<string>();
  return rules.flatMap((rule, index) => {
    const why = codes.has(rule.code) ? 'sameCode' : problemOf(rule);
    codes.add(rule.code);
    return why === undefined ? [] : { index, why };
  });
}

function problemOf(rule: GroupRule): GroupRuleProblem['why'] | undefined {
  const { code, match, leadDays } = rule;
  if (code.trim() === '') return 'noCode';
  if (!match.words.some((word) => word.trim() !== '')) return 'noWords';
  if (match.by === 'field' && match.field.trim() === '') return 'noField';
  if (leadDays !== undefined && !isWithin(leadDays, 0, MOST_LEAD_DAYS)) return 'badLead';
  if (rule.kind === 'season')
    return isMonthDay(rule.window.from) && isMonthDay(rule.window.to) ? undefined : 'badWindow';
  if (rule.kind !== 'once' && !isWithin(rule.cycleDays, 1, MOST_DAYS)) return 'badCycle';
  return undefined;
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isFinite(value) && value >= least && value <= most;
}
