import type { DealTexts, PayerOnPage } from '../adapter';
import { controlText, isControl } from '../labels/control';
import { labelledText } from '../labels/labelled';
import { shownText } from '../labels/shown';
import { outcomeOfStatus } from './status';

/*
 * The forms of an order and of a customer. The CRM's server draws them with the ids its form library gives, which
 * extensions of 2026-02 use; the blocks around them are drawn by script with hashed class names.
 */
const ORDER_FORM = '#order-form';
const ORDER = 'intaro_crmbundle_ordertype';
const CUSTOMER = 'crm_customer_edit';

const valueAt = (root: ParentNode, selector: string): string | undefined => {
  const element = root.querySelector(selector);
  if (!element) return undefined;
  return isControl(element) ? controlText(element) : shownText(element) || undefined;
};

/** A form posts to its own record's address, which tells it from the one that was here before. */
function recordOfForm(form: Element | null | undefined, folder: string): string | undefined {
  return new RegExp(`^(?:https?://[^/?#]+)?/${folder}/(\\d+)(?=[/?#]|$)`).exec(form?.getAttribute('action') ?? '')?.[1];
}

const orderOfPage = (root: ParentNode) => recordOfForm(root.querySelector(ORDER_FORM), 'orders');

export const showsOrder = (root: ParentNode, recordId: string) => orderOfPage(root) === recordId;

export function showsCustomer(root: ParentNode, recordId: string): boolean {
  const form = root.querySelector(`[id^="${CUSTOMER}_"]`)?.closest('form');
  return recordOfForm(form, 'customers') === recordId;
}

/** Last, first and middle name. Without one of the first two controls the name would be another one. */
function personName(root: ParentNode, form: string): string | undefined {
  const [last, first, middle] = ['lastName', 'firstName', 'patronymic'].map((part) =>
    root.querySelector<HTMLInputElement>(`#${form}_${part}`),
  );
  if (!last || !first) return undefined;
  return (
    [last, first, middle]
      .map((part) => part?.value.trim())
      .filter(Boolean)
      .join(' ') || undefined
  );
}

export const customerName = (root: ParentNode) => personName(root, CUSTOMER);

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

/** A choice drawn by the Chosen plugin beside the hidden control, which keeps its placeholder apart by a class. */
export const customerManager = (root: ParentNode) =>
  valueAt(root, `select#${CUSTOMER}_manager`) ??
  valueAt(root, `#${CUSTOMER}_manager_chosen a:not(.chosen-default) > span`);

/** The page names its customer's id in one or more blocks, which must agree. */
export function customerOfOrder(root: ParentNode): PayerOnPage | undefined {
  const blocks = [...root.querySelectorAll('[data-order-customer-id]')];
  const ids = new Set(blocks.map((block) => block.getAttribute('data-order-customer-id') ?? ''));
  const [id = '', ...others] = ids;
  if (others.length > 0 || !/^[1-9]\d*$/.test(id)) return undefined;
  return { record: { type: 'customer', id }, name: personName(root, ORDER) };
}

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
    on: labelledText(root, ['дата и время', 'дата оформления', 'дата заказа', 'date and time', 'order date']),
    amount: total(root),
    outcome: outcomeOfStatus(
      valueAt(root, `select#${ORDER}_status`) ?? labelledText(root, ['статус заказа', 'order status']),
    ),
    clientId: customerOfOrder(root)?.record.id,
  };
}
