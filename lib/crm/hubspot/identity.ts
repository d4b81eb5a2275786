import type { PayerOnPage, RecordRef, Requester } from '../adapter';
import { shownText } from '../shownText';
import { readObject } from './api';
import { name } from './card';
import { isObjectType } from './objects';
import { companyIdOf, shownNames } from './records';

const NAMES = ['name', 'dealname', 'firstname', 'lastname', 'email'];

/** A page holds no id, so its title must be a name the CRM gives to the record of the address. */
export async function shows(record: RecordRef, root: ParentNode, request: Requester): Promise<boolean> {
  if (!isObjectType(record.type)) return false;
  const found = await readObject(request, record.type, record.id, NAMES);
  const title = shownText(root.querySelector(name[0]));
  return found !== undefined && title !== undefined && shownNames(found).includes(title);
}

/** For pages that lead to no company or to several: the primary one; a contact without any pays itself. */
export async function payerOf(record: RecordRef, request: Requester): Promise<PayerOnPage | undefined> {
  if (record.type !== 'contact' && record.type !== 'deal') return undefined;
  const properties = ['associatedcompanyid', 'hs_primary_associated_company'];
  const found = await readObject(request, record.type, record.id, properties);
  const company = found && companyIdOf(found);
  if (company) return { record: { type: 'company', id: company }, name: undefined };
  return found && record.type === 'contact' ? { record, name: undefined } : undefined;
}
