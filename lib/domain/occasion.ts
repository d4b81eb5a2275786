import { agreedCallOn, isPending } from './agreement';
import type { ContactFacts } from './contactPolicy';
import type { Day } from './day';
import type { Rules } from './rules';
import type { Occasion } from './wakeUpList';
import type { AssessedClient } from './wakeUpRow';

/** What brings a client into today's list; the first that holds, so that nobody stands in it twice. */
export function occasionOf(client: AssessedClient, today: Day, rules: Rules): Occasion | undefined {
  const { status, silence, season, former, reminders } = client.assessment;
  if (!status || !silence) return undefined;
  const agreedOn = agreedOnOf(client);
  if (agreedOn !== undefined && agreedOn <= today) return 'agreed';
  if (status === 'sleeping' || status === 'lost') return 'wake';
  if (season && season.alert !== 'quiet') return 'season';
  if (reminders?.some(({ isOpen }) => isOpen)) return 'care';
  if (status === 'oneTime' && !former && silence.sleepingOn <= today && today < silence.lostOn) return 'oneTime';
  return isDueSoon(client, rules) ? 'due' : undefined;
}

/** Still buying, and the next purchase is expected within the lead time or a little overdue. */
function isDueSoon({ assessment }: AssessedClient, rules: Rules): boolean {
  const { status, rhythm, silence, course } = assessment;
  if (!rhythm || !silence || (status !== 'active' && status !== 'due')) return false;
  return rhythm.cycleDays - silence.days <= (course?.leadDays ?? rules.leadDays);
}

/** The day agreed for a call that has not been made yet. */
function agreedOnOf({ contact, assessment }: AssessedClient): Day | undefined {
  const agreement = contact?.agreement;
  if (!agreement || !isPending(agreement, assessment.lastOn, contact.lastContactOn)) return undefined;
  return agreedCallOn(agreement);
}

/** What the contact policy asks about a client. */
export function contactFactsOf(client: AssessedClient): ContactFacts {
  const { status, openDeals, valueClass, season } = client.assessment;
  const { isDoNotContact, prefersMessages, isNoBuyer, quietUntil, lastContactOn, silentAttempts, isColleagues } =
    client.contact ?? {};
  return {
    openDeals,
    valueClass: valueClass?.value,
    isDoNotContact: isDoNotContact ?? false,
    prefersMessages: prefersMessages ?? false,
    isFormer: status === 'former' || isNoBuyer === true,
    agreedOn: agreedOnOf(client),
    quietUntil,
    lastContactOn,
    silentAttempts,
    isSeasonClosed: season?.alert === 'quiet',
    isColleagues: isColleagues ?? false,
  };
}
