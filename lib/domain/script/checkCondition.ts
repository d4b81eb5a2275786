import type { Condition } from '../content/condition';
import type { Field } from '../content/vocabulary';

/** Why a condition cannot be used. */
export type ConditionProblem =
  | { readonly why: 'emptyCondition' }
  | { readonly why: 'unknownField' | 'badTest'; readonly field: string }
  | { readonly why: 'unknownValue'; readonly field: string; readonly value: string };

/** Codes that a condition may name. */
export interface ConditionCodes {
  readonly reasons: readonly string[];
  readonly marks: readonly string[];
  readonly industries: readonly string[];
}

/** Everything wrong with a condition as it came from an editor or a file. */
export function checkCondition(
  condition: Condition,
  fields: readonly Field[],
  codes: ConditionCodes,
): ConditionProblem[] {
  const parts = Object.entries(condition);
  if (parts.length === 0) return [{ why: 'emptyCondition' }];
  return parts.flatMap(([key, test]) => checkPart(key, test, fields, codes));
}

function checkPart(key: string, test: unknown, fields: readonly Field[], codes: ConditionCodes): ConditionProblem[] {
  const bad: ConditionProblem[] = [{ why: 'badTest', field: key }];
  if (key === 'not') return isObject(test) ? checkCondition(test as Condition, fields, codes) : bad;
  if (key === 'any') {
    if (!Array.isArray(test) || test.length < 2 || !test.every(isObject)) return bad;
    return test.flatMap((one) => checkCondition(one as Condition, fields, codes));
  }
  const field = fields.find((one) => one.key === key);
  if (!field) return [{ why: 'unknownField', field: key }];
  return checkTest(field, test, codes);
}

function checkTest(field: Field, test: unknown, codes: ConditionCodes): ConditionProblem[] {
  const bad: ConditionProblem[] = [{ why: 'badTest', field: field.key }];
  if (field.type === 'boolean') return typeof test === 'boolean' ? [] : bad;
  if (field.type === 'integer') return isBounds(test) ? [] : bad;
  if (field.type === 'marks') {
    if (!isObject(test) || Object.keys(test).some((key) => key !== 'any' && key !== 'none')) return bad;
    const lists = Object.values(test);
    return lists.length === 0 ? bad : lists.flatMap((list) => checkList(field, list, codes.marks));
  }
  return checkList(field, test, allowedBy(field, codes));
}

function allowedBy(field: Field, codes: ConditionCodes): readonly string[] {
  if (field.type === 'reason') return codes.reasons;
  return field.type === 'industry' ? codes.industries : (field.values ?? []);
}

function checkList(field: Field, list: unknown, allowed: readonly string[]): ConditionProblem[] {
  if (!Array.isArray(list) || list.length === 0) return [{ why: 'badTest', field: field.key }];
  return list
    .filter((value) => !allowed.includes(value))
    .map((value) => ({ why: 'unknownValue', field: field.key, value: String(value) }));
}

function isBounds(test: unknown): boolean {
  if (!isObject(test)) return false;
  const entries = Object.entries(test);
  const { atLeast, atMost } = test as { atLeast?: number; atMost?: number };
  return (
    entries.length > 0 &&
    entries.every(([key, value]) => (key === 'atLeast' || key === 'atMost') && Number.isInteger(value)) &&
    !(atLeast !== undefined && atMost !== undefined && atLeast > atMost)
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
