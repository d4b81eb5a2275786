import type { PayerOnPage, RecordRef } from '../adapter';
import type { Requester } from '../sessionReader';
import { optionalText } from '../shape';
import { readRecord } from './api';
import { isEntity, SETS } from './entities';
import { title } from './form';
import { accountIdOf, partiesOf } from './records';

const NAME = { account: 'name', contact: 'fullname', opportunity: 'name' } as const;

/** A form holds no id, so its title must be the name the CRM gives to the record of the address. */
export async function shows(record: RecordRef, root: ParentNode, request: Requester): Promise<boolean> {
  if (!isEntity(record.type)) return false;
  const found = await readRecord(request, SETS[record.type], record.id, NAME[record.type]);
  return optionalText(found[NAME[record.type]])?.replace(/\s+/g, ' ') === title(root)?.replace(/\s+/g, ' ');
}

/** Lookups name the client without an id, so the CRM is asked for it. */
export async function payerOf(record: RecordRef, request: Requester): Promise<PayerOnPage | undefined> {
  if (record.type === 'contact') return payerOfContact(record.id, request);
  if (record.type !== 'opportunity') return undefined;
  const select = '_customerid_value,_parentaccountid_value,_parentcontactid_value';
  const { accountId, contactId } = partiesOf(await readRecord(request, 'opportunities', record.id, select));
  if (accountId) return { record: { type: 'account', id: accountId }, name: undefined };
  return contactId ? payerOfContact(contactId, request) : undefined;
}

async function payerOfContact(id: string, request: Requester): Promise<PayerOnPage> {
  const account = accountIdOf(await readRecord(request, 'contacts', id, '_parentcustomerid_value'));
  return { record: account ? { type: 'account', id: account } : { type: 'contact', id }, name: undefined };
}
