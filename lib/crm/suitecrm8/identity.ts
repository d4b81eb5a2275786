import type { PayerOnPage, RecordRef } from '../adapter';
import type { Requester } from '../sessionReader';
import { optionalText } from '../shape';
import { phoneOfText } from '../text/phone';
import { readRecord } from './api';
import { emails, phones, title } from './record';
import { accountIdOf, nameIn, nameOf } from './records';

const MODULES: Readonly<Record<string, string>> = {
  account: 'accounts',
  contact: 'contacts',
  opportunity: 'opportunities',
};
const PHONES = ['phone_office', 'phone_alternate', 'phone_work', 'phone_mobile', 'phone_home', 'phone_other'];

/** Who pays for a deal or contact whose page does not lead to its account. */
export async function payerOf(record: RecordRef, request: Requester): Promise<PayerOnPage | undefined> {
  if (record.type !== 'opportunity' && record.type !== 'contact') return undefined;
  const item = await readRecord(request, record.type === 'contact' ? 'contacts' : 'opportunities', record.id);
  const account = accountIdOf(item);
  if (account) return { record: { type: 'account', id: account }, name: nameIn(item.attributes, 'account_name') };
  return record.type === 'contact' ? { record, name: nameOf(item) } : undefined;
}

/** Every value the page shows must be one of those told, where any are told. */
const contradict = (shown: readonly string[], told: readonly string[]) =>
  told.length > 0 && shown.some((value) => !told.includes(value));

/**
 * A record's page does not hold its id, and the address changes before the page. The record's own name tells them
 * apart, and phones and e-mail those of one name. A heading may put a form of address before the name of a person.
 */
export async function shows(record: RecordRef, root: ParentNode, request: Requester): Promise<boolean> {
  const module = MODULES[record.type];
  if (module === undefined) return false;
  const told = await readRecord(request, module, record.id);
  const name = nameOf(told)?.replace(/\s+/g, ' ');
  const heading = title(root);
  if (name === undefined || !(heading === name || (record.type === 'contact' && heading?.endsWith(` ${name}`))))
    return false;
  const toldPhones = PHONES.map((field) => phoneOfText(optionalText(told.attributes[field]) ?? ''));
  const shownPhones = phones(root).map(phoneOfText);
  if (contradict(shownPhones.filter(isText), toldPhones.filter(isText))) return false;
  const email = optionalText(told.attributes['email1'])?.toLowerCase();
  return !contradict(
    emails(root).map((text) => text.toLowerCase()),
    email ? [email] : [],
  );
}

const isText = (value: string | undefined): value is string => value !== undefined;
