import type { Deal, Outcome } from '../../domain/deal';
import type { ContactValues } from '../../domain/identity/contactValues';
import { contactsIn } from '../contactsIn';
import { minorUnitsOf } from '../minorUnits';
import { type Fields, fieldsOf, idOf, isFields, listOf, optionalId, optionalText } from '../shape';
import { dayOfInstant } from '../text/date';
import { outcomeOf } from './card';

/** A contact or company of `/api/v4` with the ids of what hangs on it. */
export interface Party {
  readonly id: string;
  readonly name: string | undefined;
  readonly ownerId: string | undefined;
  readonly leadIds: readonly string[];
  /** Company of a contact; a contact has at most one. */
  readonly companyId: string | undefined;
  /** Contacts of a company, where they were asked for. */
  readonly contactIds: readonly string[];
  readonly contacts?: ContactValues;
}

export interface Lead {
  readonly deal: Deal & { readonly id: string };
  readonly companyId: string | undefined;
  /** The main contact. */
  readonly contactId: string | undefined;
}

function embeddedIn(record: Fields, list: string): readonly Fields[] {
  const embedded = record['_embedded'];
  if (!isFields(embedded) || embedded[list] === undefined) return [];
  return listOf(embedded[list], list).map((item) => fieldsOf(item, list));
}

const idsIn = (record: Fields, list: string) => embeddedIn(record, list).map((item) => idOf(item['id'], list));

/** Values of an account's own fields; phones and e-mails have a code, a tax number has but a name. */
function customValues(record: Fields, isWanted: (code: unknown, name: string) => boolean): readonly unknown[] {
  const fields = record['custom_fields_values'];
  if (!Array.isArray(fields)) return [];
  return fields
    .filter((field) => isFields(field) && isWanted(field['field_code'], optionalText(field['field_name']) ?? ''))
    .flatMap((field) => field['values']);
}

export function partyOf(record: Fields): Party {
  return {
    id: idOf(record['id'], 'client'),
    name: optionalText(record['name']),
    ownerId: optionalId(record['responsible_user_id']),
    leadIds: idsIn(record, 'leads'),
    companyId: idsIn(record, 'companies')[0],
    contactIds: idsIn(record, 'contacts'),
    ...contactsIn({
      phones: customValues(record, (code) => code === 'PHONE'),
      emails: customValues(record, (code) => code === 'EMAIL'),
      taxNumbers: customValues(record, (_, name) => /^(?:инн|vat)/iu.test(name)),
    }),
  };
}

/** `closed_at` is in unix seconds; null or 0 while the deal is open. */
function closedOn(record: Fields, outcome: Outcome): string | undefined {
  const seconds = record['closed_at'];
  if (outcome === 'open' || typeof seconds !== 'number' || seconds <= 0) return undefined;
  return dayOfInstant(seconds * 1000);
}

/** A lead of `/api/v4`; its price is in whole units of the account's currency, and null where none was entered. */
export function leadOf(record: Fields, currency: string | undefined): Lead {
  const id = idOf(record['id'], 'lead');
  const outcome = outcomeOf(idOf(record['status_id'], 'status')) ?? 'open';
  const title = optionalText(record['name']);
  const contacts = embeddedIn(record, 'contacts');
  const main = contacts.find((contact) => contact['is_main'] === true) ?? contacts[0];
  return {
    deal: {
      id,
      on: closedOn(record, outcome),
      amountMinor: minorUnitsOf(record['price'], currency),
      currency,
      outcome,
      ...(title !== undefined && { title }),
    },
    companyId: idsIn(record, 'companies')[0],
    contactId: main && idOf(main['id'], 'contact'),
  };
}

/** The paying side of a lead: its company, else the company of its main contact, else that contact. */
export function payerOf(lead: Lead, companyOfContact: ReadonlyMap<string, string>) {
  const { companyId, contactId } = lead;
  const company = companyId ?? (contactId && companyOfContact.get(contactId));
  if (company) return { type: 'company', id: company };
  return contactId ? { type: 'contact', id: contactId } : undefined;
}
