import type { PayerOnPage } from '../adapter';
import { controlText, isControl } from '../labels/control';
import { shownText } from '../labels/shown';

/*
 * The forms of an order and of a customer. The CRM's server draws them with the ids its form library gives, which
 * extensions of 2026-02 use; the blocks around them are drawn by script with hashed class names.
 */
const ORDER_FORM = '#order-form';
export const ORDER = 'intaro_crmbundle_ordertype';
export const CUSTOMER = 'crm_customer_edit';

export const valueAt = (root: ParentNode, selector: string): string | undefined => {
  const element = root.querySelector(selector);
  if (!element) return undefined;
  return isControl(element) ? controlText(element) : shownText(element) || undefined;
};

/** A form posts to its own record's address, which tells it from the one that was here before. */
function recordOfForm(form: Element | null | undefined, folder: string): string | undefined {
  return new RegExp(`^(?:https?://[^/?#]+)?/${folder}/(\\d+)(?=[/?#]|$)`).exec(form?.getAttribute('action') ?? '')?.[1];
}

export const orderOfPage = (root: ParentNode) => recordOfForm(root.querySelector(ORDER_FORM), 'orders');

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
