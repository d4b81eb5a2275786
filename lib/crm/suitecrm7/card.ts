import type { DealTexts, PayerOnPage } from '../adapter';
import { linkedId } from './address';
import { keyOutcome } from './stage';

const field = (name: string) => `.detail-view-field[field="${name}"]`;

function textAt(root: ParentNode, selector: string): string | undefined {
  return root.querySelector(selector)?.textContent?.trim() || undefined;
}

/** The form of the page's buttons names the record the page shows, also after a click has changed the address. */
export function showsRecord(module: string): (root: ParentNode, id: string) => boolean {
  return (root, id) => {
    const form = root.querySelector('form#formDetailView');
    const value = (name: string) => form?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value;
    return value('module') === module && value('record') === id;
  };
}

export const NAME = [`${field('name')} .sugar_field`, 'h2.module-title-text'];
export const OWNER = [`${field('assigned_user_name')} .sugar_field`];

export function phones(root: ParentNode): readonly string[] {
  const links = root.querySelectorAll('.detail-view-field[type="phone"]:not([field*="fax"]) a[href^="tel:"]');
  return [...links].map((link) => link.textContent ?? '');
}

export function emails(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll(`${field('email1')} a[href^="mailto:"]`)].map((link) => link.textContent ?? '');
}

/** The account of a deal or contact. */
export function account(root: ParentNode): PayerOnPage | undefined {
  const link = root.querySelector(`${field('account_name')} a[href]`);
  const id = linkedId(link, 'Accounts');
  return id ? { record: { type: 'account', id }, name: link?.textContent?.trim() || undefined } : undefined;
}

/** The amount stands alone; its label names the currency: "Opportunity Amount: (USD $):". */
function currency(root: ParentNode): string | undefined {
  const label = textAt(root, '.detail-view-row-item[data-field="amount"] > .label') ?? '';
  return /\(([A-Z]{3})\b/.exec(label.slice(0, 200))?.[1];
}

export function dealOnPage(root: ParentNode): DealTexts {
  const stage = root.querySelector<HTMLInputElement>(`${field('sales_stage')} input#sales_stage`);
  return {
    id: root.querySelector<HTMLInputElement>('form#formDetailView input[name="record"]')?.value,
    title: NAME.map((place) => textAt(root, place)).find(Boolean),
    on: textAt(root, `${field('date_closed')} .sugar_field`),
    amount: textAt(root, `${field('amount')} #amount`),
    currency: currency(root),
    outcome: keyOutcome(stage?.value),
    clientId: account(root)?.record.id,
  };
}
