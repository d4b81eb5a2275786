/**
 * What an ad cabinet takes a list of people in. Each matches them by hashes of what it knows them by, so that nobody
 * who is not its user is told to it.
 */
export const cabinets = ['yandex', 'vk', 'google', 'meta'] as const;
export type Cabinet = (typeof cabinets)[number];

/** One client with what he could be recognised by and what he has agreed to. */
export interface AudienceCandidate {
  /** Phones in E.164, and digits alone where the country is not known. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** He asked not to be contacted: that goes before everything. */
  readonly isBarred: boolean;
  /** He has agreed to advertising, and that was recorded. */
  readonly hasConsent: boolean;
}

/** Why fewer are taken than there are. */
export interface AudienceCounts {
  readonly candidates: number;
  readonly barred: number;
  readonly withoutConsent: number;
  /** Agreed, but with no phone of a known country and no e-mail. */
  readonly unreachable: number;
  readonly taken: number;
}

/** Phones and e-mails as one cabinet wants them before they are hashed. */
interface Member {
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

export interface Audience {
  readonly members: readonly Member[];
  readonly counts: AudienceCounts;
}

interface CabinetFormat {
  /** Of the hash, as the cabinet takes it. */
  readonly hash: 'SHA-256' | 'MD5';
  /** Header of the file; `undefined`: one value a line, phones and e-mails in files of their own. */
  readonly header: { readonly phone: string; readonly email: string } | undefined;
  /** From E.164. */
  readonly phone: (e164: string) => string;
}

const digits = (e164: string) => e164.slice(1);
const same = (e164: string) => e164;

/**
 * What the cabinets document, seen in November 2026.
 *
 * - Yandex Audience, yandex.ru/support2/audience/ru/file.md: CSV, columns `phone` and `email`, digits with the country,
 *   lower case; "from January 2025 new MD5 hashes are not taken", SHA-256 of each value.
 * - VK Ads (myTarget), target.my.com/help/advertisers/sourceuserlists: a list of one kind, one value a line, in CSV
 *   under the header `id`; phones `79011234567`, MD5.
 * - Google Customer Match, support.google.com/google-ads/answer/7659867: header `Email`, `Phone`; SHA-256 of lower case
 *   without blanks and of E.164 with its plus.
 * - Meta Custom Audiences, developers.facebook.com, customer information parameters: `email`, `phone`; SHA-256 of lower
 *   case, and of digits with the country and without signs or leading zeros.
 */
export const cabinetFormats: Readonly<Record<Cabinet, CabinetFormat>> = {
  yandex: { hash: 'SHA-256', header: { phone: 'phone', email: 'email' }, phone: digits },
  vk: { hash: 'MD5', header: undefined, phone: digits },
  google: { hash: 'SHA-256', header: { phone: 'Phone', email: 'Email' }, phone: same },
  meta: { hash: 'SHA-256', header: { phone: 'phone', email: 'email' }, phone: digits },
};

/** The fewest entries the cabinet takes a list of, where it says so. */
export const leastEntries: Readonly<Record<Cabinet, number>> = { yandex: 100, vk: 2_000, google: 100, meta: 100 };

const E164 = /^\+[1-9]\d{6,14}$/;

/** Who may be shown advertising to: nobody who asked not to be contacted, and nobody who has not agreed. */
export function audienceOf(candidates: readonly AudienceCandidate[], cabinet: Cabinet): Audience {
  const allowed = candidates.filter(({ isBarred }) => !isBarred);
  const agreed = allowed.filter(({ hasConsent }) => hasConsent);
  const barredValues = new Set(candidates.flatMap((one) => (one.isBarred ? [...one.phones, ...one.emails] : [])));
  const members = agreed.map((one) => memberOf(one, cabinet, barredValues)).filter(isReachable);
  return {
    members,
    counts: {
      candidates: candidates.length,
      barred: candidates.length - allowed.length,
      withoutConsent: allowed.length - agreed.length,
      unreachable: agreed.length - members.length,
      taken: members.length,
    },
  };
}

/** A phone that somebody who asked not to be contacted has too is his as well. */
function memberOf({ phones, emails }: AudienceCandidate, cabinet: Cabinet, barred: ReadonlySet<string>): Member {
  const { phone } = cabinetFormats[cabinet];
  const free = (value: string) => !barred.has(value);
  return {
    phones: [...new Set(phones.filter((text) => E164.test(text) && free(text)).map(phone))],
    emails: [...new Set(emails.filter(free).map((text) => text.trim().toLowerCase()))],
  };
}

function isReachable({ phones, emails }: Member): boolean {
  return phones.length > 0 || emails.length > 0;
}
