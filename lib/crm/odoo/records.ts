import { dayNumberOf } from '../../domain/day';
import type { Deal, Outcome } from '../../domain/deal';
import type { PurchaseSource } from '../adapter';
import { changed } from '../changed';
import { contactsIn } from '../contactsIn';
import { minorUnitsOf } from '../minorUnits';
import type { SessionClient } from '../sessionReader';
import { type Fields, idOf, optionalText } from '../shape';
import { dayOfInstant } from '../text/date';
import { outcomeOfInvoice, outcomeOfOrder } from './form';
import type { Clause, Model } from './rpc';

/** A record another one leads to, `[12, "Name"]`; `false` where there is none. */
export interface Linked {
  readonly id: string;
  readonly name: string | undefined;
}

/** Throws `changed` where a link was expected and something else came. */
export function linkIn(record: Fields, field: string): Linked | undefined {
  const value = record[field];
  if (value === false) return undefined;
  if (!Array.isArray(value)) throw changed(field);
  return { id: idOf(value[0], field), name: optionalText(value[1]) };
}

/** Instants are UTC without a zone, `2026-05-07 21:30:00`; the day is the user's own. */
function dayOfUtc(record: Fields, field: string): string | undefined {
  const value = record[field];
  if (value === false) return undefined;
  const text = optionalText(value) ?? '';
  const day = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)
    ? dayOfInstant(Date.parse(`${text.replace(' ', 'T')}Z`))
    : undefined;
  if (day === undefined) throw changed(field);
  return day;
}

function dayIn(record: Fields, field: string): string | undefined {
  const value = record[field];
  if (value === false) return undefined;
  if (typeof value !== 'string' || dayNumberOf(value) === undefined) throw changed(field);
  return value;
}

/** Currencies are called by their codes. */
function codeIn(record: Fields, field: string): string | undefined {
  const code = linkIn(record, field)?.name;
  return code !== undefined && /^[A-Z]{3}$/.test(code) ? code : undefined;
}

/** One kind of sales records and how it reads. */
export interface Kind {
  readonly model: Model;
  readonly fields: readonly string[];
  readonly domain: readonly Clause[];
  readonly dealOf: (record: Fields) => Deal;
}

function told(record: Fields, more: Omit<Deal, 'id' | 'title'>): Deal {
  const title = optionalText(record['name']);
  return { id: idOf(record['id'], 'deal'), ...more, ...(title !== undefined && { title }) };
}

function known(outcome: Outcome | undefined): Outcome {
  if (outcome === undefined) throw changed('state');
  return outcome;
}

/** Until an order is confirmed its date is that of the quotation. */
function orderOf(record: Fields): Deal {
  const currency = codeIn(record, 'currency_id');
  const outcome = known(outcomeOfOrder(String(record['state'])));
  const on = outcome === 'open' ? undefined : dayOfUtc(record, 'date_order');
  return told(record, { on, amountMinor: minorUnitsOf(record['amount_total'], currency), currency, outcome });
}

/** A credit note takes back what an invoice has counted. */
function invoiceOf(record: Fields): Deal {
  const currency = codeIn(record, 'currency_id');
  const sum = minorUnitsOf(record['amount_total'], currency);
  const isRefund = record['move_type'] === 'out_refund';
  return told(record, {
    on: dayIn(record, 'invoice_date'),
    amountMinor: isRefund && sum ? -sum : sum,
    currency,
    outcome: known(outcomeOfInvoice(String(record['state']))),
  });
}

/** Odoo sets the probability to 100 when an opportunity is won, and archives one that is not pursued. */
function opportunityOf(record: Fields): Deal {
  const { probability, active } = record;
  if (typeof probability !== 'number' || typeof active !== 'boolean') throw changed('probability');
  const currency = codeIn(record, 'company_currency');
  const outcome = probability >= 100 ? 'won' : active ? 'open' : 'lost';
  const on = outcome === 'open' ? dayIn(record, 'date_deadline') : dayOfUtc(record, 'date_closed');
  return told(record, { on, amountMinor: minorUnitsOf(record['expected_revenue'], currency), currency, outcome });
}

const KINDS: Readonly<Partial<Record<PurchaseSource, Kind>>> = {
  orders: {
    model: 'sale.order',
    fields: ['name', 'partner_id', 'date_order', 'amount_total', 'currency_id', 'state'],
    domain: [],
    dealOf: orderOf,
  },
  invoices: {
    model: 'account.move',
    fields: ['name', 'partner_id', 'invoice_date', 'amount_total', 'currency_id', 'state', 'move_type'],
    domain: [['move_type', 'in', ['out_invoice', 'out_refund']]],
    dealOf: invoiceOf,
  },
  deals: {
    model: 'crm.lead',
    fields: [
      'name',
      'partner_id',
      'expected_revenue',
      'company_currency',
      'probability',
      'active',
      'date_closed',
      'date_deadline',
    ],
    domain: [['type', '=', 'opportunity']],
    dealOf: opportunityOf,
  },
};

export function kindOf(source: PurchaseSource): Kind {
  const kind = KINDS[source];
  if (!kind) throw changed(`no ${source}`);
  return kind;
}

export const PARTNER_FIELDS = ['name', 'user_id', 'commercial_partner_id', 'phone', 'email', 'vat'];

/** The paying side of a client: its company, else itself. Odoo computes it for every one. */
export function payerIdOf(partner: Fields): string {
  const payer = linkIn(partner, 'commercial_partner_id');
  if (!payer) throw changed('commercial_partner_id');
  return payer.id;
}

/** The old form of address is understood by every version. */
export function clientOf(partner: Fields, aliases: readonly string[]): SessionClient {
  const id = idOf(partner['id'], 'partner');
  return {
    record: { type: 'partner', id },
    name: optionalText(partner['name']),
    owner: linkIn(partner, 'user_id')?.name,
    path: `/web#id=${id}&model=res.partner&view_type=form`,
    aliases: aliases.map((alias) => ({ type: 'partner', id: alias })),
    ...contactsIn({ phones: [partner['phone']], emails: [partner['email']], taxNumbers: [partner['vat']] }),
  };
}
