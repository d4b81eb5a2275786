import type { Status, ValueClass } from '../assessment';
import { BestRows } from '../bestRows';
import { contactPolicyOf } from '../contactPolicy';
import type { BaseRhythm } from '../cycle';
import { type Day, dayNumber } from '../day';
import type { Rules } from '../rules';
import { borderGaps } from '../status';
import { type BaseColumns, CLASSES, STATUSES } from './columns';
import { type JudgedBase, judgeBase } from './judgeBase';

/** A base as some rules clean it, with what bars a client from being called. */
interface PreviewedColumns extends BaseColumns {
  /** Open deals of each client. */
  readonly openDeals: readonly number[];
  /** Clients of whose purchases a category is known. */
  readonly categorised: number;
}

/** What one set of rules makes of the base today. */
export interface RuledBase {
  readonly counts: Readonly<Record<Status, number>>;
  /** Clients to call today: asleep or lost, and nothing bars the call. */
  readonly calls: number;
  /** Clients who fall asleep on one of the coming days if nobody buys, a day on average; a number with a part. */
  readonly newCallsADay: number;
  /** What the clients to call may bring back, minor units by currency. */
  readonly recoverable: Readonly<Record<string, number>>;
  /** Clients of each class; `none`: without one. */
  readonly classes: Readonly<Record<ValueClass | 'none', number>>;
  /** Median days between purchases of the whole base, and where they come from. */
  readonly rhythm: Pick<BaseRhythm, 'days' | 'source'>;
  /** By code of the group rule: clients under it, and their median days where there are enough intervals. */
  readonly groups: Readonly<Record<string, { readonly clients: number; readonly days: number | undefined }>>;
}

/** A client whom the rules would give another status. */
export interface ChangedClient {
  readonly key: string;
  readonly from: Status;
  readonly to: Status;
  readonly valueClass: ValueClass | undefined;
  /** Expected yearly value by the new rules, minor units; 0 where none is known. */
  readonly yearlyMinor: number;
}

/** What other rules would make of the whole base, before anything is saved. */
export interface RulePreview {
  readonly today: Day;
  /** Clients whose whole history is known; only they have a status. */
  readonly clients: number;
  /** Those of whose purchases a category is known: on nobody else a rule for products can fall. */
  readonly categorised: number;
  /** By the rules in force. */
  readonly before: RuledBase;
  /** By the rules that are tried. */
  readonly after: RuledBase;
  readonly changed: number;
  /** At most 200 of the changed, the most valuable first. */
  readonly changes: readonly ChangedClient[];
}

/** The columns of one base cleaned by the rules, and the rules. */
interface Ruled {
  readonly columns: PreviewedColumns;
  readonly rules: Rules;
}

/** Days looked ahead for new calls: four working weeks and their week-ends. */
const AHEAD_DAYS = 28;
const MOST_CHANGES = 200;
/** The preview needs no costs of waking. */
const NO_COSTS = { yearlyLoss: 1, offerCostMinor: 0, contactCostMinor: 0 };

/** Judges the base by the rules in force and by others; both columns hold the same clients in the same order. */
export function rulePreview(inForce: Ruled, tried: Ruled, today: Day): RulePreview {
  const [before, after] = [judged(inForce, today), judged(tried, today)];
  const changes = changedClients(inForce.columns.keys, before, after);
  return {
    today,
    clients: inForce.columns.keys.length,
    categorised: inForce.columns.categorised,
    before: ruledBase(inForce, before, dayNumber(today)),
    after: ruledBase(tried, after, dayNumber(today)),
    changed: changes.total,
    changes: changes.best(),
  };
}

function judged({ columns, rules }: Ruled, today: Day): JudgedBase {
  return judgeBase(columns, today, rules, NO_COSTS);
}

function changedClients(keys: readonly string[], before: JudgedBase, after: JudgedBase): BestRows<ChangedClient> {
  const changed = new BestRows<ChangedClient>(MOST_CHANGES, byValue);
  for (let client = 0; client < keys.length; client++) {
    if (before.status[client] === after.status[client]) continue;
    changed.add({
      key: keys[client] as string,
      from: STATUSES[before.status[client] as number] as Status,
      to: STATUSES[after.status[client] as number] as Status,
      valueClass: CLASSES[after.valueClass[client] as number],
      yearlyMinor: after.yearlyMinor[client] as number,
    });
  }
  return changed;
}

function byValue(one: ChangedClient, other: ChangedClient): number {
  return other.yearlyMinor - one.yearlyMinor || (one.key < other.key ? -1 : 1);
}

const SLEEPING = STATUSES.indexOf('sleeping');
const LOST = STATUSES.indexOf('lost');
const C = CLASSES.indexOf('C');

function ruledBase({ columns, rules }: Ruled, base: JudgedBase, today: number): RuledBase {
  const { status, valueClass, recoverableMinor } = base;
  const { mayWakeC } = contactPolicyOf(rules);
  const counted = new Uint32Array(STATUSES.length);
  const classed = new Uint32Array(CLASSES.length);
  const recoverable: Record<string, number> = {};
  let [calls, newCalls] = [0, 0];
  for (let client = 0; client < status.length; client++) {
    const word = status[client] as number;
    counted[word]!++;
    classed[valueClass[client] as number]!++;
    if (columns.openDeals[client] !== 0 || (valueClass[client] === C && !mayWakeC)) continue;
    if (word === SLEEPING || word === LOST) {
      calls++;
      const currency = columns.currencies[client];
      if (currency) recoverable[currency] = (recoverable[currency] ?? 0) + (recoverableMinor[client] as number);
    } else if (fallsAsleep(columns, base, client, today, rules)) newCalls++;
  }
  const counts = Object.fromEntries(STATUSES.map((word, i) => [word, counted[i] as number])) as Record<Status, number>;
  const [none, inA, inB, inC] = [...classed] as [number, number, number, number];
  return {
    counts,
    calls,
    newCallsADay: newCalls / AHEAD_DAYS,
    recoverable,
    classes: { none, A: inA, B: inB, C: inC },
    rhythm: base.figures.rhythm,
    groups: groupsOf(columns, base),
  };
}

function groupsOf({ groups }: BaseColumns, { figures }: JudgedBase): RuledBase['groups'] {
  const clients = new Map<string, number>();
  for (const { rule } of groups?.values() ?? []) {
    if (rule) clients.set(rule.code, (clients.get(rule.code) ?? 0) + 1);
  }
  const entries = [...clients].map(([code, n]) => [code, { clients: n, days: figures.groups?.[code]?.days }] as const);
  return Object.fromEntries(entries);
}

const ACTIVE = STATUSES.indexOf('active');
const DUE = STATUSES.indexOf('due');

/** True for a client with a rhythm who is not asleep yet and will be within the coming days. */
function fallsAsleep(
  { days }: BaseColumns,
  { status, cycleDays }: JudgedBase,
  client: number,
  today: number,
  rules: Rules,
): boolean {
  const word = status[client];
  if (word !== ACTIVE && word !== DUE) return false;
  const last = days[client]?.at(-1) as number;
  return last + borderGaps(cycleDays[client] as number, rules).sleeping - today <= AHEAD_DAYS;
}
