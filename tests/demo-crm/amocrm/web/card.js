import { control, h, roubles } from '../../web/h.js';
import { linkedBlock, phoneAndEmail } from './linked.js';
import { words } from './words.js';

const NAME_CLASS = 'text-input.card-fields__top-name-input';

function personControls(name) {
  const [first, ...rest] = name.split(' ');
  return h(
    'div.control-fullname.js-control-fullname',
    {},
    control(
      `input.${NAME_CLASS}.control-fullname__separated_firstname`,
      { name: 'contact[FN]', placeholder: words.firstName },
      first,
    ),
    control(
      `input.${NAME_CLASS}.control-fullname__separated_lastname`,
      { name: 'contact[LN]', placeholder: words.lastName },
      rest.join(' '),
    ),
  );
}

function nameControl(card) {
  if (card.folder === 'contacts') return personControls(card.name);
  if (card.folder === 'leads')
    return control(`textarea.${NAME_CLASS}#person_n`, { name: 'lead[NAME]', rows: '1' }, card.deal.title);
  return control(`input.${NAME_CLASS}#person_n`, { name: 'contact[NAME]' }, card.name);
}

function tag(id, text, isFake) {
  return h(
    `li.multisuggest__list-item.${isFake ? 'js-multisuggest-fake' : 'js-multisuggest-item'}`,
    { 'data-id': id },
    h('span.tag', { title: text }, text),
  );
}

function stage({ deal, pipeline }) {
  return h(
    'div.linked-form__field.linked-form__field_status.linked-form__field_status-lead',
    {},
    h(
      'div.pipeline-select-view__inner#card_status_view_mode',
      { 'data-pipeline-id': pipeline, 'data-status-id': deal.status },
      h('div.pipeline-select-view__pipeline', {}, words.pipeline),
      h(
        'div.pipeline-select-view__status',
        {},
        h('span', {}, words[deal.outcome]),
        deal.outcome === 'open' && h('span.pipeline-select-view__status-from', {}, ` (6 ${words.days})`),
      ),
    ),
  );
}

/** The block of the name. The app draws it anew when the tags have come, as the real one does. */
export function topBlock(card, hasTags) {
  return h(
    'div.card-entity-form__top',
    {},
    h(
      'div.card-fields__top-name-block',
      {},
      h(
        'div.card-fields__top-name#card_name_holder',
        {},
        h('div.card-fields__top-name-wrapper', {}, h('div.js-card-name', {}, nameControl(card))),
      ),
      h(
        'div.card-fields__tags-scoring-container',
        {},
        h(
          'div#add_tags',
          {},
          h('ul.multisuggest__list', {}, tag('lead_id', `#${card.id}`, true), hasTags && tag('88101', words.pipeline)),
        ),
      ),
    ),
    card.folder === 'leads' && stage(card),
  );
}

function field(label, modifier, ...value) {
  return h(
    `div.linked-form__field.${modifier}`,
    {},
    h('div.linked-form__field__label', { title: label }, h('span', {}, label)),
    h('div.linked-form__field__value', {}, value),
  );
}

function ownerField({ owner }, entity) {
  return field(
    words.owner,
    'linked-form__field_reassign',
    h(
      'ul.multisuggest__list.users_select__selected_items',
      {},
      h(
        'li.multisuggest__list-item.js-multisuggest-item',
        { 'data-title': owner.name, 'data-id': owner.id },
        h('span', {}, owner.name),
        h(`input.hidden#cbx_drop_${owner.id}`, { type: 'checkbox', name: `${entity}[MAIN_USER]`, value: owner.id }),
      ),
    ),
  );
}

function budgetField({ deal }) {
  const sum = String(deal.kopecks / 100);
  return field(
    words.budget,
    'linked-form__field_budget',
    h(
      'div.control-price.card-budget__input',
      {},
      control(
        'input.js-control-pretty-price.js-form-changes-skip.text-input',
        { size: '10' },
        roubles(deal.kopecks).replace(/\s₽$/, ''),
      ),
      h('span.currency-symbol', {}, '₽'),
      control('input.js-control-raw-price', { type: 'hidden', name: 'lead[PRICE]' }, sum),
    ),
  );
}

/** A field that the firm has added to its deals. */
function discountField() {
  const input = control('input.text-input', { name: 'CFV[1203399]', size: '10', inputmode: 'decimal' }, '');
  return field(words.discount, 'linked-form__field-numeric', input);
}

function tabs() {
  return h(
    'div.card-tabs-wrapper',
    {},
    h(
      'div.card-tabs#card_tabs',
      {},
      h('div.card-tabs__item.js-card-tab.selected', { 'data-id': 'default' }, words.main),
      h('div.card-tabs__item.js-card-tab', { 'data-id': 'linked_leads' }, words.linkedLeads),
    ),
  );
}

function feed(card) {
  return h(
    'div.js-card-feed.card-holder__feed',
    {},
    h(
      'div.notes-wrapper#notes_holder',
      {},
      words.notes.map((text, index) =>
        h(
          'div.feed-note',
          {},
          h(
            'div.feed-note__head',
            {},
            `${words.note} · ${card.owner.name}`,
            h('span', {}, index === 0 ? '10:24' : '16:05'),
          ),
          h('div.feed-note__body', {}, text),
        ),
      ),
    ),
  );
}

export function cardBody(card) {
  const isDeal = card.folder === 'leads';
  const entity = isDeal ? 'lead' : 'contact';
  const form = h(
    'form.card-entity-form#edit_card',
    { action: `/ajax/${card.folder}/detail/`, autocomplete: 'off', onsubmit: (event) => event.preventDefault() },
    topBlock(card, false),
    tabs(),
    h(
      'div.card-entity-form__main-fields.js-card-main-fields',
      {},
      ownerField(card, entity),
      isDeal && budgetField(card),
      isDeal && discountField(),
    ),
    h(
      'div.linked-forms__group-wrapper.linked-forms__group-wrapper_main.js-cf-group-wrapper',
      { 'data-id': 'default' },
      !isDeal && phoneAndEmail(card),
    ),
  );
  return [
    h(
      'div.js-card-fields.card-holder__fields#card_fields',
      {},
      h(
        'div.card-holder__container',
        {},
        h('a.js-back-button.card-fields__top-back', { href: '#', title: words.back }, '←'),
        form,
        linkedBlock(card),
      ),
    ),
    feed(card),
  ];
}
