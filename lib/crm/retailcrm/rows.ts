import type { DealTexts, RowOnPage } from '../adapter';
import { cellText } from '../labels/cells';
import { linkedRecords, linkPattern } from '../labels/links';
import { clientIn } from '../labels/payer';
import { outcomeOfStatus } from './status';

const CUSTOMER = linkPattern('/customers/(?<id>\\d+)');

/** A row leads to its record by `data-url` and by the link of its number, which must agree. */
function recordOfRow(row: Element, folder: string): { id: string; name: string } | undefined {
  const address = linkPattern(`/${folder}/(?<id>\\d+)`);
  const id = address.exec(row.getAttribute('data-url') ?? '')?.groups?.['id'];
  const link = linkedRecords(row, address).find((found) => found.id === id && found.name);
  return id !== undefined && link?.name ? { id, name: link.name } : undefined;
}

export function orderRow(row: Element): RowOnPage | undefined {
  const order = recordOfRow(row, 'orders');
  const client = clientIn(row, { customer: CUSTOMER });
  return order && { recordId: order.id, name: order.name, ...(client && { client }) };
}

export function customerRow(row: Element): RowOnPage | undefined {
  const customer = recordOfRow(row, 'customers');
  return customer && { recordId: customer.id, name: customer.name };
}

/** An order in the table of a customer's card. */
export function orderOfCustomer(row: Element): DealTexts | undefined {
  const order = recordOfRow(row, 'orders');
  if (!order) return undefined;
  return {
    id: order.id,
    title: order.name,
    on: cellText(row, ['дата и время', 'дата', 'date and time', 'date']),
    amount: cellText(row, ['сумма', 'amount', 'total']),
    outcome: outcomeOfStatus(cellText(row, ['статус заказа', 'статус', 'order status', 'status'])),
  };
}
