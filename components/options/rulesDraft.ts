import { contactPolicyOf } from '../../lib/domain/contactPolicy';
import { checkGroupRules, type GroupRuleProblem } from '../../lib/domain/groups/checkGroupRules';
import type { GroupRule } from '../../lib/domain/groups/groupRule';
import { type CallHoursProblem, callHoursProblem } from '../../lib/domain/policy/callHours';
import type { Rules } from '../../lib/domain/rules';
import { type RulesChange, rulesChanges } from '../../lib/domain/rulesChanges';
import { checkRules, type RulesField, type RulesProblem, rulesRanges, rulesValues } from '../../lib/domain/rulesCheck';
import { formatNumber } from '../formatNumber';
import { type GroupDraft, readGroups } from './cycles/groupDraft';
import { numberOf } from './numberOf';

/** What was typed, by field; a field that was not touched is absent and follows the saved rules. */
export type Edits = Readonly<Partial<Record<RulesField, string>>>;

export type DraftProblem = RulesProblem | { readonly field: RulesField; readonly why: 'bothNeeded' };

export interface ReadDraft {
  /** To be saved only when there are no problems. */
  readonly rules: Rules;
  readonly problems: readonly DraftProblem[];
  readonly changes: readonly RulesChange[];
  /** Of group rules, by their place. */
  readonly groupProblems: readonly GroupRuleProblem[];
  /** Why nobody could ever be called. */
  readonly hours?: CallHoursProblem;
  /** Fields and rows that must be put right before anything is saved. */
  readonly wrong: number;
}

/** What is not typed into a field of its own. */
export interface DraftBasis {
  /** The rules the typed values go into: the saved ones with what was chosen. */
  readonly rules?: Rules;
  /** Group rules as they are being typed; absent: those of the basis. */
  readonly groups?: readonly GroupDraft[];
}

type Values = Readonly<Record<RulesField, number | undefined>>;

/** Shown value ÷ stored value: shares of one are shown in percent, minor units as money. */
const SHOWN: Readonly<Partial<Record<RulesField, number>>> = {
  marginRate: 100,
  chanceSleeping: 100,
  chanceLost: 100,
  aFrom: 0.01,
  bFrom: 0.01,
};
const OPTIONAL: readonly RulesField[] = ['marginRate', 'aFrom', 'bFrom'];

/** A stored value as the field shows it; empty where nothing is set. */
export function shownValue(field: RulesField, value: number | undefined): string {
  return value === undefined ? '' : formatNumber(value * (SHOWN[field] ?? 1), 2);
}

/** The saved rules with everything that was chosen and typed into them, and whether that can be meant. */
export function readDraft(saved: Rules, edits: Edits, { rules: basis = saved, groups }: DraftBasis = {}): ReadDraft {
  const values = { ...rulesValues(basis) };
  for (const field of Object.keys(edits) as RulesField[]) values[field] = storedValue(field, edits[field] ?? '');
  const typed = rulesFrom(basis, values);
  const rules = groups ? withGroups(typed, readGroups(groups)) : typed;
  const problems = [...checkRules(rules), ...checkPair(values)];
  const groupProblems = checkGroupRules(rules.groupRules ?? []);
  const hours = callHoursProblem(contactPolicyOf(rules).hours);
  return {
    rules,
    problems,
    groupProblems,
    ...(hours && { hours }),
    changes: rulesChanges(saved, rules),
    wrong: problems.length + groupProblems.length + (hours ? 1 : 0),
  };
}

function withGroups({ groupRules: _, ...rules }: Rules, groups: readonly GroupRule[]): Rules {
  return groups.length > 0 ? { ...rules, groupRules: groups } : rules;
}

function storedValue(field: RulesField, text: string): number | undefined {
  if (OPTIONAL.includes(field) && text.trim() === '') return undefined;
  const value = numberOf(text) / (SHOWN[field] ?? 1);
  return rulesRanges[field].isWhole && field in SHOWN ? Math.round(value) : value;
}

/** Both limits or none: one alone would leave a class without its border. */
function checkPair({ aFrom, bFrom }: Values): DraftProblem[] {
  if ((aFrom === undefined) === (bFrom === undefined)) return [];
  return [{ field: aFrom === undefined ? 'aFrom' : 'bFrom', why: 'bothNeeded' }];
}

function rulesFrom(saved: Rules, values: Values): Rules {
  const number = (field: RulesField) => values[field] ?? Number.NaN;
  const { aFrom, bFrom } = values;
  const hasThresholds = aFrom !== undefined && bFrom !== undefined;
  return {
    ...saved,
    companyCycleDays: number('companyCycleDays'),
    grace: number('grace'),
    sleepingFrom: number('sleepingFrom'),
    lostFrom: number('lostFrom'),
    leadDays: number('leadDays'),
    oneTime: { sleepingDays: number('oneTimeSleepingDays'), lostDays: number('oneTimeLostDays') },
    mergeWindowDays: number('mergeWindowDays'),
    classes: {
      shareA: number('shareA'),
      shareB: number('shareB'),
      minClients: number('minClients'),
      thresholds: hasThresholds ? { aFromMinor: aFrom, bFromMinor: bFrom } : undefined,
    },
    marginRate: values.marginRate,
    returnChance: { sleeping: number('chanceSleeping'), lost: number('chanceLost') },
    ...contactOf(saved, values),
  };
}

/** The contact policy stays unset while nothing of it differs from the default. */
function contactOf(saved: Rules, { capDays, maxSilentAttempts, capacity }: Values): Pick<Rules, 'contact'> {
  const policy = contactPolicyOf(saved);
  const isSame =
    capDays === policy.capDays && maxSilentAttempts === policy.maxSilentAttempts && capacity === policy.capacity;
  if (isSame) return saved.contact ? { contact: saved.contact } : {};
  const orNone = (value: number | undefined) => value ?? Number.NaN;
  return {
    contact: {
      ...policy,
      capDays: orNone(capDays),
      maxSilentAttempts: orNone(maxSilentAttempts),
      capacity: orNone(capacity),
    },
  };
}
