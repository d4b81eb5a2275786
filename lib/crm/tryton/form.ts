import type { Day } from '../../domain/day';
import { dayNumberOf } from '../../domain/day';
import type { DealTexts } from '../adapter';
import { opportunityOutcome, saleOutcome } from './records';

/** The control of a form: the first of its name, for sub-forms of addresses repeat names below it. */
function controlOf(root: ParentNode, name: string, type = ''): HTMLInputElement | HTMLSelectElement | null {
  return root.querySelector<HTMLInputElement | HTMLSelectElement>(`.form [name="${name}"]${type}`);
}

/** What a control holds. Tryton sets values as properties, so they are not in the markup. */
export function control(root: ParentNode, name: string): string | undefined {
  return controlOf(root, name)?.value.trim() || undefined;
}

/** The state of a sale or opportunity in Tryton's own word, whatever the language: options are JSON, `"done"`. */
function stateOf(root: ParentNode): string | undefined {
  return control(root, 'state')?.replaceAll('"', '') || undefined;
}

/** True once the record's fields are filled in: the form stands empty until they have come. */
export function isPartyFilled(root: ParentNode): boolean {
  return control(root, 'code') !== undefined && control(root, 'name') !== undefined;
}

export function isDealFilled(root: ParentNode): boolean {
  return stateOf(root) !== undefined;
}

/** Links of the contact table: `tel:` for phones and mobiles, `mailto:`. The text is in the link itself. */
function linked(root: ParentNode, scheme: string): readonly string[] {
  const links = root.querySelectorAll(`.form .treeview tbody a[href^="${scheme}:"]`);
  return [...links].map((link) => (link.getAttribute('href') ?? '').slice(scheme.length + 1));
}

export const phones = (root: ParentNode) => linked(root, 'tel');
export const emails = (root: ParentNode) => linked(root, 'mailto');

const AMERICAN_DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** Tryton writes days by the user's language, and English is month first; others are left to the engine. */
function dayText(root: ParentNode, name: string): Day | string | undefined {
  const text = control(root, name);
  const match = AMERICAN_DAY.exec(text ?? '');
  if (!match || root.ownerDocument?.documentElement.lang !== 'en') return text;
  const day = `${match[3]}-${match[1]}-${match[2]}`;
  return dayNumberOf(day) === undefined ? text : day;
}

/** Beside the sum in the user's writing stands a hidden one for programs, with a point and no groups. */
function sumOf(root: ParentNode, name: string): string | undefined {
  return controlOf(root, name, '[type="number"]')?.value || undefined;
}

const title = (root: ParentNode) => control(root, 'description') ?? control(root, 'number');

export function saleOnPage(root: ParentNode): DealTexts {
  return {
    id: undefined, // no form holds one
    title: title(root),
    on: dayText(root, 'sale_date'),
    amount: sumOf(root, 'total_amount'),
    outcome: saleOutcome(stateOf(root)),
  };
}

export function opportunityOnPage(root: ParentNode): DealTexts {
  return {
    id: undefined,
    title: title(root),
    on: dayText(root, 'end_date'),
    amount: sumOf(root, 'amount'),
    outcome: opportunityOutcome(stateOf(root)),
  };
}
