import { type ContactValues, LONGEST_VALUE, MOST_VALUES } from '../domain/identity/contactValues';
import { taxNumberOf } from '../domain/identity/taxNumber';
import { phoneOf } from './phone';

/** One @, no spaces; what a page has cut short with dots is none. */
const EMAIL = /^[^\s@<>"(),:;[\]\\…]{1,64}@[^\s@<>"(),:;[\]\\…]{1,255}$/u;

/**
 * Values as they are compared and kept, each once: phones in E.164 where their country is known, e-mails in lower case,
 * tax numbers without spaces. Unreadable ones are left out.
 */
export function normalise({ phones, emails, taxNumbers }: ContactValues, country: string | undefined): ContactValues {
  return {
    phones: each(phones, (text) => phoneOf(text, country)),
    emails: each(emails, emailOf),
    taxNumbers: each(taxNumbers, taxNumberOf),
  };
}

/** Dots before the @ are kept: for most providers they make another address. */
function emailOf(text: string): string | undefined {
  const address = text.replace(/^mailto:/i, '').toLowerCase();
  return EMAIL.test(address) ? address : undefined;
}

function each(texts: readonly string[], read: (text: string) => string | undefined): readonly string[] {
  const values = texts.slice(0, MOST_VALUES).flatMap((text) => {
    const trimmed = text.trim();
    return trimmed.length > 0 && trimmed.length <= LONGEST_VALUE ? (read(trimmed) ?? []) : [];
  });
  return [...new Set(values)];
}
