import { dayNumberOf } from '../../domain/day';
import type { Deal, Outcome } from '../../domain/deal';
import { changed } from '../changed';
import { contactsIn } from '../contactsIn';
import { minorUnitsOf } from '../minorUnits';
import type { SessionClient } from '../sessionReader';
import { type Fields, isFields, optionalKey, optionalText } from '../shape';
import { type Item, siteFolder } from './api';
import { outcomeOf } from './record';

/** A linked record's name: its text, or an object that holds it. */
export function nameIn(attributes: Fields, field: string): string | undefined {
  const value = attributes[field];
  if (!isFields(value)) return optionalText(value);
  return optionalText(value['name']) ?? optionalText(value['user_name']) ?? optionalText(value[field]);
}

/** The account of a contact or deal. One that is named without its id leaves open who pays: `changed`. */
export function accountIdOf({ attributes }: Item): string | undefined {
  const linked = attributes['account_name'];
  const id = optionalKey(attributes['account_id']) ?? (isFields(linked) ? optionalKey(linked['id']) : undefined);
  if (id === undefined && nameIn(attributes, 'account_name') !== undefined) throw changed('account without an id');
  return id;
}

/** Keys of stages stay English in every language; a firm's own ones are in work. */
function outcomeIn(attributes: Fields): Outcome {
  const stage = optionalText(attributes['sales_stage']);
  if (stage === undefined) throw changed('stage of an opportunity');
  return outcomeOf(stage) ?? 'open';
}

/** A calendar day in database form. */
function closedOn(attributes: Fields): string | undefined {
  const day = optionalText(attributes['date_closed']);
  if (day !== undefined && dayNumberOf(day) === undefined) throw changed('date_closed');
  return day;
}

/** Id of the firm's own currency. */
const BASE_CURRENCY = '-99';

/**
 * Sums of an account may be in several currencies, and none names its code. `amount_usdollar` is the CRM's own sum in
 * the one currency of the firm, whatever its name says, so sums of it can be added up.
 */
function amountIn(attributes: Fields): number | undefined {
  const inBase = attributes['amount_usdollar'];
  if (typeof inBase === 'number' || optionalText(inBase) !== undefined) return minorUnitsOf(inBase, undefined);
  const isOfBase = [undefined, BASE_CURRENCY].includes(optionalText(attributes['currency_id']));
  return isOfBase ? minorUnitsOf(attributes['amount'], undefined) : undefined;
}

export function dealOf({ id, attributes }: Item): Deal & { readonly id: string } {
  const title = optionalText(attributes['name']);
  return {
    id,
    on: closedOn(attributes),
    amountMinor: amountIn(attributes),
    currency: undefined,
    outcome: outcomeIn(attributes),
    ...(title !== undefined && { title }),
  };
}

export function nameOf({ attributes }: Item): string | undefined {
  const person = [attributes['first_name'], attributes['last_name']].map(optionalText).filter(Boolean).join(' ');
  return optionalText(attributes['name']) ?? (person || undefined);
}

/** Of accounts the first one, of contacts the others. */
const PHONES = ['phone_office', 'phone_work', 'phone_mobile'];

export function clientOf(item: Item, type: 'account' | 'contact'): SessionClient {
  return {
    record: { type, id: item.id },
    name: nameOf(item),
    owner: nameIn(item.attributes, 'assigned_user_name'),
    path: `${siteFolder()}#/${type}s/record/${item.id}`,
    ...contactsIn({ phones: PHONES.map((name) => item.attributes[name]), emails: [item.attributes['email1']] }),
  };
}
