import type { DealTexts, PayerOnPage, RecordRef } from '../adapter';
import { shownText } from '../shownText';

/*
 * A record's page: the name as a heading, and fields that say their name and mode in classes made for it
 * (`dynamic-field-name-phone_office`). Rows of the sub-panels show fields too, in list mode.
 */
const ADDRESS = /#\/(account|contact|opportunit)(?:s|ies)\/record\/([\w-]{1,64})(?=[/?&]|$)/;

/** The record that a link inside the CRM leads to. */
export function linkedRecord(link: Element | null | undefined): RecordRef | undefined {
  const [, stem, id] = ADDRESS.exec(link?.getAttribute('href') ?? '') ?? [];
  if (!stem || !id) return undefined;
  return { type: stem === 'opportunit' ? 'opportunity' : stem, id };
}

const field = (root: ParentNode, name: string) =>
  root.querySelector(`.dynamic-field-mode-detail.dynamic-field-name-${name}`);

const fieldText = (root: ParentNode, name: string) => shownText(field(root, name));

export const title = (root: ParentNode) => shownText(root.querySelector('.record-view-name-label'));

export const owner = (root: ParentNode) => fieldText(root, 'assigned_user_name');

const PHONES = ['phone_office', 'phone_alternate', 'phone_work', 'phone_mobile', 'phone_home', 'phone_other'];

export function phones(root: ParentNode): readonly string[] {
  return PHONES.flatMap((name) => [...(field(root, name)?.querySelectorAll('a[href^="tel:"]') ?? [])]).map(
    (link) => link.getAttribute('href') ?? '',
  );
}

/** The link opens the CRM's own mail window, so the address is its text. */
export function emails(root: ParentNode): readonly string[] {
  const links = [...(field(root, 'email1')?.querySelectorAll('a') ?? [])];
  return links.map((link) => shownText(link) ?? '').filter((text) => text.includes('@'));
}

function linkedAccount(root: ParentNode): PayerOnPage | undefined {
  const link = field(root, 'account_name')?.querySelector('a[href*="/record/"]');
  const record = linkedRecord(link);
  return record?.type === 'account' ? { record, name: shownText(link) } : undefined;
}

export const payer = linkedAccount;

/** An account that is named and not linked has not come yet, and would make its contact the payer. */
export const isContactFilled = (root: ParentNode) =>
  linkedAccount(root) !== undefined || fieldText(root, 'account_name') === undefined;

/** A contact pays for itself only where its page shows that it has no account. */
export const mayHaveAccount = (root: ParentNode) => field(root, 'account_name') === null;

/** Keys of the stages as they come with the CRM; the page shows their words, which other languages translate. */
const OUTCOMES: Readonly<Record<string, DealTexts['outcome']>> = {
  Prospecting: 'open',
  Qualification: 'open',
  'Needs Analysis': 'open',
  'Value Proposition': 'open',
  'Id. Decision Makers': 'open',
  'Perception Analysis': 'open',
  'Proposal/Price Quote': 'open',
  'Negotiation/Review': 'open',
  'Closed Won': 'won',
  'Closed Lost': 'lost',
};

export const outcomeOf = (stage: string | undefined) => (stage === undefined ? undefined : OUTCOMES[stage]);

export function dealOnPage(root: ParentNode): DealTexts {
  return {
    id: undefined, // no part of the page names it
    title: title(root),
    on: fieldText(root, 'date_closed'),
    amount: fieldText(root, 'amount'),
    outcome: outcomeOf(fieldText(root, 'sales_stage')),
  };
}

export const dates = (root: ParentNode) =>
  ['date_entered', 'date_modified'].map((name) => fieldText(root, name)).filter((text) => text !== undefined);
