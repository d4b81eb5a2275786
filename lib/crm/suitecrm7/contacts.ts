import { contactsIn } from '../contactsIn';

/** Every phone the list has a column of; the fax has the same type. */
const PHONES = 'td[type="phone"]:not([field*="fax"]) a[href^="tel:"]';
const EMAILS = 'td[field^="email"] a[href^="mailto:"]';

/**
 * Contacts in a row of the list of accounts, as far as the user lets it show their columns; ready to be spread into its
 * client. An account has no field for a tax number: a firm that keeps one has made its own, which nothing tells apart.
 */
export function contactsInRow(row: Element): ReturnType<typeof contactsIn> {
  return contactsIn({ phones: textsAt(row, PHONES), emails: textsAt(row, EMAILS) });
}

function textsAt(row: Element, selector: string): readonly (string | undefined)[] {
  return [...row.querySelectorAll(selector)].map((link) => link.textContent?.trim());
}
