import type { Deal, Outcome } from '../../domain/deal';
import type { RecordRef } from '../adapter';
import { changed } from '../changed';
import { contactsIn } from '../contactsIn';
import { dayOfStamp } from '../dayOfStamp';
import { minorUnitsOf } from '../minorUnits';
import type { SessionClient } from '../sessionReader';
import { type Fields, optionalText } from '../shape';
import { guidOf, optionalGuid, pagePath } from './api';

export const DEAL_SELECT =
  'name,estimatedvalue,actualvalue,estimatedclosedate,actualclosedate,statecode,_transactioncurrencyid_value,' +
  '_customerid_value,_parentaccountid_value,_parentcontactid_value';
export const ACCOUNT_SELECT = 'name,_ownerid_value,createdon,telephone1,emailaddress1';
export const CONTACT_SELECT =
  'fullname,_parentcustomerid_value,_ownerid_value,createdon,telephone1,mobilephone,emailaddress1';

const OUTCOMES: readonly Outcome[] = ['open', 'won', 'lost'];

function outcomeOf(record: Fields): Outcome {
  const state = record['statecode'];
  const outcome = typeof state === 'number' ? OUTCOMES[state] : undefined;
  if (outcome === undefined) throw changed('state of an opportunity');
  return outcome;
}

/** An open opportunity has a plan, a closed one what came of it; both in the opportunity's own currency. */
export function dealOf(record: Fields, currencies: ReadonlyMap<string, string>): Deal & { readonly id: string } {
  const outcome = outcomeOf(record);
  const kind = outcome === 'open' ? 'estimated' : 'actual';
  const currency = currencies.get(optionalGuid(record['_transactioncurrencyid_value'], 'currency') ?? '');
  const title = optionalText(record['name']);
  return {
    id: guidOf(record['opportunityid'], 'opportunity'),
    on: dayOfStamp(record[`${kind}closedate`]),
    amountMinor: minorUnitsOf(record[`${kind}value`], currency),
    currency,
    outcome,
    ...(title !== undefined && { title }),
  };
}

/** A lookup that may lead to an account or a contact says which in an annotation. */
function customerOf(record: Fields, field: string): RecordRef | undefined {
  const id = optionalGuid(record[field], field);
  const type = record[`${field}@Microsoft.Dynamics.CRM.lookuplogicalname`];
  if (id === undefined) return undefined;
  if (type !== 'account' && type !== 'contact') throw changed(`kind of ${field}`);
  return { type, id };
}

/** The account of a contact; a contact may also belong to another contact, and then pays itself. */
export function accountIdOf(contact: Fields): string | undefined {
  const parent = customerOf(contact, '_parentcustomerid_value');
  return parent?.type === 'account' ? parent.id : undefined;
}

export interface Parties {
  readonly accountId: string | undefined;
  readonly contactId: string | undefined;
}

/** The account and the contact of an opportunity, as its own fields name them. */
export function partiesOf(record: Fields): Parties {
  const customer = customerOf(record, '_customerid_value');
  const account = optionalGuid(record['_parentaccountid_value'], 'account');
  const contact = optionalGuid(record['_parentcontactid_value'], 'contact');
  return {
    accountId: account ?? (customer?.type === 'account' ? customer.id : undefined),
    contactId: contact ?? (customer?.type === 'contact' ? customer.id : undefined),
  };
}

/** The paying side: the account, else the account of the contact, else the contact. */
export function payerOf(
  { accountId, contactId }: Parties,
  accountOfContact: ReadonlyMap<string, string>,
): RecordRef | undefined {
  const account = accountId ?? (contactId && accountOfContact.get(contactId));
  if (account) return { type: 'account', id: account };
  return contactId ? { type: 'contact', id: contactId } : undefined;
}

export function clientOf(record: Fields, type: 'account' | 'contact'): SessionClient {
  const id = guidOf(record[`${type}id`], type);
  return {
    record: { type, id },
    name: optionalText(record[type === 'account' ? 'name' : 'fullname']),
    owner: optionalText(record['_ownerid_value@OData.Community.Display.V1.FormattedValue']),
    path: pagePath(type, id),
    ...contactsIn({ phones: [record['telephone1'], record['mobilephone']], emails: [record['emailaddress1']] }),
  };
}
