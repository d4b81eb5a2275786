import type { DealTexts, PayerOnPage } from '../adapter';
import { shownText, shownValue, shownValues } from '../shownText';
import { linkedRecords, type RecordType, relatedTo } from './records';

/*
 * Record pages of Lightning Experience. Its shadow trees are emulated, so to a content script the page is one ordinary
 * tree. The fields of the detail panel carry their names of the API, whatever the language.
 */
export const HIGHLIGHTS = 'records-highlights2, record_flexipage-dynamic-highlights2';

const OBJECTS = { account: 'Account', contact: 'Contact', opportunity: 'Opportunity' } as const;

/** A field of the detail panel. */
const field = (type: RecordType, key: string) =>
  `[data-target-selection-name="sfdc:RecordField.${OBJECTS[type]}.${key}"]`;

/** The last is of pages before 2020 that some objects still have. */
export const name = [
  'records-highlights2 [slot="primaryField"]',
  'record_flexipage-dynamic-highlights2 [slot="primaryField"]',
  'h1 .slds-page-header__title',
] as const;

const PHONES = ['Phone', 'MobilePhone', 'HomePhone', 'PersonMobilePhone', 'PersonHomePhone'];
const EMAILS = ['Email', 'PersonEmail'];

const linksOf = (type: RecordType, keys: readonly string[], scheme: string) =>
  keys.map((key) => `${field(type, key)} a[href^="${scheme}:"]`).join(', ');

/** The header shows a phone too, and is there when the detail panel is on another tab; a fax is none. */
export function phonesOf(type: RecordType): (root: ParentNode) => readonly string[] {
  const header = 'records-highlights-details-item:has(p[title*="Phone"]) a[href^="tel:"]';
  return (root) => shownValues(root.querySelectorAll(`${header}, ${linksOf(type, PHONES, 'tel')}`));
}

export function emailsOf(type: RecordType): (root: ParentNode) => readonly string[] {
  const header = 'records-highlights-details-item a[href^="mailto:"]';
  return (root) => shownValues(root.querySelectorAll(`${header}, ${linksOf(type, EMAILS, 'mailto')}`));
}

export const ownerOf = (type: RecordType) => [
  `${field(type, 'OwnerId')} force-owner-lookup a`,
  'records-highlights-details-item force-owner-lookup a',
];

/** The account of a contact or opportunity, in the header or in the detail panel. */
export function accountOf(type: RecordType): (root: ParentNode) => PayerOnPage | undefined {
  const links = `records-highlights-details-item a, ${field(type, 'AccountId')} a`;
  return (root) => {
    const [only, ...others] = linkedRecords(root, links, 'account');
    return others.length === 0 ? only : undefined;
  };
}

/** Panes are kept and refilled: one is the record's own when the related lists it leads to are. */
export const showsRecord = (root: ParentNode, recordId: string) => {
  const related = relatedTo(root);
  return related.size === 1 && related.has(recordId);
};

/** Without its account in sight a contact would pass for its own payer. */
export function showsContact(root: ParentNode, recordId: string): boolean {
  const isAccountTold = accountOf('contact')(root) !== undefined || root.querySelector(field('contact', 'AccountId'));
  return Boolean(isAccountTold) && showsRecord(root, recordId);
}

/** Stages every new org begins with, in English; renamed ones tell nothing. */
const OUTCOME_BY_STAGE: Readonly<Record<string, DealTexts['outcome']>> = {
  prospecting: 'open',
  qualification: 'open',
  'needs analysis': 'open',
  'value proposition': 'open',
  'id. decision makers': 'open',
  'perception analysis': 'open',
  'proposal/price quote': 'open',
  'negotiation/review': 'open',
  'closed won': 'won',
  'closed lost': 'lost',
};

const outcomeOf = (stage: string | undefined) => OUTCOME_BY_STAGE[stage?.toLowerCase() ?? ''];

/** "EUR 12,000.00 (USD 13,080.00)": what follows in brackets is the same sum in the user's currency. */
const inOwnCurrency = (sum: string | undefined) => sum?.replace(/ \([^()]*\)$/, '');

const output = (root: ParentNode, key: string) =>
  shownValue(root.querySelector(`${field('opportunity', key)} [slot="outputField"]`));

export function opportunity(root: ParentNode): DealTexts {
  return {
    id: undefined, // `showsRecord` has proved it
    title: shownText(root.querySelector(name[0]) ?? root.querySelector(name[1])),
    on: output(root, 'CloseDate'),
    amount: inOwnCurrency(output(root, 'Amount')),
    outcome: outcomeOf(output(root, 'StageName')),
    clientId: accountOf('opportunity')(root)?.record.id,
  };
}

/** Columns carry their label in the user's language. */
const COLUMNS = {
  stage: /^(?:stage|стадия|этап):?$/i,
  amount: /^(?:amount|сумма):?$/i,
  closeDate: /^(?:close date|дата закрытия):?$/i,
};

/** A cell of a grid's row, or the description of a term on a tile. */
function cell(row: Element, label: RegExp): string | undefined {
  const inGrid = [...row.querySelectorAll('[data-label]')].find((it) =>
    label.test(it.getAttribute('data-label') ?? ''),
  );
  if (inGrid) return shownValue(inGrid);
  const term = [...row.querySelectorAll('dt')].find((it) => label.test(shownText(it) ?? ''));
  const described = term?.nextElementSibling;
  return described?.localName === 'dd' ? shownValue(described) : undefined;
}

const LIST = 'lst-related-list-single-container';
export const RELATED_ROW = `${LIST} tr[data-row-key-value^="006"], ${LIST} lst-related-preview-card:has(a[href*="/006"])`;

/** An opportunity of an account's related list, as a row of a grid or as a tile. */
export function relatedOpportunity(row: Element): DealTexts | undefined {
  const [deal] = linkedRecords(row, 'a[href*="/lightning/r/"]', 'opportunity');
  const key = row.getAttribute('data-row-key-value');
  if (!deal || (key !== null && key !== deal.record.id)) return undefined;
  return {
    id: deal.record.id,
    title: deal.name,
    on: cell(row, COLUMNS.closeDate),
    amount: inOwnCurrency(cell(row, COLUMNS.amount)),
    outcome: outcomeOf(cell(row, COLUMNS.stage)),
  };
}

/** "(5)" in the head of the list; "(3+)" is no total. */
export function relatedTotal(root: ParentNode): number | undefined {
  const lists = [...root.querySelectorAll(LIST)].filter((list) => list.querySelector('a[href*="/006"]'));
  const heads = lists.map((list) => list.querySelector('lst-list-view-manager-header h2 [class*="shrink-none"]'));
  const totals = new Set(heads.map((head) => /^\((\d{1,6})\)$/.exec(shownText(head) ?? '')?.[1]));
  totals.delete(undefined);
  return totals.size === 1 ? Number([...totals][0]) : undefined;
}
