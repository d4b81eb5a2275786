import { control, h, roubles } from '../../web/h.js';
import { words } from './words.js';

function peiField(label, code, ...controls) {
  return h(
    'div.linked-form__field.linked-form__field-pei',
    {},
    h('div.linked-form__field__label', {}, h('span', {}, label)),
    h('div.linked-form__field__value', {}, h('div.js-linked-with-actions', { 'data-pei-code': code }, controls)),
  );
}

const pretty = (phone) => phone.replace(/^(\+7)(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3-$4-$5');

export function phoneAndEmail({ phone, email }) {
  return [
    peiField(
      words.phone,
      'phone',
      control('input.control-phone__formatted.js-form-changes-skip.text-input', { name: '' }, pretty(phone)),
      control(
        'input.js-linked-pei',
        { type: 'hidden', name: 'CFV[1203341][aB3d][VALUE]', 'data-type': 'phone' },
        phone,
      ),
    ),
    peiField(
      words.email,
      'email',
      control('input.js-linked-pei.text-input', { name: 'CFV[1203343][kL9m][VALUE]', 'data-type': 'email' }, email),
    ),
  ];
}

const hidden = (name, value) => control('input', { type: 'hidden', name }, String(value));

/** A linked contact or company: a form of its own that repeats the names of the card's fields. */
function linkedItem(party, folder, cardId) {
  const address = `/${folder}/detail/${party.id}`;
  return h(
    'li.linked-forms__item.linked-forms__item-active',
    { 'data-main-item': 'true' },
    h(
      `form.linked-form#linked_form_${party.id}`,
      { action: `/ajax/${folder}/detail/` },
      hidden('ID', party.id),
      hidden('ELEMENT_TYPE', folder === 'contacts' ? 1 : 3),
      hidden('MAIN_ID', cardId),
      h('div.linked-form__caption', {}, folder === 'contacts' ? words.contact : words.company),
      h(
        'div.linked-form__field-name',
        {},
        h(
          'a.linked-form__field__link.linked-form__field__link_name.js-navigate-link',
          { href: address },
          control('input.js-linked-name-view.text-input', { name: 'contact[NAME]', readonly: true }, party.name),
        ),
      ),
      h('div.linked-form__fields', {}, phoneAndEmail(party)),
    ),
  );
}

function closedLead(lead) {
  return h(
    'div.card-leads__won-lost__body__item',
    { 'data-id': lead.id },
    h('a.js-navigate-link', { href: `/leads/detail/${lead.id}` }, lead.title),
    h('span.card-leads__won-lost__body__item-sum', {}, roubles(lead.kopecks)),
  );
}

function openLead(lead) {
  return h(
    'div.pipeline_leads__item.pipeline_leads__item-card',
    { 'data-id': lead.id },
    h(
      'a.pipeline_leads__lead-title-text.js-navigate-link',
      { href: `/leads/detail/${lead.id}`, title: lead.title },
      lead.title,
    ),
    h('div.pipeline_leads__price', { 'data-price': '', title: roubles(lead.kopecks) }, roubles(lead.kopecks)),
    h('span.note-lead__status-text', {}, words.open),
  );
}

function closedGroup(leads, outcome) {
  const own = leads.filter((lead) => lead.outcome === outcome);
  if (own.length === 0) return undefined;
  const sum = own.reduce((total, lead) => total + lead.kopecks, 0);
  return h(
    `div.card-leads__won-lost__wrapper.js-card-leads-${outcome}-wrapper`,
    {},
    h(`div.card-leads__won-lost__${outcome}-top`, {}, `${words[`${outcome}Short`]} `, h('span', {}, roubles(sum))),
    h('div.js-card-leads-wonlost-body', {}, own.toReversed().map(closedLead)),
  );
}

function leadsGroup(leads) {
  return h(
    'div.linked-forms__group-wrapper.js-cf-group-wrapper',
    { 'data-id': 'linked_leads' },
    h('div.linked-form__caption', {}, words.leads),
    h(
      'div.card-leads.js-card-leads',
      {},
      h(
        'div.card-leads__wrapper.js-card-leads-wrapper',
        {},
        leads.filter((lead) => lead.outcome === 'open').map(openLead),
      ),
      h('div.card-leads__won-lost', {}, closedGroup(leads, 'won'), closedGroup(leads, 'lost')),
    ),
  );
}

export function linkedBlock(card) {
  return h(
    'div.card-fields__linked-block.js-linked_elements_wrapper',
    {},
    h(
      'div.js-linked_contacts_and_companies',
      {},
      h(
        'div.linked-forms-holder',
        {},
        h(
          'ul#contacts_list',
          {},
          card.contacts.map((it) => linkedItem(it, 'contacts', card.id)),
        ),
      ),
      h(
        'div.linked-forms-holder',
        {},
        h(
          'ul#companies_list',
          {},
          card.companies.map((it) => linkedItem(it, 'companies', card.id)),
        ),
      ),
    ),
    card.folder !== 'leads' && leadsGroup(card.leads),
  );
}
