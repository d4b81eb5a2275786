import type { DealTexts } from '../adapter';
import { cellText } from '../labels/cells';
import { controlText, isControl } from '../labels/control';
import { labelledText } from '../labels/labelled';
import { shownText } from '../labels/shown';
import { dottedDay } from '../text/dottedDay';
import { CUSTOMER, customerOfOrder, ORDER, orderOfPage, valueAt } from './form';
import { recordOfRow } from './rows';
import { outcomeOfStatus } from './status';

/** Controls of a form whose id speaks of phones or e-mails; ticks about sending are none. */
const contacts = (form: string, word: string) => (root: ParentNode) =>
  [...root.querySelectorAll(`[id^="${form}_"][id*="${word}" i]`)]
    .filter(isControl)
    .map((control) => (control.localName === 'select' ? undefined : controlText(control)))
    .filter((text) => text !== undefined);

export const customerPhones = contacts(CUSTOMER, 'phone');
export const customerEmails = contacts(CUSTOMER, 'email');
export const orderPhones = contacts(ORDER, 'phone');
export const orderEmails = contacts(ORDER, 'email');

const TOTALS = [
  '#order-total-summ', // server-drawn list of goods
  '#order-list [class*="footer__section_summary"] [class^="total"]', // since 2025, hashed class names
];

/** Sums beside each other, such as with and without discount, are told apart by nothing. */
function total(root: ParentNode): string | undefined {
  for (const selector of TOTALS) {
    const sums = new Set([...root.querySelectorAll(selector)].map(shownText).filter((text) => text !== ''));
    if (sums.size > 0) return sums.size === 1 ? [...sums][0] : undefined;
  }
  return undefined;
}

export function orderOnPage(root: ParentNode): DealTexts {
  return {
    id: orderOfPage(root),
    title: valueAt(root, '.order-num'),
    on: dottedDay(
      labelledText(root, ['дата и время', 'дата оформления', 'дата заказа', 'date and time', 'order date']),
    ),
    amount: total(root),
    outcome: outcomeOfStatus(
      valueAt(root, `select#${ORDER}_status`) ?? labelledText(root, ['статус заказа', 'order status']),
    ),
    clientId: customerOfOrder(root)?.record.id,
  };
}

/** An order in the table of a customer's card. */
export function orderOfCustomer(row: Element): DealTexts | undefined {
  const order = recordOfRow(row, 'orders');
  if (!order) return undefined;
  return {
    id: order.id,
    title: order.name,
    on: dottedDay(cellText(row, ['дата и время', 'дата', 'date and time', 'date'])),
    amount: cellText(row, ['сумма', 'amount', 'total']),
    outcome: outcomeOfStatus(cellText(row, ['статус заказа', 'статус', 'order status', 'status'])),
  };
}
