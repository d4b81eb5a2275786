import type { DealTexts, PayerOnPage } from '../adapter';
import { shownText } from '../shownText';
import { linkedId, type Module } from './modules';

/*
 * The page of an account, contact or deal: custom elements without shadow trees, whose properties stand in attributes.
 * Fields are marked with their column's name. Rows of related lists repeat such marks and are left out.
 */

/** The value an element was given, as it is kept; else what it shows. */
function valueIn(element: Element | null): string | undefined {
  if (!element) return undefined;
  const kept = element.querySelector('[cx-prop-value], [lt-prop-value]');
  const value = kept?.getAttribute('cx-prop-value') ?? kept?.getAttribute('lt-prop-value');
  return value?.trim() || shownText(element.querySelector('.cxElementViewValue'));
}

const field = (column: string) => `[data-zcqa="value_${column}"], #subvalue_${column}`;

const fieldValue = (root: ParentNode, column: string) => valueIn(root.querySelector(field(column)));

/** The card of the title: by its column's name, then whatever that name is. */
export const nameOf = (...columns: readonly string[]) => [
  ...columns.map((column) => (root: ParentNode) => valueIn(root.querySelector(`#titlecard_${column}`))),
  ...columns.map((column) => (root: ParentNode) => fieldValue(root, column)),
];

const OWN_FIELD = '[data-zcqa^="value_"]:not([data-zcqa^="value_listviewtable"]):not([data-zcqa*="FAX"])';

/** Phones may be masked with crosses for users who may not see them. */
export function phones(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll(`${OWN_FIELD} .cxPhoneViewValue`)]
    .map((phone) => shownText(phone))
    .filter((phone) => phone !== undefined)
    .filter((phone) => !/x/i.test(phone));
}

export function emails(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll(`${OWN_FIELD} a[href^="mailto:"]`)]
    .map((link) => shownText(link))
    .filter((email) => email !== undefined);
}

export function owner(root: ParentNode): string | undefined {
  const user = root.querySelector(`:is(${field('SMOWNERID')}) crux-user-component[name]`);
  return user?.getAttribute('name')?.trim() || undefined;
}

/** The record that a lookup field leads to. */
function lookup(root: ParentNode, column: string, module: Module): PayerOnPage | undefined {
  const link = root.querySelector(`:is(${field(column)}) .cxLookupCompLink`);
  const id = link && linkedId(link, module);
  return id ? { record: { type: module, id }, name: shownText(link) } : undefined;
}

export const account = (root: ParentNode) => lookup(root, 'ACCOUNTID', 'account');

/** Stages every new organisation begins with; renamed ones tell nothing. */
const OUTCOME_BY_STAGE: Readonly<Record<string, DealTexts['outcome']>> = {
  qualification: 'open',
  'needs analysis': 'open',
  'value proposition': 'open',
  'identify decision makers': 'open',
  'proposal/price quote': 'open',
  'negotiation/review': 'open',
  'closed won': 'won',
  'closed lost': 'lost',
  'closed lost to competition': 'lost',
  'closed-lost to competition': 'lost',
};

export const outcomeOfStage = (stage: string | undefined) => OUTCOME_BY_STAGE[stage?.toLowerCase() ?? ''];

export function dealOnCard(root: ParentNode): DealTexts {
  return {
    id: undefined, // the page holds none
    title: valueIn(root.querySelector('#titlecard_POTENTIALNAME')) ?? fieldValue(root, 'POTENTIALNAME'),
    on: fieldValue(root, 'CLOSINGDATE'),
    amount: fieldValue(root, 'AMOUNT'),
    outcome: outcomeOfStage(fieldValue(root, 'STAGE')),
    clientId: account(root)?.record.id,
  };
}

/** A cell of a related list, by the label of its column. */
const cell = (row: Element, label: string) => valueIn(row.querySelector(`[data-zcqa="value_listviewtable_${label}"]`));

/** A row of the deals of an account or contact. */
export function relatedDeal(row: Element): DealTexts | undefined {
  if (!/^\d{10,20}$/.test(row.id)) return undefined;
  const title = cell(row, 'Deal Name');
  return {
    id: row.id,
    title,
    on: cell(row, 'Closing Date'),
    amount: cell(row, 'Amount'),
    outcome: outcomeOfStage(cell(row, 'Stage')),
  };
}
