import { contactsIn } from '../contactsIn';
import { cellOf } from './lists';
import { clientLink, textOf } from './records';

/** Fields of a client's phones by the names its list sorts by; the second since 22.0. A fax is neither. */
const PHONES = ['s.phone', 's.phone_mobile'];

/**
 * Fields that may hold a tax number: the VAT number and the first two numbers of the register, of which the country of
 * the firm decides what they are. An INN is the second. The store takes no number that is not a tax number.
 */
const TAX_NUMBERS = ['s.tva_intra', 's.siren', 's.siret'];

type Contacts = ReturnType<typeof contactsIn>;

/**
 * Contacts in a row of the list of clients, ready to be spread into its client: those in the columns that the user has
 * chosen, and those in the tip of the client's name.
 */
export function contactsInClientRow(row: Element): Contacts {
  const shown = (field: string) => textOf(cellOf(row, field));
  const tip = tipOf(clientLink(row, 'societe')?.link);
  return contactsIn({
    phones: [...PHONES.map(shown), ...phonesIn(tip)],
    emails: [textOf(cellOf(row, 's.email')?.querySelector('a[href^="mailto:"]')), ...emailsIn(tip)],
    taxNumbers: TAX_NUMBERS.map(shown),
  });
}

/** Contacts of the client in a row of a list of sales, where the tip of the client's name alone tells of them (16.0). */
export function contactsInSaleRow(row: Element | undefined): Contacts {
  const tip = tipOf(row && clientLink(row)?.link);
  return contactsIn({ phones: phonesIn(tip), emails: emailsIn(tip) });
}

/** Tips are a page of their own within an attribute. */
const LONGEST_TIP = 4000;
const tipOf = (link: Element | undefined) => (link?.getAttribute('title') ?? '').slice(0, LONGEST_TIP);

/** Values stand right behind their signs, whatever the language. */
const behind = (sign: string) =>
  new RegExp(`<span class="[^"<>]*\\bfa-(?:${sign})[ "][^<>]*></span>([^<>]{3,100})`, 'g');
const valuesBehind = (sign: RegExp, tip: string) => [...tip.matchAll(sign)].map(([, value = '']) => value.trim());

const phonesIn = (tip: string) => valuesBehind(behind('phone|mobile|mobile-alt'), tip);
const emailsIn = (tip: string) => valuesBehind(behind('at'), tip);
