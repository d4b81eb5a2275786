import type { Day } from '../../domain/day';
import type { Deal, Outcome } from '../../domain/deal';
import type { RecordRef } from '../adapter';
import { changed } from '../changed';
import { contactsIn } from '../contactsIn';
import { dayOfStamp } from '../dayOfStamp';
import { minorUnitsOf } from '../minorUnits';
import type { SessionClient } from '../sessionReader';
import { type Fields, idOf, isFields, optionalId, optionalText } from '../shape';

/** A linked record is a number; answers of older versions hold an object with it. */
const linkedId = (value: unknown) => optionalId(isFields(value) ? (value['value'] ?? value['id']) : value);

export const organisationIdOf = (record: Fields) => linkedId(record['org_id']);
export const personIdOf = (record: Fields) => linkedId(record['person_id']);

/** True for deals in the bin, which lists leave out and ids still give. */
export const isDeleted = (deal: Fields) => deal['status'] === 'deleted' || deal['is_deleted'] === true;

function outcomeOf(record: Fields): Outcome {
  const status = record['status'];
  if (status !== 'open' && status !== 'won' && status !== 'lost') throw changed('status of a deal');
  return status;
}

/** Times are in UTC; the plan of an open deal is a bare day. */
function dealDay(record: Fields, outcome: Outcome): Day | undefined {
  if (outcome === 'open') return dayOfStamp(record['expected_close_date']);
  return dayOfStamp(record[`${outcome}_time`]) ?? dayOfStamp(record['close_time']);
}

export function dealOf(record: Fields): Deal & { readonly id: string } {
  const outcome = outcomeOf(record);
  const currency = optionalText(record['currency']);
  const title = optionalText(record['title']);
  return {
    id: idOf(record['id'], 'deal'),
    on: dealDay(record, outcome),
    amountMinor: minorUnitsOf(record['value'], currency),
    currency,
    outcome,
    ...(title !== undefined && { title }),
  };
}

export function clientOf(record: Fields, type: 'organization' | 'person'): SessionClient {
  const id = idOf(record['id'], type);
  return {
    record: { type, id },
    name: optionalText(record['name']),
    path: `/${type}/${id}`,
    // The first version of the interface names them in the singular.
    ...contactsIn({ phones: [record['phones'] ?? record['phone']], emails: [record['emails'] ?? record['email']] }),
  };
}

/** The paying side of a deal: its organisation, else the organisation of its person, else the person. */
export function payerOf(deal: Fields, organisationOfPerson: ReadonlyMap<string, string>): RecordRef | undefined {
  const person = personIdOf(deal);
  const organisation = organisationIdOf(deal) ?? (person && organisationOfPerson.get(person));
  if (organisation) return { type: 'organization', id: organisation };
  return person ? { type: 'person', id: person } : undefined;
}
