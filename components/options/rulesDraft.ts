import type { Rules } from '../../lib/domain/rules';
import { checkRules, type RulesField, type RulesProblem, rulesRanges, rulesValues } from '../../lib/domain/rulesCheck';
import { formatNumber } from '../formatNumber';
import { numberOf } from './numberOf';

/** What was typed, by field; a field that was not touched is absent and follows the saved rules. */
export type Edits = Readonly<Partial<Record<RulesField, string>>>;

export type DraftProblem = RulesProblem | { readonly field: RulesField; readonly why: 'bothNeeded' };

/** One value that differs from the saved one; undefined: not set. */
export interface RulesChange {
  readonly field: RulesField;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export interface ReadDraft {
  /** To be saved only when there are no problems. */
  readonly rules: Rules;
  readonly problems: readonly DraftProblem[];
  readonly changes: readonly RulesChange[];
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

/** The saved rules with everything that was typed into them, and whether that can be meant. */
export function readDraft(saved: Rules, edits: Edits): ReadDraft {
  const before = rulesValues(saved);
  const after = { ...before };
  for (const field of Object.keys(edits) as RulesField[]) after[field] = storedValue(field, edits[field] ?? '');
  const rules = rulesFrom(saved, after);
  const changes = (Object.keys(after) as RulesField[])
    .filter((field) => !Object.is(after[field], before[field]))
    .map((field) => ({ field, from: before[field], to: after[field] }));
  return { rules, problems: [...checkRules(rules), ...checkPair(after)], changes };
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
  };
}
