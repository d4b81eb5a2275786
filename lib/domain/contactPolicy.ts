import type { ValueClass } from './assessment';
import { type Channel, channels } from './content/condition';
import type { ControlShare } from './controlShare';
import { type Day, dayNumber } from './day';
import { type CallHours, defaultCallHours } from './policy/callHours';
import type { Bar } from './wakeUpList';

/** What the contact policy looks at. What is not known bars nobody. */
export interface ContactFacts {
  readonly openDeals: number;
  readonly valueClass: ValueClass | undefined;
  readonly isDoNotContact?: boolean;
  /** He asked to be written to, not called: no consent for this channel. */
  readonly prefersMessages?: boolean;
  /** No purchase is expected any more. */
  readonly isFormer?: boolean;
  /** Day agreed for the next call: before it nobody calls; from it on neither rhythm, season nor class holds it back. */
  readonly agreedOn?: Day | undefined;
  /** Day until which he is left in peace, itself not included. */
  readonly quietUntil?: Day | undefined;
  /** Last contact by anyone. */
  readonly lastContactOn?: Day | undefined;
  /** Attempts without an answer in this sleep. */
  readonly silentAttempts?: number | undefined;
  /** A yearly buyer outside his window. */
  readonly isSeasonClosed?: boolean;
  readonly isColleagues?: boolean;
  /** Drawn by lot to be left alone until this day, itself not included. */
  readonly heldBackUntil?: Day | undefined;
  readonly isOutsideHours?: boolean;
  readonly isCapacityUsed?: boolean;
}

/** What the head sets of it. */
export interface ContactRules {
  /** Days between two contacts by anyone, 0–60. */
  readonly capDays: number;
  /** Attempts without an answer after which a sleep is left alone; nothing is deleted. */
  readonly maxSilentAttempts: number;
  /** True where the head lets class C be woken too. */
  readonly mayWakeC: boolean;
  /** When people may be called; 9–20 on working days where absent. */
  readonly hours?: CallHours;
  /** Calls one person makes on a working day, 1–500; 12 where absent. */
  readonly capacity?: number;
  /** Ways a client may be reached; all where absent. A call is always one of them. */
  readonly channels?: readonly Channel[];
  /** Sleepers left alone to compare with; nobody where absent. */
  readonly control?: ControlShare;
}

/** The rules with nothing left open. */
export type ContactPolicy = Required<Omit<ContactRules, 'control'>> & Pick<ContactRules, 'control'>;

export const defaultContactRules: ContactPolicy = {
  capDays: 14,
  maxSilentAttempts: 3,
  mayWakeC: false,
  hours: defaultCallHours,
  capacity: 12,
  channels,
};

/** What the head set, and the default for what he did not. */
export function contactPolicyOf({ contact }: { readonly contact?: ContactRules }): ContactPolicy {
  return { ...defaultContactRules, ...contact };
}

interface Clause {
  readonly bar: Bar;
  readonly hits: (facts: ContactFacts, rules: ContactRules, today: Day) => boolean;
  /** A call that was agreed is made all the same. */
  readonly yieldsToAgreement?: true;
}

/** In the order of `product.md` §6: the first that hits is the reason shown. Consent closes offers, not the talk. */
const clauses: readonly Clause[] = [
  { bar: 'doNotContact', hits: ({ isDoNotContact }) => isDoNotContact === true },
  { bar: 'prefersMessages', hits: ({ prefersMessages }) => prefersMessages === true, yieldsToAgreement: true },
  { bar: 'former', hits: ({ isFormer }) => isFormer === true },
  { bar: 'openDeal', hits: ({ openDeals }) => openDeals > 0 },
  { bar: 'agreedDate', hits: ({ agreedOn }, _, today) => agreedOn !== undefined && today < agreedOn },
  {
    bar: 'quietPeriod',
    hits: ({ quietUntil }, _, today) => quietUntil !== undefined && today < quietUntil,
    yieldsToAgreement: true,
  },
  { bar: 'contactedRecently', hits: isWithinCap, yieldsToAgreement: true },
  {
    bar: 'silentAttempts',
    hits: ({ silentAttempts = 0 }, { maxSilentAttempts }) => silentAttempts >= maxSilentAttempts,
    yieldsToAgreement: true,
  },
  {
    bar: 'classC',
    hits: ({ valueClass }, { mayWakeC }) => valueClass === 'C' && !mayWakeC,
    yieldsToAgreement: true,
  },
  { bar: 'seasonClosed', hits: ({ isSeasonClosed }) => isSeasonClosed === true, yieldsToAgreement: true },
  { bar: 'colleagueClient', hits: ({ isColleagues }) => isColleagues === true },
  // After all that bars a client himself: whoever may not be called is no trial of what a call brings.
  {
    bar: 'controlShare',
    hits: ({ heldBackUntil }, _, today) => heldBackUntil !== undefined && today < heldBackUntil,
    yieldsToAgreement: true,
  },
  { bar: 'outsideHours', hits: ({ isOutsideHours }) => isOutsideHours === true },
  { bar: 'capacityUsed', hits: ({ isCapacityUsed }) => isCapacityUsed === true },
];

function isWithinCap({ lastContactOn }: ContactFacts, { capDays }: ContactRules, today: Day): boolean {
  return lastContactOn !== undefined && dayNumber(today) - dayNumber(lastContactOn) < capDays;
}

/** Why a client is not to be called today; undefined: he may be called. */
export function barOf(facts: ContactFacts, today: Day, rules: ContactRules = defaultContactRules): Bar | undefined {
  const isAgreed = facts.agreedOn !== undefined && facts.agreedOn <= today;
  return clauses.find(({ hits, yieldsToAgreement }) => !(isAgreed && yieldsToAgreement) && hits(facts, rules, today))
    ?.bar;
}

/** All bars there are, in their order. */
export const barOrder: readonly Bar[] = /* @__PURE__ */ clauses.map(({ bar }) => bar);
