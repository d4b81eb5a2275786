import { type Agreement, agreedCallOn, isPending } from '../agreement';
import type { Channel, Facts } from '../content/condition';
import { type Day, dayNumber, dayOf } from '../day';
import type { MarkKind } from '../marks/mark';
import type { ClientContact } from '../wakeUpRow';
import { type ContactEntry, type ContactLogEntry, standingEntries } from './contactEntry';
import { isAgreement } from './isAgreement';
import type { OutcomeRule } from './outcomeRule';

/** A permission to call in a period, with its topic: the strongest reason to call then (S3-07). */
interface CallPermission {
  readonly from: Day;
  readonly to: Day;
  readonly topic?: string;
}

/** All that the log of talks says about one client today. */
export interface LogFacts {
  readonly lastContactOn?: Day;
  /** Attempts without an answer since he last answered or bought. */
  readonly silentAttempts: number;
  /** Day of the last of them. */
  readonly silentOn?: Day;
  /** The way he asked to be in touch by, whenever he said it. */
  readonly preferredWay?: Channel;
  /** A day agreed, or his own promise, from the last outcome that set one. */
  readonly agreement?: Agreement;
  readonly permission?: CallPermission;
  readonly quietUntil?: Day;
  /** The next attempt after one that nobody answered. */
  readonly retryOn?: Day;
  /** Code of the last reason of this sleep. */
  readonly reason?: string;
  readonly isSatisfied?: boolean;
  readonly topic?: string;
  /** No contact since the last purchase. */
  readonly isForgotten: boolean;
}

const PERIOD_DAYS = 30;

/**
 * What the talks with one client come to, from his rows of the log and the day of his last purchase. What was said
 * before that purchase belongs to an earlier sleep and counts no more, but for the day of the last contact.
 */
export function logFacts(
  log: readonly ContactLogEntry[],
  rules: readonly OutcomeRule[],
  lastPurchaseOn: Day | undefined,
): LogFacts {
  const ruleOf = new Map(rules.map((rule) => [rule.code, rule]));
  const all = standingEntries(log).flatMap((entry) => {
    const rule = ruleOf.get(entry.outcome);
    return rule ? { entry, rule } : [];
  });
  const ofThisSleep = all.filter(({ entry }) => lastPurchaseOn === undefined || entry.on >= lastPurchaseOn);
  const lastContactOn = all.findLast(({ rule }) => rule.countsAs.capUsed)?.entry.on;
  const given = ofThisSleep.map(({ entry }) => entry.given).reverse();
  const reason = given.find(({ reason: code }) => code !== undefined)?.reason;
  const isSatisfied = given.find(({ isSatisfied: is }) => is !== undefined)?.isSatisfied;
  const silent = silentRun(ofThisSleep);
  const silentOn = silent.at(-1)?.entry.on;
  const preferredWay = all.findLast(({ entry }) => entry.given.preferredWay !== undefined)?.entry.given.preferredWay;
  return {
    silentAttempts: silent.length,
    ...(silentOn !== undefined && { silentOn }),
    ...(preferredWay !== undefined && { preferredWay }),
    isForgotten: !ofThisSleep.some(({ rule }) => rule.countsAs.capUsed),
    ...(lastContactOn !== undefined && { lastContactOn }),
    ...(reason !== undefined && { reason }),
    ...(isSatisfied !== undefined && { isSatisfied }),
    ...agreed(ofThisSleep),
    ...quiet(ofThisSleep),
    ...retry(ofThisSleep),
  };
}

interface Ruled {
  readonly entry: ContactEntry;
  readonly rule: OutcomeRule;
}

/** Silent attempts after the last time somebody was reached. A message on the day of another is one attempt with it. */
function silentRun(entries: readonly Ruled[]): readonly Ruled[] {
  const reached = entries.findLastIndex(({ rule }) => rule.countsAs.reached);
  const silent = entries.slice(reached + 1).filter(({ rule }) => rule.countsAs.silent);
  return silent.filter(({ entry }, at) => entry.channel === 'call' || silent[at - 1]?.entry.on !== entry.on);
}

/** What was agreed last. An attempt nobody answered does not end it, the last one allowed does, and so does any talk. */
function agreed(entries: readonly Ruled[]): Pick<LogFacts, 'agreement' | 'permission' | 'topic'> {
  const last = entries.findLast(
    ({ entry, rule }) =>
      rule.countsAs.reached ||
      isAgreement(rule.effects) ||
      rule.effects.includes('quiet') ||
      isLastAttempt(entry, rule),
  );
  if (!last || !isAgreement(last.rule.effects)) return {};
  const { entry, rule } = last;
  const topic = entry.given.topic === undefined ? {} : { topic: entry.given.topic };
  if (rule.effects.includes('permission')) return { ...permission(entry), ...topic };
  const { agreedDate: on, graceWeeks } = entry.given;
  if (rule.effects.includes('selfContact') && on !== undefined)
    return { agreement: { kind: 'selfContact', on, ...(graceWeeks !== undefined && { graceWeeks }) }, ...topic };
  if (entry.nextOn === undefined) return topic;
  const isPutOff = rule.effects.includes('snooze');
  return { agreement: { kind: 'call', on: entry.nextOn, ...(isPutOff && { isPutOff }) }, ...topic };
}

