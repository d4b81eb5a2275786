import type { Deal, Outcome } from '../../domain/deal';
import type { RecordRef } from '../adapter';
import { contactsIn } from '../contactsIn';
import { dayOfStamp } from '../dayOfStamp';
import { minorUnitsOf } from '../minorUnits';
import type { Requester, SessionClient } from '../sessionReader';
import { type Fields, isFields, listOf, optionalText } from '../shape';
import { dealFields, homeCurrency, linkedId, organisation, recordId } from './api';
import { outcomeOfStage } from './card';

const DEAL_FIELDS = ['Deal_Name', 'Amount', 'Stage', 'Closing_Date', 'Account_Name', 'Contact_Name'];
export const ACCOUNT_FIELDS = ['Account_Name', 'Owner', 'Created_Time', 'Phone'];
export const CONTACT_FIELDS = ['Full_Name', 'Account_Name', 'Owner', 'Created_Time', 'Phone', 'Mobile', 'Email'];

/** What the organisation's own settings say of its deals. */
export interface DealTerms {
  /** Fields to ask for. */
  readonly fields: readonly string[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Of deals that name none: in organisations with one currency no deal does. */
  readonly currency: string | undefined;
}

const OUTCOME_BY_FORECAST: Readonly<Record<string, Outcome>> = {
  open: 'open',
  'closed won': 'won',
  'closed lost': 'lost',
};

/** Stages are renamed freely; what each means for the forecast stays. */
function outcomesIn(stage: Fields | undefined): ReadonlyMap<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const value of listOf(stage?.['pick_list_values'] ?? [], 'stages')) {
    if (!isFields(value)) continue;
    const forecast = optionalText(value['forecast_type'])?.toLowerCase();
    const names = [value['actual_value'], value['display_value']]
      .map(optionalText)
      .filter((name) => name !== undefined);
    for (const name of names) {
      const outcome = forecast === undefined ? outcomeOfStage(name) : OUTCOME_BY_FORECAST[forecast];
      if (outcome !== undefined) outcomes.set(name, outcome);
    }
  }
  return outcomes;
}

export async function dealTerms(request: Requester): Promise<DealTerms> {
  const fields = await dealFields(request);
  const named = (name: string) => fields.find((field) => field['api_name'] === name);
  return {
    fields: named('Currency') ? [...DEAL_FIELDS, 'Currency'] : DEAL_FIELDS,
    outcomes: outcomesIn(named('Stage')),
    currency: await homeCurrency(request),
  };
}

/** Undefined where the stage is none of the organisation's: then nobody can tell how the deal ended. */
export function dealOf(record: Fields, terms: DealTerms): (Deal & { readonly id: string }) | undefined {
  const outcome = terms.outcomes.get(optionalText(record['Stage']) ?? '');
  if (outcome === undefined) return undefined;
  const currency = optionalText(record['Currency']) ?? terms.currency;
  const title = optionalText(record['Deal_Name']);
  return {
    id: recordId(record['id'], 'deal'),
    on: dayOfStamp(record['Closing_Date']),
    amountMinor: minorUnitsOf(record['Amount'], currency),
    currency,
    outcome,
    ...(title !== undefined && { title }),
  };
}

export const accountIdOf = (record: Fields) => linkedId(record['Account_Name'], 'account');
export const contactIdOf = (record: Fields) => linkedId(record['Contact_Name'], 'contact');

/** The paying side of a deal: its account, else the account of its contact, else the contact. */
export function payerOf(deal: Fields, accountOfContact: ReadonlyMap<string, string>): RecordRef | undefined {
  const contact = contactIdOf(deal);
  const account = accountIdOf(deal) ?? (contact && accountOfContact.get(contact));
  if (account) return { type: 'account', id: account };
  return contact ? { type: 'contact', id: contact } : undefined;
}

export function clientOf(record: Fields, type: 'account' | 'contact'): SessionClient {
  const id = recordId(record['id'], type);
  const owner = record['Owner'];
  const org = organisation();
  return {
    record: { type, id },
    name: optionalText(record[type === 'account' ? 'Account_Name' : 'Full_Name']),
    owner: isFields(owner) ? optionalText(owner['name']) : undefined,
    path: `/crm/${org ? `org${org}/` : ''}tab/${type === 'account' ? 'Accounts' : 'Contacts'}/${id}`,
    ...contactsIn({ phones: [record['Phone'], record['Mobile']], emails: [record['Email']] }),
  };
}
