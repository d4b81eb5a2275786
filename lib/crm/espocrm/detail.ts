import type { DealTexts, PayerOnPage, RecordRef } from '../adapter';
import { shownText } from '../shownText';

/*
 * The page of a record: a heading, and below it a form in reading mode whose cells name their field. Lists of linked
 * records repeat those names in their rows, and a window over the page holds a form of another record.
 */
const OWN = ':not(.list-row *, .modal *)';

const ADDRESS = /^#(Account|Contact|Opportunity)\/view\/([\w-]{1,64})(?=[/?&]|$)/;
const TYPES: Readonly<Record<string, string>> = { Account: 'account', Contact: 'contact', Opportunity: 'opportunity' };

/** The record that a link inside the CRM leads to. */
export function linkedRecord(link: Element | null | undefined): RecordRef | undefined {
  const [, scope = '', id] = ADDRESS.exec(link?.getAttribute('href') ?? '') ?? [];
  const type = TYPES[scope];
  return type && id ? { type, id } : undefined;
}

function field(root: ParentNode, name: string): Element | null {
  return root.querySelector(`.detail .cell[data-name="${name}"] .field[data-name="${name}"]${OWN}`);
}

/** What is empty stands as a word in the user's language. */
function fieldText(root: ParentNode, name: string): string | undefined {
  const found = field(root, name);
  return found?.querySelector('.none-value') ? undefined : shownText(found);
}

/** The heading ends in the record's name, after the names of the lists that lead to it. */
export function title(root: ParentNode): string | undefined {
  return shownText([...root.querySelectorAll(`.page-header .header-title .title${OWN}`)].at(-1));
}

function attributes(root: ParentNode, name: string, attribute: string): readonly string[] {
  const links = field(root, name)?.querySelectorAll(`a[${attribute}]`) ?? [];
  return [...links].map((link) => link.getAttribute(attribute) ?? '');
}

export const phones = (root: ParentNode) => attributes(root, 'phoneNumber', 'data-phone-number');
export const emails = (root: ParentNode) => attributes(root, 'emailAddress', 'data-email-address');
export const owner = (root: ParentNode) =>
  shownText(field(root, 'assignedUser')?.querySelector('a[href^="#User/view/"]'));

/** The only record of a kind that a field links to; of several none is known to be the first. */
function onlyLinked(root: ParentNode, name: string, scope: string): PayerOnPage | undefined {
  const links = [...(field(root, name)?.querySelectorAll(`a[href^="#${scope}/view/"]`) ?? [])];
  const [record, ...others] = [...new Map(links.map((link) => [linkedRecord(link)?.id, link])).values()];
  const payer = linkedRecord(record);
  return payer && others.length === 0 ? { record: payer, name: shownText(record) } : undefined;
}

/** A contact may belong to several accounts; who pays is then left to the session. */
export const accountOfContact = (root: ParentNode) => onlyLinked(root, 'accounts', 'Account');

/** A deal without an account is its contact's, who may have one: that is left to the session. */
export const clientOfDeal = (root: ParentNode) => onlyLinked(root, 'account', 'Account');

/** A field that leads to another record and is neither filled nor said to be empty has not come yet. */
const isFilled = (root: ParentNode, name: string) => {
  const found = field(root, name);
  return !found || found.querySelector('a[href], .none-value') !== null;
};

export const isContactFilled = (root: ParentNode) => isFilled(root, 'accounts');

/** A contact pays for itself only where its page says that it has no account. */
export const mayHaveAccount = (root: ParentNode) => !field(root, 'accounts')?.querySelector('.none-value');

/** Stages as they come with the CRM; their words are translated, and what they mean can then not be seen. */
const OUTCOMES: Readonly<Record<string, DealTexts['outcome']>> = {
  Prospecting: 'open',
  Qualification: 'open',
  Proposal: 'open',
  Negotiation: 'open',
  'Closed Won': 'won',
  'Closed Lost': 'lost',
};

export const outcomeOf = (stage: string | undefined) => (stage === undefined ? undefined : OUTCOMES[stage]);

export function dealOnPage(root: ParentNode): DealTexts {
  return {
    id: undefined, // no part of the page names it
    title: title(root),
    on: fieldText(root, 'closeDate'),
    amount: fieldText(root, 'amount'),
    outcome: outcomeOf(fieldText(root, 'stage')),
  };
}