function isLastAttempt({ attempt = 0 }: ContactEntry, { maxSilent = Number.POSITIVE_INFINITY }: OutcomeRule): boolean {
  return attempt >= maxSilent;
}

/** A period of a month where only its first day was named. He is called from that day on, as on an agreed one. */
function permission({ given, nextOn }: ContactEntry): Pick<LogFacts, 'agreement' | 'permission'> {
  const from = given.period?.from ?? nextOn;
  if (from === undefined) return {};
  const to = given.period?.to ?? dayOf(dayNumber(from) + PERIOD_DAYS);
  return {
    agreement: { kind: 'call', on: from },
    permission: { from, to, ...(given.topic !== undefined && { topic: given.topic }) },
  };
}

function quiet(entries: readonly Ruled[]): Pick<LogFacts, 'quietUntil'> {
  const last = entries.findLast(({ rule }) => !rule.countsAs.silent);
  return last?.entry.quietUntil === undefined ? {} : { quietUntil: last.entry.quietUntil };
}

function retry(entries: readonly Ruled[]): Pick<LogFacts, 'retryOn'> {
  const last = entries.at(-1);
  return last?.rule.countsAs.silent && last.entry.nextOn !== undefined ? { retryOn: last.entry.nextOn } : {};
}

/**
 * What the contact policy takes from the log and from the marks that hold. After an attempt nobody answered, an agreed
 * call waits for the next one.
 */
export function clientContact(facts: LogFacts, marks: readonly Pick<MarkKind, 'code' | 'blocks'>[]): ClientContact {
  const { lastContactOn, silentAttempts, agreement, quietUntil, retryOn } = facts;
  const isMoved = agreement !== undefined && retryOn !== undefined && agreedCallOn(agreement) < retryOn;
  const peace = later(quietUntil, retryOn);
  const uncalled = marks.filter(({ blocks }) => blocks.includes('call')).map(({ code }) => code);
  return {
    silentAttempts,
    prefersMessages: uncalled.includes(PREFERS_MESSAGES),
    isNoBuyer: uncalled.some((code) => code !== PREFERS_MESSAGES),
    ...(lastContactOn !== undefined && { lastContactOn }),
    ...(agreement && { agreement: isMoved ? ({ kind: 'call', on: retryOn } as const) : agreement }),
    ...(agreement && facts.permission && { permission: facts.permission }),
    ...(peace !== undefined && { quietUntil: peace }),
  };
}

/** The one mark against calls that says nothing of buying. */
const PREFERS_MESSAGES = 'prefersMessages';

function later(one: Day | undefined, other: Day | undefined): Day | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}

/** What the openings and conditions take from the log; what was agreed counts until he buys or is spoken with. */
export function talkFacts(facts: LogFacts, lastPurchaseOn: Day | undefined, today: Day): Facts {
  const { reason, isSatisfied, agreement, permission: allowed, isForgotten, silentAttempts, lastContactOn } = facts;
  const isStanding = agreement !== undefined && isPending(agreement, lastPurchaseOn, lastContactOn);
  const callOn = isStanding ? agreedCallOn(agreement) : undefined;
  const isOwnPromise = agreement?.kind === 'selfContact';
  return {
    silentAttempts,
    hasReason: reason !== undefined,
    ...(reason !== undefined && { reason }),
    satisfied: isSatisfied === undefined ? 'unknown' : isSatisfied ? 'yes' : 'no',
    forgotten: isForgotten,
    permission: permissionState(allowed, today),
    agreedDate: isOwnPromise || allowed ? 'none' : dayState(callOn, today),
    selfContact: !isOwnPromise || callOn === undefined ? 'none' : callOn <= today ? 'expired' : 'waiting',
  };
}

function dayState(on: Day | undefined, today: Day): NonNullable<Facts['agreedDate']> {
  if (on === undefined) return 'none';
  if (on === today) return 'today';
  return on < today ? 'passed' : 'ahead';
}

function permissionState(allowed: CallPermission | undefined, today: Day): NonNullable<Facts['permission']> {
  if (!allowed || today > allowed.to) return 'none';
  return today < allowed.from ? 'ahead' : 'now';
}
