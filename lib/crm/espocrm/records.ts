import { dayNumberOf } from '../../domain/day';
import type { Deal, Outcome } from '../../domain/deal';
import type { RecordRef } from '../adapter';
import { changed } from '../changed';
import { contactsIn } from '../contactsIn';
import { minorUnitsOf } from '../minorUnits';
import type { SessionClient } from '../sessionReader';
import { type Fields, keyOf, optionalKey } from '../shape';
import { siteFolder, textIn } from './api';
import { outcomeOf } from './detail';

/** Fields asked for; the same for a history and for the base. */
export const DEAL_FIELDS = [
  'name',
  'amount',
  'amountCurrency',
  'stage',
  'probability',
  'closeDate',
  'accountId',
  'contactId',
];
export const CONTACT_FIELDS = ['name', 'accountId', 'assignedUserName', 'createdAt', 'phoneNumber', 'emailAddress'];
export const ACCOUNT_FIELDS = ['name', 'assignedUserName', 'createdAt', 'phoneNumber', 'emailAddress'];

/** A firm's own stages: the CRM itself counts 100 % as won and 0 % as lost. */
function outcomeIn(record: Fields): Outcome {
  const stage = textIn(record, 'stage');
  const probability = record['probability'];
  if (stage === undefined || (typeof probability !== 'number' && probability !== null && probability !== undefined))
    throw changed('stage of an opportunity');
  const known = outcomeOf(stage);
  if (known) return known;
  if (probability === 100) return 'won';
  return probability === 0 ? 'lost' : 'open';
}

/** `closeDate` is a calendar day without a zone; of an open deal it is the plan. */
function closedOn(record: Fields): string | undefined {
  const day = textIn(record, 'closeDate');
  if (day !== undefined && dayNumberOf(day) === undefined) throw changed('closeDate');
  return day;
}

function currencyIn(record: Fields): string | undefined {
  const code = textIn(record, 'amountCurrency');
  return code !== undefined && /^[A-Z]{3}$/.test(code) ? code : undefined;
}

export function dealOf(record: Fields): Deal & { readonly id: string } {
  const currency = currencyIn(record);
  const title = textIn(record, 'name');
  return {
    id: keyOf(record['id'], 'opportunity'),
    on: closedOn(record),
    amountMinor: minorUnitsOf(record['amount'], currency),
    currency,
    outcome: outcomeIn(record),
    ...(title !== undefined && { title }),
  };
}

/** Account of a contact or of a deal. */
export const accountIdOf = (record: Fields) => optionalKey(record['accountId']);

/** Main contact of a deal. */
const contactIdOf = (record: Fields) => optionalKey(record['contactId']);

export function clientOf(record: Fields, type: 'account' | 'contact'): SessionClient {
  const id = keyOf(record['id'], type);
  const scope = type === 'account' ? 'Account' : 'Contact';
  return {
    record: { type, id },
    name: textIn(record, 'name'),
    owner: textIn(record, 'assignedUserName'),
    path: `${siteFolder()}#${scope}/view/${id}`,
    ...contactsIn({ phones: [record['phoneNumber']], emails: [record['emailAddress']] }),
  };
}

/** The paying side of a deal: its account, else the account of its main contact, else that contact. */
export function payerOf(deal: Fields, accountOfContact: ReadonlyMap<string, string>): RecordRef | undefined {
  const contact = contactIdOf(deal);
  const account = accountIdOf(deal) ?? (contact && accountOfContact.get(contact));
  if (account) return { type: 'account', id: account };
  return contact ? { type: 'contact', id: contact } : undefined;
}
