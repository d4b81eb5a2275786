import { contactPolicyOf } from './contactPolicy';
import type { Channel } from './content/condition';
import type { Day } from './day';
import type { GroupRule } from './groups/groupRule';
import type { CallHours } from './policy/callHours';
import type { Rules } from './rules';
import { type RulesField, rulesValues } from './rulesCheck';

/** One value that differs; undefined: not set. */
interface ValueChange {
  readonly field: RulesField;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

interface FromTo<Value> {
  readonly from: Value;
  readonly to: Value;
}

/** A part of the rules that is no single number. */
export type PartChange =
  | ({ readonly part: 'preset' | 'country' } & FromTo<string | undefined>)
  | ({ readonly part: 'mayWakeC' } & FromTo<boolean>)
  | ({ readonly part: 'hours' } & FromTo<Omit<CallHours, 'daysOff'>>)
  | ({ readonly part: 'daysOff' } & FromTo<readonly Day[]>)
  | ({ readonly part: 'channels' } & FromTo<readonly Channel[]>)
  /** Percent; 0 where nobody is held back. */
  | ({ readonly part: 'control' } & FromTo<number>)
  /** Names of the user's own days. */
  | ({ readonly part: 'holidays' } & FromTo<number>)
  | {
      readonly part: 'groupRules';
      readonly added: readonly GroupRule[];
      readonly removed: readonly GroupRule[];
      readonly changed: readonly FromTo<GroupRule>[];
    };

export type RulesChange = ValueChange | PartChange;

/** In what two sets of rules differ, numbers first. The number of their version does not count. */
export function rulesChanges(before: Rules, after: Rules): readonly RulesChange[] {
  return [...valueChanges(before, after), ...choiceChanges(before, after), ...groupChanges(before, after)];
}

function valueChanges(before: Rules, after: Rules): readonly ValueChange[] {
  const [from, to] = [rulesValues(before), rulesValues(after)];
  return (Object.keys(to) as RulesField[])
    .filter((field) => !Object.is(from[field], to[field]))
    .map((field) => ({ field, from: from[field], to: to[field] }));
}

function choiceChanges(before: Rules, after: Rules): readonly PartChange[] {
  const [old, next] = [contactPolicyOf(before), contactPolicyOf(after)];
  const { daysOff: oldOff, ...oldHours } = old.hours;
  const { daysOff, ...hours } = next.hours;
  const all: readonly PartChange[] = [
    { part: 'preset', from: before.preset, to: after.preset },
    { part: 'mayWakeC', from: old.mayWakeC, to: next.mayWakeC },
    { part: 'hours', from: oldHours, to: hours },
    { part: 'daysOff', from: oldOff, to: daysOff },
    { part: 'channels', from: old.channels, to: next.channels },
    { part: 'control', from: old.control?.percent ?? 0, to: next.control?.percent ?? 0 },
    { part: 'country', from: before.country, to: after.country },
  ];
  const others = all.filter((change) => 'from' in change && !isSame(change.from, change.to));
  if (isSame(before.holidays ?? [], after.holidays ?? [])) return others;
  const count = ({ holidays }: Rules) => holidays?.length ?? 0;
  return [...others, { part: 'holidays', from: count(before), to: count(after) }];
}

function groupChanges({ groupRules: old = [] }: Rules, { groupRules: next = [] }: Rules): readonly PartChange[] {
  const known = new Map(old.map((rule) => [rule.code, rule]));
  const kept = new Set(next.map(({ code }) => code));
  const added = next.filter(({ code }) => !known.has(code));
  const removed = old.filter(({ code }) => !kept.has(code));
  const changed = next.flatMap((to) => {
    const from = known.get(to.code);
    return from && !isSame(from, to) ? [{ from, to }] : [];
  });
  if (added.length + removed.length + changed.length === 0) return [];
  return [{ part: 'groupRules', added, removed, changed }];
}

function isSame(one: unknown, other: unknown): boolean {
  return written(one) === written(other);
}

/** As text with the fields of each object in one order; a field that is off is as good as absent. */
function written(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) => (isRecord(inner) ? plain(inner) : inner));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plain(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const set = Object.entries(fields).filter(([, inner]) => inner !== undefined && inner !== false);
  return Object.fromEntries(set.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
