import { barOf, type ContactFacts, type ContactRules } from '../contactPolicy';
import type { Day } from '../day';
import type { Bar } from '../wakeUpList';

/**
 * What the contact policy allows with one client today (`product.md` §6). Words and offers can be had only with a
 * permission in hand, so that nothing is ever said or proposed past the policy.
 */
export type Decision = TalkPermission | TalkRefused;

/** He may be spoken with, today or when the bar has passed. */
export interface TalkPermission {
  readonly mayTalk: true;
  /** Why he is not in today's list; a person may open the talk all the same. */
  readonly bar: Bar | undefined;
  /** Consent to offers on this channel. Without it the talk asks for an opinion and for permission. */
  readonly hasConsent: boolean;
}

/** He asked not to be contacted. Nothing is said, shown or offered. */
interface TalkRefused {
  readonly mayTalk: false;
  readonly bar: 'doNotContact';
}

/** Decides once for every list, strip, script and offer. `facts.hasConsent` is that of the channel of this talk. */
export function decide(
  facts: ContactFacts & { readonly hasConsent: boolean },
  today: Day,
  rules?: ContactRules,
): Decision {
  const bar = barOf(facts, today, rules);
  if (bar === 'doNotContact') return { mayTalk: false, bar };
  return { mayTalk: true, bar, hasConsent: facts.hasConsent };
}
