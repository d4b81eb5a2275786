import type { PayerOnPage, RecordRef } from '../adapter';
import type { Requester } from '../sessionReader';
import { optionalText } from '../shape';
import { readRecord } from './api';
import { nameOf } from './card';
import { isModule } from './modules';
import { accountIdOf, contactIdOf } from './records';

/** Modules with the fields a record may be named by and the columns of its title card. */
const TITLES = {
  account: { list: 'Accounts', fields: ['Account_Name'], columns: ['ACCOUNTNAME'] },
  contact: { list: 'Contacts', fields: ['Full_Name', 'Last_Name'], columns: ['FULLNAME', 'LASTNAME'] },
  deal: { list: 'Deals', fields: ['Deal_Name'], columns: ['POTENTIALNAME'] },
} as const;

const oneLine = (text: string | undefined) => text?.replace(/\s+/g, ' ');

/** A page holds no id, so its title must be the name the CRM gives to the record of the address. */
export async function shows(record: RecordRef, root: ParentNode, request: Requester): Promise<boolean> {
  if (!isModule(record.type)) return false;
  const { list, fields, columns } = TITLES[record.type];
  const shown = nameOf(...columns)
    .map((read) => read(root))
    .find((title) => title !== undefined);
  const found = await readRecord(request, list, record.id, fields);
  return shown !== undefined && fields.some((field) => oneLine(optionalText(found?.[field])) === oneLine(shown));
}

async function payerOfContact(id: string, request: Requester): Promise<PayerOnPage | undefined> {
  const contact = await readRecord(request, 'Contacts', id, ['Account_Name']);
  const account = contact && accountIdOf(contact);
  if (!contact) return undefined;
  return { record: account ? { type: 'account', id: account } : { type: 'contact', id }, name: undefined };
}

/** For pages that lead to no account. */
export async function payerOf(record: RecordRef, request: Requester): Promise<PayerOnPage | undefined> {
  if (record.type === 'contact') return payerOfContact(record.id, request);
  if (record.type !== 'deal') return undefined;
  const deal = await readRecord(request, 'Deals', record.id, ['Account_Name', 'Contact_Name']);
  const account = deal && accountIdOf(deal);
  if (account) return { record: { type: 'account', id: account }, name: undefined };
  const contact = deal && contactIdOf(deal);
  return contact ? payerOfContact(contact, request) : undefined;
}
