import { type ContactValues, hasValues, LONGEST_VALUE, MOST_VALUES } from '../domain/identity/contactValues';
import { isFields, optionalText } from './shape';

/** Values of fields as the CRM sends them: a text, a list of texts or of objects that hold one, or nothing. */
type Sent = readonly unknown[];

interface SentContacts {
  readonly phones?: Sent;
  readonly emails?: Sent;
  readonly taxNumbers?: Sent;
}

/** The contacts of one record, ready to be spread into its client; nothing where it has none. */
export function contactsIn({ phones = [], emails = [], taxNumbers = [] }: SentContacts): {
  readonly contacts?: ContactValues;
} {
  const contacts = { phones: textsIn(phones), emails: textsIn(emails), taxNumbers: textsIn(taxNumbers) };
  return hasValues(contacts) ? { contacts } : {};
}

/** Contacts of a company and of its people as those of one client. */
export function contactsTogether(all: readonly ContactValues[]): { readonly contacts?: ContactValues } {
  return contactsIn({
    phones: all.flatMap(({ phones }) => phones),
    emails: all.flatMap(({ emails }) => emails),
    taxNumbers: all.flatMap(({ taxNumbers }) => taxNumbers),
  });
}

function textsIn(sent: Sent): readonly string[] {
  const texts = sent
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .flatMap((value) => textIn(value) ?? []);
  return [...new Set(texts)].filter((text) => text.length <= LONGEST_VALUE).slice(0, MOST_VALUES);
}

/** Lists of phones hold objects: `{value}` or `{VALUE}`, with what kind of phone it is. */
function textIn(value: unknown): string | undefined {
  return optionalText(isFields(value) ? (value['value'] ?? value['VALUE']) : value);
}
