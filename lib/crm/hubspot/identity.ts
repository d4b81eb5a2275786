import type { PayerOnPage, RecordRef } from '../adapter';
import type { Requester } from '../sessionReader';
import { shownText } from '../shownText';
import { type Found, readObject, search } from './api';
import { name } from './card';
import { isObjectType } from './objects';
import { companyIdOf, shownNames } from './records';

const PAYER = ['associatedcompanyid', 'hs_primary_associated_company'];
const NAMES = ['name', 'dealname', 'firstname', 'lastname', 'email'];

/** A page holds no id, so its title must be a name the CRM gives to the record of the address. */
export async function shows(record: RecordRef, root: ParentNode, request: Requester): Promise<boolean> {
  if (!isObjectType(record.type)) return false;
  const found = await readObject(request, record.type, record.id, NAMES);
  const title = shownText(root.querySelector(name[0]));
  return found !== undefined && title !== undefined && shownNames(found).includes(title);
}

/** The contact of a deal that has no company; of several nobody can tell who pays. */
async function payerByContact(deal: string, request: Requester): Promise<PayerOnPage | undefined> {
  const groups = [[{ property: 'associations.deal', operator: 'EQ' as const, value: deal }]];
  for await (const { records, total } of search(request, { type: 'contact', properties: PAYER, groups })) {
    const [contact] = records;
    return contact && total === 1 ? payerIn(contact, { type: 'contact', id: contact.id }) : undefined;
  }
  return undefined;
}

/** The primary company; a contact without any pays itself. */
function payerIn(found: Found, record: RecordRef): PayerOnPage | undefined {
  const company = companyIdOf(found);
  if (company) return { record: { type: 'company', id: company }, name: undefined };
  return record.type === 'contact' ? { record, name: undefined } : undefined;
}

/** For pages that lead to no company or to several. */
export async function payerOf(record: RecordRef, request: Requester): Promise<PayerOnPage | undefined> {
  if (record.type !== 'contact' && record.type !== 'deal') return undefined;
  const found = await readObject(request, record.type, record.id, PAYER);
  const payer = found && payerIn(found, record);
  return payer ?? (found && record.type === 'deal' ? payerByContact(record.id, request) : undefined);
}
