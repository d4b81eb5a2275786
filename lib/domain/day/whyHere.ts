import { barOrder, type ContactFacts, contactPolicyOf } from '../contactPolicy';
import type { Day } from '../day';
import { occasionOf } from '../occasion';
import { type ListContext, listFactsOf } from '../placeInList';
import { dayPlan } from '../policy/dayPlan';
import { decide } from '../policy/permission';
import type { Bar, Occasion, WakeUpList } from '../wakeUpList';
import type { AssessedClient } from '../wakeUpRow';
import type { SettledCall } from './daySoFar';

/** Where a client stands today. The policy is asked by the one function that every list asks. */
export type Standing =
  | { readonly kind: 'partial'; readonly seen: number }
  | { readonly kind: 'noData' }
  | { readonly kind: 'settled'; readonly call: SettledCall }
  | { readonly kind: 'listed'; readonly occasion: Occasion }
  /** `place` counts from 1; undefined where the queue is too long to tell. */
  | { readonly kind: 'queued'; readonly place: number | undefined }
  | { readonly kind: 'barred'; readonly bar: Bar }
  /** Nothing brings him into a list; `sleepsOn` is the day he would sleep if nothing is bought. */
  | { readonly kind: 'rests'; readonly sleepsOn: Day | undefined };

/** The answer to "why is he not here?", with the rules that were asked, in their order. */
export interface WhyHere {
  readonly standing: Standing;
  /** Rules he passed; with `barred` the rule that stopped him comes after them. Empty where no rule was asked. */
  readonly passed: readonly Bar[];
  readonly facts: ContactFacts;
  readonly limits: { readonly capDays: number; readonly maxSilentAttempts: number };
}

export function whyHere(client: AssessedClient, list: WakeUpList, context: ListContext): WhyHere {
  const facts = listFactsOf(client, context);
  const { capDays, maxSilentAttempts } = contactPolicyOf(context.rules);
  const standing = standingOf(client, facts, list, context);
  const hasControl = context.rules.contact?.control !== undefined;
  const passed = passedBy(standing).filter((bar) => hasControl || bar !== 'controlShare');
  return { standing, passed, facts, limits: { capDays, maxSilentAttempts } };
}

function standingOf(client: AssessedClient, facts: ContactFacts, list: WakeUpList, context: ListContext): Standing {
  const { status, silence, completeness } = client.assessment;
  const { bar } = decide({ ...facts, hasConsent: false }, context.today, context.rules.contact);
  if (bar === 'doNotContact') return { kind: 'barred', bar };
  const call = list.day?.settled.find(({ key }) => key === client.key);
  if (call) return { kind: 'settled', call };
  if (status === undefined) return { kind: 'partial', seen: completeness.seen };
  if (status === 'noData') return { kind: 'noData' };
  if (bar !== undefined) return { kind: 'barred', bar };
  const occasion = occasionOf(client, context.today, context.rules);
  if (occasion === undefined) return { kind: 'rests', sleepsOn: silence?.sleepingOn };
  return occasion === 'wake' ? placeOf(client.key, list) : { kind: 'listed', occasion };
}

function placeOf(key: string, list: WakeUpList): Standing {
  const { wake, next } = dayPlan(list);
  if (wake.some((row) => row.key === key)) return { kind: 'listed', occasion: 'wake' };
  const at = next.findIndex((row) => row.key === key);
  return { kind: 'queued', place: at < 0 ? undefined : at + 1 };
}

/** All rules stand in the order in which they are asked; the last one is the room of the day. */
function passedBy(standing: Standing): readonly Bar[] {
  switch (standing.kind) {
    case 'barred':
      return barOrder.slice(0, barOrder.indexOf(standing.bar));
    case 'queued':
      return barOrder.slice(0, -1);
    case 'listed':
      return barOrder;
    default:
      return [];
  }
}
