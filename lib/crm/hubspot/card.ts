import type { DealTexts, PayerOnPage } from '../adapter';
import { shownText, shownValue, shownValues } from '../shownText';
import { linkedRecords, type ObjectType, TYPE_IDS } from './objects';

/*
 * The page of a contact, company or deal. Class names are hashed; the marks for tests are not. Own fields stand in the
 * left column, associated records in cards of the other two; previews of other records open elsewhere in the document.
 */
const OWN = '[data-test-id="left-sidebar"]';
const HIGHLIGHT = `${OWN} [data-card-type="OBJECT_HIGHLIGHT"]`;

/** Since 2025. */
export const name = [`${OWN} [data-selenium-test="highlightTitle"]`] as const;

/** The left column of every layout begins with the highlight card, and that card names its kind of record. */
function showsType(root: ParentNode, type: ObjectType): boolean {
  const mark = root.querySelector(HIGHLIGHT)?.getAttribute('data-test-id');
  return mark?.includes(`/${TYPE_IDS[type]}`) === true;
}

/** Cards of associated records, as tiles or as a table. */
export const associationCard = (type: ObjectType) => {
  const kind = TYPE_IDS[type];
  return `[data-card-type^="ASSOCIATION"][data-test-id*="/${kind}"]`;
};

/** "Deals (5)"; a bound such as "(5+)" is no count. */
function countOn(card: Element | null): number | undefined {
  const title = shownText(card?.querySelector('[data-selenium-test="crm-card-title"]'));
  const count = /\((\d{1,6})\)$/.exec(title ?? '')?.[1];
  return count === undefined ? undefined : Number(count);
}

/** A card that lists nobody says so by its count; one without either is not drawn yet. */
function isDrawn(card: Element, type: ObjectType): boolean {
  return linkedRecords(card, type).length > 0 || countOn(card) === 0;
}

/**
 * The page names its record nowhere but in the address, so this tells only its kind and that the companies, who would
 * be the payers, are drawn; `identity.ts` asks the CRM whose page it is.
 */
export function showsRecord(type: ObjectType): (root: ParentNode) => boolean {
  return (root) => {
    if (!showsType(root, type)) return false;
    const cards = [...root.querySelectorAll(associationCard('company'))];
    return type === 'company' || cards.every((card) => isDrawn(card, 'company'));
  };
}

/** The only record of a kind that the cards lead to; of several the page does not tell which pays. */
function onlyLinked(root: ParentNode, type: ObjectType): PayerOnPage | undefined {
  const linked = [...root.querySelectorAll(associationCard(type))].flatMap((card) => linkedRecords(card, type));
  const [first] = linked;
  return first && linked.every(({ record }) => record.id === first.record.id) ? first : undefined;
}

/** The company beside a contact's job title is the primary one. */
export function companyOfContact(root: ParentNode): PayerOnPage | undefined {
  const highlight = root.querySelector(HIGHLIGHT);
  return (highlight ? linkedRecords(highlight, 'company')[0] : undefined) ?? onlyLinked(root, 'company');
}

/** A contact pays for itself only where the page says that it has no company. */
export function mayHaveCompany(root: ParentNode): boolean {
  const cards = [...root.querySelectorAll(associationCard('company'))];
  return cards.length === 0 || cards.some((card) => countOn(card) !== 0);
}

/** A deal's company, or its contact where the page says that there is no company; otherwise the CRM is asked. */
export function clientOfDeal(root: ParentNode): PayerOnPage | undefined {
  const companies = root.querySelector(associationCard('company'));
  if (!companies) return undefined;
  const hasNone = linkedRecords(companies, 'company').length === 0;
  return hasNone ? onlyLinked(root, 'contact') : onlyLinked(root, 'company');
}

const property = (key: string) =>
  `${OWN} [data-card-type^="PROPERTIES"] [data-selenium-test="property-input-${key}"], ${HIGHLIGHT} [data-test-id="highlight-property-display-${key}"]`;

const values = (root: ParentNode, key: string) => shownValues(root.querySelectorAll(property(key)));

export const phones = (root: ParentNode) => ['phone', 'mobilephone'].flatMap((key) => values(root, key));
export const emails = (root: ParentNode) => values(root, 'email');

/** The owner's row has no node for its value, only a label and the name. */
export function owner(root: ParentNode): string | undefined {
  const row = root.querySelector(
    `${OWN} [data-card-type^="PROPERTIES"] [data-test-id="hubspot_owner_id"] [data-deferred-property-input-root]`,
  );
  return shownValues([...(row?.children ?? [])].filter((part) => part.localName !== 'label')).find(
    (text) => !text.endsWith(':'),
  );
}

/** Captions of the stages every new account begins with; renamed ones tell nothing. */
const OUTCOME_BY_CAPTION: Readonly<Record<string, DealTexts['outcome']>> = {
  'appointment scheduled': 'open',
  'qualified to buy': 'open',
  'presentation scheduled': 'open',
  'decision maker bought-in': 'open',
  'contract sent': 'open',
  'closed won': 'won',
  'closed lost': 'lost',
};

export const outcomeOfCaption = (caption: string | undefined) => OUTCOME_BY_CAPTION[caption?.toLowerCase() ?? ''];

export function dealOnCard(root: ParentNode): DealTexts {
  return {
    id: undefined, // the page holds none
    title: shownValue(root.querySelector(name[0])),
    on: values(root, 'closedate')[0],
    amount: values(root, 'amount')[0],
    outcome: outcomeOfCaption(values(root, 'dealstage')[0] ?? values(root, 'hs_pipeline_stage')[0]),
    clientId: clientOfDeal(root)?.record.id,
  };
}

export const dealsTotal = (root: ParentNode) => countOn(root.querySelector(associationCard('deal')));
