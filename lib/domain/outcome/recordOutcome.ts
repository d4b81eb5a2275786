import type { Channel } from '../content/condition';
import type { ReasonRule } from '../content/reason';
import type { FormerWhy } from '../hand/correction';
import type { ConsentEntry } from '../policy/consent';
import type { DoNotContactEntry } from '../policy/doNotContact';
import type { ContactEntry, OutcomeGiven } from './contactEntry';
import { isAgreement } from './isAgreement';
import { type DateGround, nextDate } from './nextDate';
import type { OutcomeEffect, OutcomeNeed, OutcomeRule } from './outcomeRule';

/** What an outcome is recorded from. */
export interface OutcomeGround {
  readonly id: string;
  readonly client: string;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly channel: Channel;
  readonly given: OutcomeGiven;
  /** The rule of `given.reason`. */
  readonly reason: ReasonRule | undefined;
  /** Attempts without an answer in this sleep so far. */
  readonly silentAttempts: number;
  /** Hashes of the client's phones and e-mails, for the do-not-contact word. */
  readonly hashes: readonly string[];
  readonly date: Pick<DateGround, 'today' | 'cycleDays' | 'hours'> & { readonly graceWeeks?: number };
}

/** A change by hand that an outcome brings, besides its row in the log. */
export type HandChange =
  | { readonly kind: 'mark'; readonly code: 'complaintOpen' | 'prefersMessages' | 'otherPersonCalls' }
  | { readonly kind: 'former'; readonly why: FormerWhy };

/** Everything one outcome writes. All of it is undone together, by `undoOf` and by deleting nothing. */
export interface RecordedOutcome {
  readonly entry: ContactEntry;
  readonly effects: readonly OutcomeEffect[];
  readonly consent?: ConsentEntry;
  readonly doNotContact?: DoNotContactEntry;
  readonly changes: readonly HandChange[];
}

/** Records an outcome; the note is filled afterwards, with the dates found here (`noteValues`). */
export function recordOutcome(rule: OutcomeRule, ground: OutcomeGround): RecordedOutcome {
  const attempt = rule.countsAs.silent ? ground.silentAttempts + 1 : undefined;
  const last = attempt !== undefined && attempt >= (rule.maxSilent ?? Infinity) ? rule.afterMax : undefined;
  const { nextDate: dateRule, effects } = last ?? rule;
  const next = nextDate(dateRule, dateGround(ground));
  const nextOn = typeof next === 'object' ? next.on : undefined;
  const quiet = isAgreement(effects) ? undefined : nextOn;
  const { given, date, id, client, at, by, channel } = ground;
  return {
    entry: {
      kind: 'outcome',
      id,
      client,
      at,
      by,
      channel,
      given,
      on: date.today,
      outcome: rule.code,
      note: '',
      ...(nextOn !== undefined && { nextOn }),
      ...(quiet !== undefined && { quietUntil: quiet }),
      ...(attempt !== undefined && { attempt }),
    },
    effects: last ? [...rule.effects, ...effects] : effects,
    ...(effects.includes('consent') && given.consent && { consent: consentOf(ground, given.consent) }),
    ...(effects.includes('doNotContact') && { doNotContact: doNotContactOf(ground) }),
    changes: changesOf(effects, ground),
  };
}

/** Needs of an outcome that are not filled yet, in their order; those with a rule for a missing value are no duty. */
export function missingNeeds(rule: OutcomeRule, given: OutcomeGiven): readonly OutcomeNeed[] {
  return rule.needs.filter((need) => isDuty(need) && !isGiven(need, given));
}

function isDuty(need: OutcomeNeed): boolean {
  return need === 'reason' || need === 'consent';
}

function isGiven(need: OutcomeNeed, given: OutcomeGiven): boolean {
  const value = given[need as keyof OutcomeGiven];
  return value !== undefined && value !== '';
}

function dateGround({ date, given, reason }: OutcomeGround): DateGround {
  const named = given.nextDate ?? given.agreedDate ?? given.period?.from ?? given.fixPromisedOn;
  const graceWeeks = given.graceWeeks ?? date.graceWeeks;
  return {
    today: date.today,
    cycleDays: date.cycleDays,
    hours: date.hours,
    ...(named !== undefined && { named }),
    ...(graceWeeks !== undefined && { graceWeeks }),
    ...(reason && { reason }),
  };
}

function consentOf(ground: OutcomeGround, { channel, gives }: NonNullable<OutcomeGiven['consent']>): ConsentEntry {
  const { id, client, by, date, given } = ground;
  return { id, client, channel, gives, isGiven: true, on: date.today, by, source: given.words ?? '' };
}

function doNotContactOf({ id, client, hashes, date, by, given }: OutcomeGround): DoNotContactEntry {
  return { id, client, hashes, on: date.today, by, ...(given.words !== undefined && { words: given.words }) };
}

const marksSet = {
  markComplaintOpen: 'complaintOpen',
  markPrefersMessages: 'prefersMessages',
  otherPersonCalls: 'otherPersonCalls',
} as const;

function changesOf(effects: readonly OutcomeEffect[], { reason }: OutcomeGround): readonly HandChange[] {
  const marks = effects.flatMap((effect) =>
    effect in marksSet ? [{ kind: 'mark', code: marksSet[effect as keyof typeof marksSet] } as const] : [],
  );
  const isFormer = effects.includes('setFormer') || reason?.setsStatus === 'former';
  return isFormer ? [...marks, { kind: 'former', why: formerWhy(reason) }] : marks;
}

/** Of the objective reasons only a purchase made once says that nothing more is needed; the rest moved or closed. */
function formerWhy(reason: ReasonRule | undefined): FormerWhy {
  return reason?.code === 'gone' ? 'moved' : 'noNeed';
}
