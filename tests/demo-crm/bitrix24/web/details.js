import { control, dotted, h, roubles } from '../../web/h.js';
import { dealGrid } from './grid.js';
import { stageCaption, words } from './words.js';

function block(id, caption, ...value) {
  return h(
    'div.ui-entity-editor-content-block',
    { 'data-cid': id },
    h('div.ui-entity-editor-block-title', {}, h('label.ui-entity-editor-block-title-text', {}, caption)),
    h('div.ui-entity-editor-content-block', {}, value),
  );
}

const text = (value) => h('div.ui-entity-editor-content-block-text', {}, value);

function section(id, caption, ...blocks) {
  return h(
    'div.ui-entity-editor-section',
    { 'data-cid': id },
    h('div.ui-entity-editor-section-header', {}, h('span.ui-entity-editor-header-title-text', {}, caption)),
    h('div.ui-entity-editor-section-content', {}, blocks),
  );
}

// The classes are spelt so by the CRM.
function multifield(id, caption, link) {
  return block(
    id,
    caption,
    h(
      'div.crm-entity-widget-content-block-mutlifield',
      {},
      h('span.crm-entity-widget-content-block-mutlifield-value', {}, link),
    ),
  );
}

function clientBlock(client) {
  return h(
    'div.crm-entity-widget-client-block',
    { 'data-field-tag': client.type.toUpperCase() },
    h('a.crm-entity-widget-client-box-name', { href: `/crm/${client.type}/details/${client.id}/` }, client.name),
    h('div.crm-entity-widget-client-contact-phone', {}, client.phone),
  );
}

const owner = ({ owner }) =>
  block(
    'ASSIGNED_BY_ID',
    words.owner,
    h('a.crm-widget-employee-name', { href: `/company/personal/user/${owner.id}/` }, owner.name),
  );

/** A field that the firm has added to its deals. */
const discountInput = () => control('input.ui-ctl-element', { name: 'UF_CRM_1709042536', inputmode: 'decimal' }, '');

function dealSection(card) {
  const { deal } = card;
  return section(
    'main',
    words.about.deal,
    block(
      'OPPORTUNITY_WITH_CURRENCY',
      words.sum,
      h('span.crm-entity-widget-content-block-colums-right', {}, roubles(deal.kopecks)),
    ),
    block('UF_CRM_1709042536', words.discount, discountInput()),
    block('STAGE_ID', words.stage, text(stageCaption(deal.stage))),
    block('CLOSEDATE', words.closing, text(dotted(deal.closedOn))),
    block('CLIENT', words.client, [card.company, card.contact].filter(Boolean).map(clientBlock)),
  );
}

function clientSection(card) {
  return section(
    'main',
    words.about[card.type],
    multifield('PHONE', words.phone, h('a.crm-entity-phone-number', { href: `callto://${card.phone}` }, card.phone)),
    multifield('EMAIL', words.email, h('a.crm-entity-email', { href: `mailto:${card.email}` }, card.email)),
    card.type === 'contact' && card.company && block('COMPANY', words.company, clientBlock(card.company)),
    card.type === 'company' && card.contact && block('CONTACT', words.contact, clientBlock(card.contact)),
  );
}

function stages(deal) {
  const order = Object.keys(words.stages);
  const reached = deal.stage === 'LOSE' ? order.length - 1 : order.indexOf(deal.stage);
  return h(
    'div.crm-entity-section.crm-entity-section-status-wrap',
    {},
    order.map((stage, index) =>
      h(
        'div.crm-entity-section-status-step',
        { 'data-id': stage },
        h(
          'div.crm-entity-section-status-step-item',
          index <= reached ? { style: `background-color: ${deal.stage === 'LOSE' ? '#f3b8b4' : '#bdeaf2'}` } : {},
          h('div.crm-entity-section-status-step-item-text', {}, stageCaption(stage)),
        ),
      ),
    ),
  );
}

/** The deals tab is empty until it is opened. */
function dealsTab(card) {
  const body = h('div.crm-entity-section', { 'data-tab-id': 'tab_deal', hidden: true });
  const fill = () => {
    body.hidden = !body.hidden;
    if (!body.firstChild) body.append(dealGrid(card.deals, 'CRM_DEAL_LIST_V12_DETAILS', card.dealsTotal));
  };
  return { body, fill };
}

export function detailsPage(card) {
  const guid = `${card.type}_${card.id}_details`;
  const tab = dealsTab(card);
  return h(
    `div.crm-entity-wrap#${guid}_container`,
    {},
    card.deal && stages(card.deal),
    h(
      'div.crm-entity-section.crm-entity-section-tabs',
      { 'data-role': 'crm-item-detail-container' },
      h('span.main-buttons-item.is-selected', { 'data-id': 'tab_main' }, words.general),
      card.type !== 'deal' &&
        h('button.main-buttons-item', { 'data-id': 'tab_deal', type: 'button', onclick: tab.fill }, words.deals),
    ),
    h(
      `div#${guid}_tabs`,
      {},
      tab.body,
      h(
        'div.crm-entity-section.crm-entity-section-info',
        { 'data-tab-id': 'main' },
        h(
          'div.crm-entity-card-container',
          {},
          card.deal ? dealSection(card) : clientSection(card),
          section('additional', words.more, owner(card)),
        ),
        h('div.crm-entity-stream-container', {}, h('div.crm-entity-stream-section', {}, words.note)),
      ),
    ),
  );
}
