import type { RowOnPage } from '../adapter';
import { linkedRecords, linkPattern } from '../labels/links';
import { clientIn } from '../labels/payer';

const CUSTOMER = linkPattern('/customers/(?<id>\\d+)');

/** A row leads to its record by `data-url` and by the link of its number, which must agree. */
export function recordOfRow(row: Element, folder: string): { id: string; name: string } | undefined {
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
