import { dotted, h, roubles } from '../../web/h.js';
import { stageCaption, words } from './words.js';

const details = (type, id) => `/crm/${type}/details/${id}/`;

function headCell(column, title) {
  return h(
    'th.main-grid-cell-head.main-grid-cell-left',
    { 'data-name': column },
    h('span.main-grid-cell-head-container', {}, h('span.main-grid-head-title', {}, title)),
  );
}

function cell(column, ...content) {
  return h(
    'td.main-grid-cell.main-grid-cell-left',
    { 'data-column-id': column },
    h('div.main-grid-cell-inner', {}, h('span.main-grid-cell-content', {}, content)),
  );
}

function grid(id, heads, rows, total) {
  return h(
    `div.main-grid#${id}`,
    {},
    h(
      'table.main-grid-table',
      {},
      h('thead.main-grid-header', {}, h('tr.main-grid-row-head', {}, heads)),
      h(
        'tbody',
        {},
        h('tr.main-grid-row.main-grid-row-body.main-grid-not-count', { 'data-id': 'template_0', hidden: true }),
        rows,
      ),
    ),
    h('div.main-grid-bottom-panels', {}, h('div.main-grid-cell-counter', {}, `${words.total}: ${total}`)),
  );
}

const row = (id, ...cells) => h('tr.main-grid-row.main-grid-row-body', { 'data-id': id }, cells);

function clientCell({ contact, company }) {
  const first = contact ? ['contact', contact] : ['company', company];
  return h(
    'div.crm-client-summary-wrapper',
    {},
    h('div.crm-client-title-wrapper', {}, h('a', { href: details(first[0], first[1].id) }, first[1].name)),
    contact &&
      company &&
      h('div.crm-client-description-wrapper', {}, h('a', { href: details('company', company.id) }, company.name)),
  );
}

function dealRow(deal) {
  return row(
    deal.id,
    cell(
      'DEAL_SUMMARY',
      h('div.crm-info-title-wrapper', {}, h('a.crm-info-title', { href: details('deal', deal.id) }, deal.title)),
      h('div.crm-info-description-wrapper', {}, words.sale),
    ),
    cell('STAGE_ID', stageCaption(deal.stage)),
    cell('DEAL_CLIENT', clientCell(deal)),
    cell('SUM', roubles(deal.kopecks)),
    cell('CLOSEDATE', dotted(deal.closedOn)),
    cell('ASSIGNED_BY', h('a', { href: `/company/personal/user/${deal.owner.id}/` }, deal.owner.name)),
  );
}

export function dealGrid(deals, id = 'CRM_DEAL_LIST_V12', total = deals.length) {
  const heads = [
    headCell('DEAL_SUMMARY', words.deal),
    headCell('STAGE_ID', words.stage),
    headCell('DEAL_CLIENT', words.client),
    headCell('SUM', words.sum),
    headCell('CLOSEDATE', words.closing),
    headCell('ASSIGNED_BY', words.owner),
  ];
  return grid(id, heads, deals.map(dealRow), total);
}

function clientRow(client) {
  const column = client.type === 'contact' ? 'CONTACT_SUMMARY' : 'COMPANY_SUMMARY';
  return row(
    client.id,
    cell(
      column,
      h(
        'div.crm-client-summary-wrapper',
        {},
        h('div.crm-client-title-wrapper', {}, h('a', { href: details(client.type, client.id) }, client.name)),
        client.company &&
          h(
            'div.crm-client-description-wrapper',
            {},
            h('a', { href: details('company', client.company.id) }, client.company.name),
          ),
      ),
    ),
    cell('PHONE', h('a.crm-entity-phone-number', { href: `callto://${client.phone}` }, client.phone)),
    cell('EMAIL', h('a.crm-entity-email', { href: `mailto:${client.email}` }, client.email)),
    cell('ASSIGNED_BY', client.owner.name),
  );
}

export function clientGrid(clients) {
  const isContacts = clients[0]?.type === 'contact';
  const heads = [
    headCell(isContacts ? 'CONTACT_SUMMARY' : 'COMPANY_SUMMARY', isContacts ? words.contact : words.company),
    headCell('PHONE', words.phone),
    headCell('EMAIL', words.email),
    headCell('ASSIGNED_BY', words.owner),
  ];
  return grid(
    isContacts ? 'CRM_CONTACT_LIST_V12' : 'CRM_COMPANY_LIST_V12',
    heads,
    clients.map(clientRow),
    clients.length,
  );
}
