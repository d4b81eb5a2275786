import { contactPolicyOf } from './contactPolicy';
import { checkGroupRules } from './groups/checkGroupRules';
import { callHoursProblem } from './policy/callHours';
import type { Rules } from './rules';

/** Every value of the rules a person can set, named flat so that a message can stand beside its field. */
export type RulesField =
  | 'companyCycleDays'
  | 'grace'
  | 'sleepingFrom'
  | 'lostFrom'
  | 'leadDays'
  | 'oneTimeSleepingDays'
  | 'oneTimeLostDays'
  | 'mergeWindowDays'
  | 'shareA'
  | 'shareB'
  | 'minClients'
  | 'aFrom'
  | 'bFrom'
  | 'marginRate'
  | 'chanceSleeping'
  | 'chanceLost'
  | 'capDays'
  | 'maxSilentAttempts'
  | 'capacity';

/** One reason why a value cannot be a rule. `than` is the value that the field must stay above or below. */
export type RulesProblem = { readonly field: RulesField } & (
  | { readonly why: 'notNumber' | 'notWhole' }
  | { readonly why: 'outside'; readonly min: number; readonly max: number }
  | { readonly why: 'notAbove' | 'notBelow'; readonly than: number }
  | { readonly why: 'sharesOver100'; readonly sum: number }
);

interface Range {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

const MOST_DAYS = 3650;
const DAYS: Range = { min: 1, max: MOST_DAYS, isWhole: true };
const SHARE: Range = { min: 0, max: 1, isWhole: false };
const MONEY: Range = { min: 1, max: Number.MAX_SAFE_INTEGER, isWhole: true };

/** Allowed values by field, both ends included, in the units of `Rules`: days, cycles, percent, minor units, 0–1. */
export const rulesRanges: Readonly<Record<RulesField, Range>> = {
  companyCycleDays: DAYS,
  grace: SHARE,
  sleepingFrom: { min: 1, max: 24, isWhole: true },
  lostFrom: { min: 2, max: 25, isWhole: true },
  leadDays: { min: 0, max: 90, isWhole: true },
  oneTimeSleepingDays: DAYS,
  oneTimeLostDays: DAYS,
  mergeWindowDays: { min: 0, max: 14, isWhole: true },
  shareA: { min: 1, max: 99, isWhole: false },
  shareB: { min: 0, max: 99, isWhole: false },
  minClients: { min: 1, max: 100_000, isWhole: true },
  aFrom: MONEY,
  bFrom: MONEY,
  marginRate: { min: 0.001, max: 1, isWhole: false },
  chanceSleeping: SHARE,
  chanceLost: SHARE,
  capDays: { min: 0, max: 60, isWhole: true },
  maxSilentAttempts: { min: 1, max: 10, isWhole: true },
  capacity: { min: 1, max: 500, isWhole: true },
};

/** The values of the rules by field; undefined where the rule is not set at all. */
export function rulesValues(rules: Rules): Readonly<Record<RulesField, number | undefined>> {
  const { capDays, maxSilentAttempts, capacity } = contactPolicyOf(rules);
  return {
    companyCycleDays: rules.companyCycleDays,
    grace: rules.grace,
    sleepingFrom: rules.sleepingFrom,
    lostFrom: rules.lostFrom,
    leadDays: rules.leadDays,
    oneTimeSleepingDays: rules.oneTime.sleepingDays,
    oneTimeLostDays: rules.oneTime.lostDays,
    mergeWindowDays: rules.mergeWindowDays,
    shareA: rules.classes.shareA,
    shareB: rules.classes.shareB,
    minClients: rules.classes.minClients,
    aFrom: rules.classes.thresholds?.aFromMinor,
    bFrom: rules.classes.thresholds?.bFromMinor,
    marginRate: rules.marginRate,
    chanceSleeping: rules.returnChance.sleeping,
    chanceLost: rules.returnChance.lost,
    capDays,
    maxSilentAttempts,
    capacity,
  };
}

/** Why these rules cannot be used, at most one problem per field; an empty list means that they can. */
export function checkRules(rules: Rules): readonly RulesProblem[] {
  const values = rulesValues(rules);
  const problems: RulesProblem[] = [];
  for (const field of Object.keys(values) as RulesField[]) {
    const value = values[field];
    const problem = value === undefined ? undefined : checkValue(field, value);
    if (problem) problems.push(problem);
  }
  const isSound = (field: RulesField) => !problems.some((problem) => problem.field === field);
  return [...problems, ...checkOrder(values).filter((problem) => isSound(problem.field))];
}

/** True where nothing in the rules contradicts itself: values, group rules, hours. Nothing else is ever saved. */
export function areRules(rules: Rules): boolean {
  const { hours } = contactPolicyOf(rules);
  const isOpen = callHoursProblem(hours) === undefined;
  return isOpen && checkRules(rules).length === 0 && checkGroupRules(rules.groupRules ?? []).length === 0;
}

function checkValue(field: RulesField, value: number): RulesProblem | undefined {
  const { min, max, isWhole } = rulesRanges[field];
  if (!Number.isFinite(value)) return { field, why: 'notNumber' };
  if (value < min || value > max) return { field, why: 'outside', min, max };
  if (isWhole && !Number.isInteger(value)) return { field, why: 'notWhole' };
  return undefined;
}

/** Fields that only make sense together; named at the field that stands second on the page. */
function checkOrder(values: Readonly<Record<RulesField, number | undefined>>): RulesProblem[] {
  const problems: RulesProblem[] = [];
  const demand = (field: RulesField, why: 'notAbove' | 'notBelow', than: number | undefined) => {
    const value = values[field];
    if (value === undefined || than === undefined) return;
    if (why === 'notAbove' ? value <= than : value >= than) problems.push({ field, why, than });
  };
  demand('lostFrom', 'notAbove', values.sleepingFrom);
  demand('oneTimeLostDays', 'notAbove', values.oneTimeSleepingDays);
  demand('bFrom', 'notBelow', values.aFrom);
  const sum = (values.shareA ?? 0) + (values.shareB ?? 0);
  if (sum > 100) problems.push({ field: 'shareB', why: 'sharesOver100', sum });
  return problems;
}
