import type { DealTexts, PayerOnPage, RecordRef } from '../adapter';

/*
 * The card of a contact, company, customer or deal. Every field is a control, so values are properties, and the
 * forms of linked records repeat the names of the card's own fields: own fields are looked for in `OWN` only.
 */
const OWN = 'form#edit_card';
const ENTITY_TAG = `${OWN} #add_tags li[data-id="lead_id"]`;
const LINKED_TYPES: Readonly<Record<string, string>> = { '1': 'contact', '3': 'company' };

function controlValue(root: ParentNode, selector: string): string | undefined {
  return root.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value?.trim() || undefined;
}

/** The card names its record in a tag `#123`; without it, linked forms name the record they hang on. */
function shownRecord(root: ParentNode): string | undefined {
  const tag = root.querySelector(ENTITY_TAG)?.textContent?.trim().replace(/^#/, '');
  if (tag) return tag;
  return controlValue(root, 'form.linked-form input[name="MAIN_ID"]');
}

/**
 * The card form posts to the folder of its kind of record, which tells a contact from a deal with the same id. A
 * linked company whose form is not there yet would make its contact the payer, so such a card is not shown yet.
 */
export function showsCard(folder: string): (root: ParentNode, recordId: string) => boolean {
  return (root, recordId) => {
    const action = root.querySelector(OWN)?.getAttribute('action');
    if (!action?.includes(`/${folder}/`)) return false;
    const companies = [...root.querySelectorAll('#companies_list > li.linked-forms__item')];
    return shownRecord(root) === recordId && companies.every((company) => linkedRecord(company) !== undefined);
  };
}

/** First and last name are two controls whose order is the account's choice; the page's order is kept. */
export function personName(root: ParentNode): string | undefined {
  const controls = root.querySelectorAll<HTMLInputElement>(`${OWN} [name="contact[FN]"], ${OWN} [name="contact[LN]"]`);
  const parts = [...controls].map((part) => part.value.trim()).filter(Boolean);
  return parts.join(' ') || controlValue(root, `${OWN} [name="contact[N]"]`);
}

/** The shown phone is re-formatted and may be cut; the hidden control keeps it as it was entered. */
function phonesIn(form: ParentNode): readonly string[] {
  return [...form.querySelectorAll('[data-pei-code="phone"]')]
    .map(
      (phone) =>
        controlValue(phone, 'input[data-type="phone"]') ?? controlValue(phone, 'input.control-phone__formatted'),
    )
    .filter((phone) => phone !== undefined);
}

function emailsIn(form: ParentNode): readonly string[] {
  return [...form.querySelectorAll('[data-pei-code="email"]')]
    .map((email) => controlValue(email, 'input[data-type="email"]'))
    .filter((email) => email !== undefined);
}

const ownForm = (root: ParentNode) => root.querySelector(OWN);

export function ownPhones(root: ParentNode): readonly string[] {
  const form = ownForm(root);
  return form ? phonesIn(form) : [];
}

export function ownEmails(root: ParentNode): readonly string[] {
  const form = ownForm(root);
  return form ? emailsIn(form) : [];
}

export function owner(root: ParentNode): string | undefined {
  const chosen = root.querySelector(`${OWN} .linked-form__field_reassign .users_select__selected_items li[data-id]`);
  const name = chosen?.getAttribute('data-title')?.trim();
  if (name) return name;
  // Without the right to reassign there is a text instead of a list.
  return root
    .querySelector(`${OWN} .linked-form__field_reassign .linked-form__field-inner_no-rights`)
    ?.textContent?.trim();
}

/** The main item of a list of linked records; one item alone is the main one even where nothing marks it. */
function mainItem(root: ParentNode, list: string): Element | undefined {
  const items = [...root.querySelectorAll(`${list} > li.linked-forms__item`)];
  return (
    items.find((item) => item.getAttribute('data-main-item') === 'true') ?? (items.length === 1 ? items[0] : undefined)
  );
}

function linkedRecord(item: Element): RecordRef | undefined {
  const form = item.querySelector('form.linked-form');
  const id = form && controlValue(form, 'input[name="ID"]');
  const type = form && LINKED_TYPES[controlValue(form, 'input[name="ELEMENT_TYPE"]') ?? ''];
  return id && type && /^\d+$/.test(id) ? { type, id } : undefined;
}

function linkedPayer(item: Element | undefined): PayerOnPage | undefined {
  const record = item && linkedRecord(item);
  return record && { record, name: controlValue(item, '.js-linked-name-view') };
}

/** A contact shown on a deal card names its company, even where the deal itself is linked to none. */
function companyOfContact(item: Element | undefined): PayerOnPage | undefined {
  const id = item && controlValue(item, '.linked-form__field-company input[name="company[ID]"]');
  if (!id || !/^[1-9]\d*$/.test(id)) return undefined;
  return { record: { type: 'company', id }, name: controlValue(item, 'input[name="company[NAME]"]') };
}

/** The company where the card has one, else the contact's company, else the main contact. */
export function linkedClient(root: ParentNode): PayerOnPage | undefined {
  const contact = mainItem(root, '#contacts_list');
  return linkedPayer(mainItem(root, '#companies_list')) ?? companyOfContact(contact) ?? linkedPayer(contact);
}

/** Phones and e-mails of a deal's client stand in the client's own linked form. */
const clientForm = (root: ParentNode) => mainItem(root, '#companies_list') ?? mainItem(root, '#contacts_list');

export function clientPhones(root: ParentNode): readonly string[] {
  const form = clientForm(root);
  return form ? phonesIn(form) : [];
}

export function clientEmails(root: ParentNode): readonly string[] {
  const form = clientForm(root);
  return form ? emailsIn(form) : [];
}

/** Company of a contact card; a contact without one pays itself. */
export function companyOfCard(root: ParentNode): PayerOnPage | undefined {
  return linkedPayer(mainItem(root, '#companies_list'));
}

/** 142 and 143 are won and lost in every pipeline of every account. */
export function outcomeOf(statusId: string | null | undefined): DealTexts['outcome'] {
  if (!statusId || !/^\d+$/.test(statusId)) return undefined;
  if (statusId === '142') return 'won';
  return statusId === '143' ? 'lost' : 'open';
}

function budget(root: ParentNode): string | undefined {
  const field = `${OWN} .linked-form__field_budget`;
  const raw = controlValue(root, `${OWN} input[name="lead[PRICE]"]`);
  const sign = root.querySelector(`${field} .currency-symbol`)?.textContent?.trim();
  if (raw !== undefined) return sign ? `${raw} ${sign}` : raw;
  // Without the right to edit the budget is a text.
  return root.querySelector(`${field} .card-budget__title__sum`)?.textContent?.trim() || undefined;
}

/** A deal card shows no closing date. */
export function dealOnCard(root: ParentNode): DealTexts {
  return {
    id: shownRecord(root),
    title: controlValue(root, `${OWN} textarea[name="lead[NAME]"]`),
    on: undefined,
    amount: budget(root),
    outcome: outcomeOf(root.querySelector(`${OWN} #card_status_view_mode`)?.getAttribute('data-status-id')),
    clientId: linkedClient(root)?.record.id,
  };
}

function outcomeOfGroup(row: Element): DealTexts['outcome'] {
  if (row.closest('.js-card-leads-won-wrapper')) return 'won';
  if (row.closest('.js-card-leads-lost-wrapper')) return 'lost';
  return row.closest('.js-card-leads-wrapper') ? 'open' : undefined;
}

/** Linked deals stand in the card even when their tab is hidden, always without dates. */
export function linkedDeal(row: Element): DealTexts | undefined {
  const link = row.querySelector('a[href*="/leads/detail/"]');
  const sum = row.querySelector('.pipeline_leads__price, .card-leads__won-lost__body__item-sum');
  if (!link) return undefined;
  return {
    id: row.getAttribute('data-id') ?? undefined,
    title: link.textContent?.trim() || undefined,
    on: undefined,
    amount: sum?.textContent?.trim() || undefined,
    outcome: outcomeOfGroup(row),
  };
}
