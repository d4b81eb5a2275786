import type { PayerOnPage, RecordRef } from '../adapter';
import type { Requester } from '../sessionReader';
import { type Fields, optionalKey } from '../shape';
import { phoneOfText } from '../text/phone';
import { readRecord, textIn } from './api';
import { emails, phones, title } from './detail';

const SCOPES: Readonly<Record<string, string>> = {
  account: 'Account',
  contact: 'Contact',
  opportunity: 'Opportunity',
};

const accountIn = (record: Fields): PayerOnPage | undefined => {
  const id = optionalKey(record['accountId']);
  return id ? { record: { type: 'account', id }, name: textIn(record, 'accountName') } : undefined;
};

/** The paying client of a deal or contact whose page does not lead to it; a contact pays through its first account. */
export async function payerOf(record: RecordRef, request: Requester): Promise<PayerOnPage | undefined> {
  if (record.type === 'contact') {
    const contact = await readRecord(request, 'Contact', record.id);
    return accountIn(contact) ?? { record, name: textIn(contact, 'name') };
  }
  if (record.type !== 'opportunity') return undefined;
  const deal = await readRecord(request, 'Opportunity', record.id);
  const contact = optionalKey(deal['contactId']);
  if (accountIn(deal) || !contact) return accountIn(deal);
  return payerOf({ type: 'contact', id: contact }, request);
}

/** Values of a kind speak against each other where both sides have some and share none. */
const contradict = (shown: readonly string[], told: string | undefined) =>
  told !== undefined && shown.length > 0 && !shown.includes(told);

/**
 * A record's page does not hold its id, and the address changes before the page. The record's own name tells them
 * apart, and phone and e-mail those of one name.
 */
export async function shows(record: RecordRef, root: ParentNode, request: Requester): Promise<boolean> {
  const scope = SCOPES[record.type];
  if (scope === undefined) return false;
  const told = await readRecord(request, scope, record.id);
  if (textIn(told, 'name')?.replace(/\s+/g, ' ') !== title(root)) return false;
  const phone = textIn(told, 'phoneNumber');
  if (contradict(phones(root).map(phoneOfText).filter(isText), phone && phoneOfText(phone))) return false;
  return !contradict(
    emails(root).map((email) => email.toLowerCase()),
    textIn(told, 'emailAddress')?.toLowerCase(),
  );
}

const isText = (value: string | undefined): value is string => value !== undefined;
