import type { DealTexts, PayerOnPage } from '../adapter';
import { dottedDay } from '../text/dottedDay';
import { outcomeOfStage } from './stage';

/*
 * The details page of a deal, contact or company, alone in its tab or in a slide-over frame. The title stands above
 * the card, so the page's root is the body that holds a card.
 */
const CARD = '.crm-entity-wrap';
const SLIDER = 'iframe.side-panel-iframe';

const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() || undefined;

const field = (root: ParentNode, id: string) => root.querySelector(`${CARD} [data-cid="${id}"]`);

/** The value of a field in view mode, without its caption. */
function fieldText(root: ParentNode, id: string): string | undefined {
  const block = field(root, id);
  return textOf(
    block?.querySelector('.ui-entity-editor-content-block-text') ??
      block?.querySelector('.ui-entity-editor-content-block'),
  );
}

export const fieldReader = (id: string) => (root: ParentNode) => fieldText(root, id);

/** The id of the card's own node starts with `deal_123_details`; other builds name the record in an inline script. */
function shownRecord(root: ParentNode, type: string): string | undefined {
  const guid = root.querySelector(CARD)?.id.replace(/_container$/, '') ?? '';
  const named = /^([a-z]+)_(\d+)_details/.exec(guid);
  if (named) return named[1] === type ? named[2] : 'another';
  const script = [...root.querySelectorAll('script:not([src])')].find(
    (it) => guid && it.textContent?.includes(`"${guid}"`),
  );
  return /["']?entityId["']?\s*:\s*["']?(\d+)/.exec(script?.textContent ?? '')?.[1];
}

/**
 * A card opened over another one changes the address of the tab and not its document. A document that does not name
 * its record is believed only while nothing is opened over it. A company block without its link is not drawn yet, and
 * would make the contact the payer.
 */
export function showsCard(type: string): (root: ParentNode, recordId: string) => boolean {
  return (root, recordId) => {
    const companies = [...root.querySelectorAll(`${CARD} .crm-entity-widget-client-block[data-field-tag="COMPANY"]`)];
    if (companies.some((company) => !company.querySelector('a[href*="/crm/company/details/"]'))) return false;
    const shown = shownRecord(root, type);
    return shown === undefined ? root.querySelector(SLIDER) === null : shown === recordId;
  };
}

/** The page's title without the pencil that some builds put into it. */
export function title(root: ParentNode): string | undefined {
  const heading = root.querySelector('#pagetitle');
  const pencil = heading?.querySelector(':scope > :is(#pagetitle_edit, [title])');
  const parts = [...(heading?.childNodes ?? [])].filter((part) => part !== pencil);
  return (
    parts
      .map((part) => part.textContent ?? '')
      .join('')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}

export function personName(root: ParentNode): string | undefined {
  return [fieldText(root, 'NAME'), fieldText(root, 'LAST_NAME')].filter(Boolean).join(' ') || undefined;
}

/** `callto://+79990001234`; the shown text is re-formatted by the portal's country. */
export function phones(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll(`${CARD} [data-cid="PHONE"] a.crm-entity-phone-number`)]
    .map((link) => link.getAttribute('href')?.replace(/^(?:callto|tel):(?:\/\/)?/, '') || textOf(link))
    .filter((phone) => phone !== undefined);
}

export function emails(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll(`${CARD} [data-cid="EMAIL"] a.crm-entity-email`)]
    .map((link) => textOf(link))
    .filter((email) => email !== undefined);
}

export const owner = `${CARD} [data-cid="ASSIGNED_BY_ID"] a.crm-widget-employee-name`;

/** The first linked client of a type, by the address its name leads to. */
function linkedClient(root: ParentNode, within: string, type: 'company' | 'contact'): PayerOnPage | undefined {
  // Older builds and newer ones name the link differently; where it leads is the same.
  const link = root.querySelector(`${CARD} ${within} a[href*="/crm/${type}/details/"]`);
  const id = new RegExp(`/crm/${type}/details/([1-9]\\d*)`).exec(link?.getAttribute('href') ?? '')?.[1];
  return id === undefined ? undefined : { record: { type, id }, name: textOf(link) };
}

/** Company of a contact card; a contact without one pays itself. */
export const companyOfContact = (root: ParentNode) =>
  linkedClient(root, ':is(.crm-entity-widget-client-block, [data-field-tag="COMPANY"])', 'company');

/** The company where the deal has one, else its contact. */
export function clientOfDeal(root: ParentNode): PayerOnPage | undefined {
  return linkedClient(root, '[data-cid="CLIENT"]', 'company') ?? linkedClient(root, '[data-cid="CLIENT"]', 'contact');
}

/** Phones or e-mails of the deal's client, who is shown with the first of each. */
const ofClient = (mark: 'phone' | 'email') => (root: ParentNode) => {
  const blocks = [...root.querySelectorAll(`${CARD} [data-cid="CLIENT"] .crm-entity-widget-client-block`)];
  const company = blocks.find((block) => block.querySelector('a[href*="/crm/company/details/"]'));
  const shown = textOf((company ?? blocks[0])?.querySelector(`.crm-entity-widget-client-contact-${mark}`));
  return shown === undefined ? [] : [shown];
};

export const clientPhones = ofClient('phone');
export const clientEmails = ofClient('email');

/** Captions the CRM itself gives to stages; renamed ones tell nothing. */
const OUTCOME_BY_CAPTION: Readonly<Record<string, DealTexts['outcome']>> = {
  новая: 'open',
  'подготовка документов': 'open',
  'счёт на предоплату': 'open',
  'в работе': 'open',
  'финальный счёт': 'open',
  'сделка успешна': 'won',
  'сделка провалена': 'lost',
  'анализ причины провала': 'lost',
  'deal won': 'won',
  'deal lost': 'lost',
  'analyze failure': 'lost',
};

export const outcomeOfCaption = (caption: string | undefined) => OUTCOME_BY_CAPTION[caption?.toLowerCase() ?? ''];

/**
 * The field names the stage and the bar knows its id. The bar alone is not enough for an end: it is coloured to the
 * last step for a lost deal too.
 */
function outcomeOnCard(root: ParentNode): DealTexts['outcome'] {
  const steps = [...root.querySelectorAll(`${CARD} .crm-entity-section-status-step[data-id]`)];
  const stage = fieldText(root, 'STAGE_ID');
  const step = steps.find((it) => stage !== undefined && textOf(it) === stage);
  if (step) return outcomeOfStage(step.getAttribute('data-id'));
  if (stage !== undefined) return outcomeOfCaption(stage);
  const coloured = steps.filter((it) => it.querySelector('[style*="background"]'));
  return outcomeOfStage(coloured.at(-1)?.getAttribute('data-id')) === 'open' ? 'open' : undefined;
}

export function dealOnCard(root: ParentNode): DealTexts {
  const sum = field(root, 'OPPORTUNITY_WITH_CURRENCY');
  return {
    id: shownRecord(root, 'deal'),
    title: title(root) ?? fieldText(root, 'TITLE'),
    on: dottedDay(fieldText(root, 'CLOSEDATE')),
    // The class is spelt so by the CRM.
    amount:
      textOf(sum?.querySelector('.crm-entity-widget-content-block-colums-right')) ??
      fieldText(root, 'OPPORTUNITY_WITH_CURRENCY'),
    outcome: outcomeOnCard(root),
    clientId: clientOfDeal(root)?.record.id,
  };
}
