/** What a client can be recognised by besides his record: as a CRM or a file writes it, or normalised. */
export interface ContactValues {
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly taxNumbers: readonly string[];
}

/** Most values of one kind that are taken of one client. */
export const MOST_VALUES = 20;

/** Longest value that is taken, in characters. */
export const LONGEST_VALUE = 100;

export type ContactKind = 'phone' | 'email' | 'taxNumber';

export function hasValues({ phones, emails, taxNumbers }: ContactValues): boolean {
  return phones.length + emails.length + taxNumbers.length > 0;
}
