import { type Day, dayNumberOf } from '../../domain/day';
import type { Deal, Outcome } from '../../domain/deal';
import { minorUnitsOf } from '../minorUnits';
import type { SessionClient } from '../sessionReader';
import { type Fields, fieldsOf, idOf, isFields, optionalId, optionalText } from '../shape';
import { contactsOfParty } from './contacts';
import { database } from './rpc';

const MONEY_AND_PARTY = ['state', 'description', 'currency.code', 'party.name'];
export const SALE_FIELDS = ['number', 'sale_date', 'total_amount', ...MONEY_AND_PARTY];
export const OPPORTUNITY_FIELDS = ['number', 'end_date', 'amount', ...MONEY_AND_PARTY];

/** States of `sale.sale` 6.0–7.0. A confirmed order waits to be processed: it is in work, not yet a purchase. */
const SALE_OUTCOMES: Readonly<Record<string, Outcome>> = {
  draft: 'open',
  quotation: 'open',
  confirmed: 'open',
  processing: 'won',
  done: 'won',
  cancelled: 'lost',
};

/**
 * States of `sale.opportunity` that are told. A converted or won one lives on as its sale, and money is counted there;
 * a cancelled one was entered by mistake.
 */
const OPPORTUNITY_OUTCOMES: Readonly<Record<string, Outcome>> = { lead: 'open', opportunity: 'open', lost: 'lost' };

export const OPPORTUNITY_STATES = Object.keys(OPPORTUNITY_OUTCOMES);

export function saleOutcome(state: unknown): Outcome | undefined {
  return typeof state === 'string' ? SALE_OUTCOMES[state] : undefined;
}

export function opportunityOutcome(state: unknown): Outcome | undefined {
  return typeof state === 'string' ? OPPORTUNITY_OUTCOMES[state] : undefined;
}

function dayOf(value: unknown): Day | undefined {
  if (!isFields(value) || value['__class__'] !== 'date') return undefined;
  const part = (name: string, length: number) => String(value[name]).padStart(length, '0');
  const day = `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
  return dayNumberOf(day) === undefined ? undefined : day;
}

/** Tryton's decimals are exact and travel as text; whole sums may come as plain numbers. */
function decimalOf(value: unknown): unknown {
  return isFields(value) && value['__class__'] === 'Decimal' ? value['decimal'] : value;
}

function currencyOf(record: Fields): string | undefined {
  const currency = isFields(record['currency.']) ? record['currency.']['code'] : undefined;
  return typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : undefined;
}

interface Terms {
  readonly id: string;
  readonly on: unknown;
  readonly amount: unknown;
  readonly outcome: Outcome;
}

function dealOf(record: Fields, { id, on, amount, outcome }: Terms): Deal {
  const title = optionalText(record['description']) ?? optionalText(record['number']);
  const currency = currencyOf(record);
  return {
    id,
    on: dayOf(on),
    amountMinor: minorUnitsOf(decimalOf(amount), currency),
    currency,
    outcome,
    ...(title !== undefined && { title }),
  };
}

/** A sale as a deal; undefined in a state that a module has added and we do not know. */
export function saleDeal(record: Fields): Deal | undefined {
  const outcome = saleOutcome(record['state']);
  if (!outcome) return undefined;
  return dealOf(record, {
    id: idOf(record['id'], 'sale'),
    on: record['sale_date'],
    amount: record['total_amount'],
    outcome,
  });
}

/**
 * An opportunity as a deal; a purchase only its sale can be. Its planned day is not known, its closing day is. Sales
 * and opportunities are numbered apart, so its id is told in Tryton's notation for records of any kind.
 */
export function opportunityDeal(record: Fields): Deal | undefined {
  const outcome = opportunityOutcome(record['state']);
  if (!outcome) return undefined;
  return dealOf(record, {
    id: `sale.opportunity,${idOf(record['id'], 'opportunity')}`,
    on: outcome === 'lost' ? record['end_date'] : undefined,
    amount: record['amount'],
    outcome,
  });
}

export function clientOf(id: string, name: string | undefined): SessionClient {
  return { record: { type: 'party', id }, name, path: `/#${encodeURIComponent(database())}/model/party.party/${id}` };
}

/** The paying client a sale or opportunity names; a lead may have none yet. */
export function payerIn(record: Fields): SessionClient | undefined {
  if (record['party.'] === null || record['party.'] === undefined) return undefined;
  const party = fieldsOf(record['party.'], 'party');
  const id = optionalId(party['id']);
  return id === undefined ? undefined : { ...clientOf(id, optionalText(party['name'])), ...contactsOfParty(party) };
}
