import type { Deal, Outcome } from '../../domain/deal';
import { changed } from '../changed';
import { contactsIn } from '../contactsIn';
import { dayOfStamp } from '../dayOfStamp';
import { minorUnitsOf } from '../minorUnits';
import type { SessionClient } from '../sessionReader';
import { optionalId } from '../shape';
import { type Found, portalId } from './api';
import { TYPE_IDS } from './objects';

export const DEAL_PROPERTIES = [
  'dealname',
  'amount',
  'deal_currency_code',
  'dealstage',
  'closedate',
  'hs_is_closed',
  'hs_is_closed_won',
  'hs_primary_associated_company',
  'num_associated_contacts',
];
export const CONTACT_PROPERTIES = [
  'firstname',
  'lastname',
  'email',
  'associatedcompanyid',
  'num_associated_deals',
  'hubspot_owner_id',
  'createdate',
  'phone',
  'mobilephone',
];
export const COMPANY_PROPERTIES = ['name', 'hubspot_owner_id', 'createdate', 'phone'];

/** Stages of pipelines are renamed and renumbered freely; two marks tell the end of a deal in each of them. */
function outcomeOf(deal: Found): Outcome {
  if (deal.text('hs_is_closed_won') === 'true') return 'won';
  const isClosed = deal.text('hs_is_closed');
  if (isClosed === 'true') return 'lost';
  if (isClosed === 'false') return 'open';
  const stage = deal.text('dealstage');
  if (stage === 'closedwon') return 'won';
  if (stage === 'closedlost') return 'lost';
  throw changed('end of a deal');
}

/** The amount is in the deal's own currency; where it names none, in the account's, which is not told. */
export function dealOf(deal: Found): Deal & { readonly id: string } {
  const currency = deal.text('deal_currency_code');
  const title = deal.text('dealname');
  return {
    id: deal.id,
    on: dayOfStamp(deal.text('closedate')),
    amountMinor: minorUnitsOf(deal.text('amount'), currency),
    currency,
    outcome: outcomeOf(deal),
    ...(title !== undefined && { title }),
  };
}

/** The primary company of a contact or of a deal. */
export const companyIdOf = (record: Found) =>
  optionalId(record.text('associatedcompanyid') ?? record.text('hs_primary_associated_company'));

/** How many records of another kind hang on this one; the CRM leaves the count out where there are none. */
export function countIn(record: Found, property: 'num_associated_deals' | 'num_associated_contacts'): number {
  const count = Number(record.text(property) ?? '0');
  if (!Number.isInteger(count) || count < 0) throw changed(property);
  return count;
}

/** Names a record is shown by: a person's first and last name in either order, else the e-mail address. */
export function shownNames(record: Found): readonly string[] {
  const [first, last] = [record.text('firstname'), record.text('lastname')];
  const person = [
    [first, last],
    [last, first],
  ].map((parts) => parts.filter((part) => part !== undefined).join(' '));
  const names = [record.text('name'), record.text('dealname'), ...person, record.text('email')];
  return names.filter((name) => name !== undefined && name !== '').map((name) => (name ?? '').replace(/\s+/g, ' '));
}

export function clientOf(
  record: Found,
  type: 'company' | 'contact',
  owners: ReadonlyMap<string, string>,
): SessionClient {
  const { id } = record;
  return {
    record: { type, id },
    name: shownNames(record)[0],
    owner: owners.get(record.text('hubspot_owner_id') ?? '') || undefined,
    path: `/contacts/${portalId()}/record/${TYPE_IDS[type]}/${id}`,
    ...contactsIn({ phones: [record.text('phone'), record.text('mobilephone')], emails: [record.text('email')] }),
  };
}
