import { type Day, dayNumberOf } from '../../domain/day';
import type { Deal, Outcome } from '../../domain/deal';
import type { RecordRef } from '../adapter';
import { changed } from '../changed';
import { contactsIn } from '../contactsIn';
import { minorUnitsOf } from '../minorUnits';
import type { SessionClient } from '../sessionReader';
import { type Fields, idOf, optionalId, optionalText } from '../shape';
import { outcomeOfStage } from './stage';

/** Fields asked for; the same for a history and for the base. */
export const DEAL_FIELDS = [
  'ID',
  'TITLE',
  'STAGE_ID',
  'STAGE_SEMANTIC_ID',
  'OPPORTUNITY',
  'CURRENCY_ID',
  'CONTACT_ID',
  'COMPANY_ID',
  'CLOSEDATE',
  'MOVED_TIME',
];

const BY_MEANING: Readonly<Record<string, Outcome>> = { P: 'open', S: 'won', F: 'lost' };

function outcomeOf(record: Fields): Outcome {
  const meaning = optionalText(record['STAGE_SEMANTIC_ID']);
  const outcome = meaning === undefined ? outcomeOfStage(optionalText(record['STAGE_ID'])) : BY_MEANING[meaning];
  if (outcome === undefined) throw changed('stage of a deal');
  return outcome;
}

/** `2026-02-26T00:00:00+03:00`: the offset is the portal's own, so the day stands as it is written. */
function writtenDay(value: unknown): Day | undefined {
  const day = optionalText(value)?.slice(0, 10);
  return day !== undefined && dayNumberOf(day) !== undefined ? day : undefined;
}

/**
 * CLOSEDATE of an open deal is a plan, and it need not change when the deal is closed: the day of the move into the
 * final stage is the true one.
 */
function closedOn(record: Fields, outcome: Outcome): Day | undefined {
  const planned = writtenDay(record['CLOSEDATE']);
  return outcome === 'open' ? planned : (writtenDay(record['MOVED_TIME']) ?? planned);
}

export function dealOf(record: Fields): Deal & { readonly id: string } {
  const outcome = outcomeOf(record);
  const currency = optionalText(record['CURRENCY_ID']);
  const title = optionalText(record['TITLE']);
  return {
    id: idOf(record['ID'], 'deal'),
    on: closedOn(record, outcome),
    amountMinor: minorUnitsOf(record['OPPORTUNITY'], currency),
    currency,
    outcome,
    ...(title !== undefined && { title }),
  };
}

/** Company of a contact or of a deal, and contact of a deal; `0` and null mean none. */
export const companyIdOf = (record: Fields) => optionalId(record['COMPANY_ID']);
const contactIdOf = (record: Fields) => optionalId(record['CONTACT_ID']);
export const ownerIdOf = (record: Fields) => optionalId(record['ASSIGNED_BY_ID']);

/** Name as the portal's default template writes it: first name, last name. */
function nameOf(record: Fields): string | undefined {
  const person = [record['NAME'], record['LAST_NAME']].map(optionalText).filter(Boolean).join(' ');
  return optionalText(record['TITLE']) ?? (person || undefined);
}

export function clientOf(record: Fields, type: 'company' | 'contact', folder: string): SessionClient {
  const id = idOf(record['ID'], type);
  return {
    record: { type, id },
    name: nameOf(record),
    path: `${folder}/crm/${type}/details/${id}/`,
    ...contactsIn({ phones: [record['PHONE']], emails: [record['EMAIL']] }),
  };
}

/** The paying side of a deal: its company, else the company of its contact, else the contact. */
export function payerOf(deal: Fields, companyOfContact: ReadonlyMap<string, string>): RecordRef | undefined {
  const contact = contactIdOf(deal);
  const company = companyIdOf(deal) ?? (contact && companyOfContact.get(contact));
  if (company) return { type: 'company', id: company };
  return contact ? { type: 'contact', id: contact } : undefined;
}
