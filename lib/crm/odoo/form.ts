import type { DealTexts } from '../adapter';
import { shownText } from '../shownText';

/*
 * A form names every field; since 16 it is always in editing mode, so values are properties of controls, or texts
 * where they may not be changed. Lists inside the form and windows over it repeat the names.
 */
const OWN = ':not(.o_field_x2many *, .o_field_one2many *, .o_data_row *, .o_kanban_record *, .o_dialog *, .modal *)';

const widget = (root: ParentNode, name: string) => root.querySelector(`.o_field_widget[name="${name}"]${OWN}`);

/** What a field holds; a control without text holds nothing. */
export function control(root: ParentNode, name: string): string | undefined {
  const field = widget(root, name);
  const input = field?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? undefined;
  if (input) return input.value.replace(/\s+/g, ' ').trim() || undefined;
  if (isControl(field)) return field.value.trim() || undefined;
  return shownText(field);
}

/** Up to 15 a field without decoration is the control itself. */
function isControl(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element !== null && ['input', 'textarea'].includes(element.localName);
}

/** A sum with its sign, which stands beside the control. */
function sum(root: ParentNode, name: string): string | undefined {
  const field = widget(root, name);
  const value = control(root, name);
  const sign = field?.querySelector('input') ? shownText(field) : undefined;
  return value !== undefined && sign !== undefined ? `${value} ${sign}` : value;
}

export const title = (root: ParentNode) => control(root, 'name');
export const owner = (root: ParentNode) => control(root, 'user_id');

const present = (values: readonly (string | undefined)[]) => values.filter((value) => value !== undefined);

export const phones = (root: ParentNode) => present([control(root, 'phone'), control(root, 'mobile')]);
export const emails = (root: ParentNode) => present([control(root, 'email')]);

/** A client below another may pay through it, or for itself: only the CRM's data tell. */
export const hasParent = (root: ParentNode) => control(root, 'parent_id') !== undefined;

/** The portrait is the one part of the form that names its record; a form without one proves nothing. */
export function isPortraitOf(root: ParentNode, id: string): boolean {
  const source = widget(root, 'image_1920')?.querySelector('img')?.getAttribute('src') ?? '';
  const named = /\/web\/image\/res\.partner\/(\d+)\//.exec(source) ?? /[?&]id=(\d+)/.exec(source);
  return named === null || named[1] === id;
}

/** The current state in Odoo's own word, whatever the language. */
const state = (root: ParentNode) =>
  root.querySelector(`.o_statusbar_status .o_arrow_button_current${OWN}`)?.getAttribute('data-value') ?? '';

const ORDERS: Readonly<Record<string, DealTexts['outcome']>> = {
  draft: 'open',
  sent: 'open',
  sale: 'won',
  done: 'won',
  cancel: 'lost',
};
const INVOICES: Readonly<Record<string, DealTexts['outcome']>> = { draft: 'open', posted: 'won', cancel: 'lost' };

export const outcomeOfOrder = (word: string) => ORDERS[word];
export const outcomeOfInvoice = (word: string) => INVOICES[word];

/** The total stands in a field of its own, later below the lines. */
const total = (root: ParentNode) =>
  sum(root, 'amount_total') ?? shownText(root.querySelector(`[name="tax_totals"] [name="amount_total"]${OWN}`));

export function orderOnPage(root: ParentNode): DealTexts {
  const outcome = outcomeOfOrder(state(root));
  return {
    id: undefined, // no form holds one
    title: title(root),
    // Until an order is confirmed its date is that of the quotation.
    on: outcome === 'won' ? control(root, 'date_order') : undefined,
    amount: total(root),
    outcome,
  };
}

export function invoiceOnPage(root: ParentNode): DealTexts {
  const outcome = outcomeOfInvoice(state(root));
  return { id: undefined, title: title(root), on: control(root, 'invoice_date'), amount: total(root), outcome };
}

/** Stages are the firm's own and their words translated, so how an opportunity ended is left to the session. */
export function opportunityOnPage(root: ParentNode): DealTexts {
  return {
    id: undefined,
    title: title(root),
    on: undefined,
    amount: sum(root, 'expected_revenue'),
    outcome: undefined,
  };
}
