import { type Agreement, agreedCallOn } from './agreement';
import type { Assessment, Reminder } from './assessment';
import { byText } from './byText';
import type { Day } from './day';
import type { Holiday } from './season/holidays';
import { holidayWords } from './season/holidayWords';
import type { Occasion, WakeUpRow } from './wakeUpList';

/** What is known of talks with a client; nothing known bars nobody. */
export interface ClientContact {
  readonly isDoNotContact?: boolean;
  readonly prefersMessages?: boolean;
  /** He is no buyer, or is not expected to buy again, by a mark set by hand. */
  readonly isNoBuyer?: boolean;
  /** Left in peace until this day. */
  readonly quietUntil?: Day;
  readonly agreement?: Agreement;
  /** The period he allowed to be called in; with `agreement` alone. */
  readonly permission?: { readonly to: Day; readonly topic?: string };
  /** Last contact by anyone. */
  readonly lastContactOn?: Day;
  /** Attempts without an answer in this sleep. */
  readonly silentAttempts?: number;
  /** True for a client of another manager than the one whose list it is. */
  readonly isColleagues?: boolean;
}

/** A client of the store with his assessment of today. */
export interface AssessedClient {
  /** Store key of the client. */
  readonly key: string;
  readonly site: string;
  /** Path of the client's page within the site. */
  readonly path: string;
  readonly name: string;
  readonly owner: string | undefined;
  readonly assessment: Assessment;
  readonly contact?: ClientContact;
}

/** The client's line of a list; undefined without a status or a purchase. `ownHolidays` are the user's own holidays. */
export function wakeUpRow(
  client: AssessedClient,
  occasion: Occasion | undefined,
  ownHolidays: readonly Holiday[] = [],
): WakeUpRow | undefined {
  const { key, site, path, name, owner, assessment, contact } = client;
  const { status, rhythm, silence, money } = assessment;
  if (!status || !silence) return undefined;
  const own = status === 'oneTime' || status === 'seasonal' || status === 'former' ? undefined : rhythm;
  return {
    key,
    site,
    path,
    name,
    owner,
    status,
    valueClass: assessment.valueClass?.value,
    cycleDays: own?.cycleDays,
    cycleSource: own?.source,
    confidence: own?.confidence,
    purchases: assessment.purchases,
    lastOn: silence.lastOn,
    silentDays: silence.days,
    missed: silence.missed,
    nextDueOn: own || assessment.season ? silence.nextDueOn : undefined,
    averageMinor: money?.averageMinor,
    currency: money?.currency,
    recoverableMinor: assessment.recoverable?.amountMinor,
    ...(contact?.lastContactOn !== undefined && { lastContactOn: contact.lastContactOn }),
    ...(occasion && { occasion, ...detailOf(client, occasion, ownHolidays) }),
  };
}

/** What the words of an occasion need beside the common columns. */
function detailOf(
  { assessment, contact }: AssessedClient,
  occasion: Occasion,
  ownHolidays: readonly Holiday[],
): Partial<WakeUpRow> {
  const { season, reminders } = assessment;
  if (occasion === 'season' && season) return { season, ...seasonWords(season.holidays, ownHolidays) };
  if (occasion === 'agreed' && contact?.agreement) return agreedDetail(contact.agreement, contact.permission);
  const [reminder] = (reminders ?? []).filter(({ isOpen }) => isOpen).sort(bySafety);
  return occasion === 'care' && reminder ? { reminder } : {};
}

function agreedDetail(agreement: Agreement, permission: ClientContact['permission']): Partial<WakeUpRow> {
  const isPutOff = agreement.kind === 'call' && agreement.isPutOff === true;
  const topic = permission?.topic === undefined ? {} : { topic: permission.topic };
  return {
    agreedOn: agreedCallOn(agreement),
    ...(isPutOff && { isPutOff }),
    ...(permission && { permission: topic }),
  };
}

/** With several holidays in one window nobody knows which of them it is for. */
function seasonWords([code, ...others]: readonly string[], ownHolidays: readonly Holiday[]): Partial<WakeUpRow> {
  const seasonFor = code === undefined || others.length > 0 ? undefined : holidayWords(code, ownHolidays);
  return seasonFor ? { seasonFor } : {};
}

function bySafety(one: Reminder, other: Reminder): number {
  return Number(other.isSafety) - Number(one.isSafety) || byText(one.dueOn, other.dueOn);
}
