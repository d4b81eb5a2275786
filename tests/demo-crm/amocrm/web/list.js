import { dotted, h, roubles } from '../../web/h.js';
import { words } from './words.js';

function cell(code, template, ...content) {
  return h(
    `div.list-row__cell.js-list-row__cell.list-row__cell-template-${template}.list-row__cell-${code}`,
    { 'data-field-code': code, 'data-field-id': code },
    h('div.content-table__item__inner', {}, content),
  );
}

function headCell(code, template, title) {
  return h(
    `div.list-row__cell.list-row__cell-head.cell-head.js-cell-head.list-row__cell-${code}`,
    { 'data-field-template': template, 'data-field-code': code },
    h('div.cell-head__inner', {}, h('span.cell-head__title', {}, title)),
  );
}

const link = (address, text) => h('a.js-navigate-link', { href: address, title: text }, text);

const nameLink = (address, text, hasIcon) =>
  h(
    'div.list-row__template-name__name',
    {},
    hasIcon && h('span.list-row__company-icon', {}),
    h('a.js-navigate-link.list-row__template-name__table-wrapper__name-link', { href: address, title: text }, text),
  );

function row(folder, id, cells) {
  const address = `/${folder}/detail/${id}`;
  return h(`div.list-row.js-list-row.js-item-id-${id}#list_item_${id}`, { 'data-id': id, 'data-url': address }, cells);
}

function status(lead) {
  const title = words[lead.outcome];
  return h(
    'div.note-lead__container',
    {},
    h(
      `div.note-lead__status.is-${lead.outcome}`,
      { title },
      h('span.note-lead__status-text.block-selectable', {}, title),
    ),
  );
}

function leadRow(lead) {
  return row('leads', lead.id, [
    cell('name', 'name', nameLink(`/leads/detail/${lead.id}`, lead.title)),
    cell(
      'main_contact',
      'main_contact',
      lead.contact && link(`/contacts/detail/${lead.contact.id}`, lead.contact.name),
    ),
    cell('company_name', 'link', lead.company && link(`/companies/detail/${lead.company.id}`, lead.company.name)),
    cell('status', 'status', status(lead)),
    cell('budget', 'budget', h('span.block-selectable', {}, roubles(lead.kopecks))),
    cell('date_create', 'date', h('span.block-selectable', {}, dotted(lead.createdOn))),
    cell('main_user', 'text', h('span.block-selectable', {}, lead.owner.name)),
  ]);
}

function clientRow(client) {
  const isCompany = client.folder === 'companies';
  return row(client.folder, client.id, [
    cell('name', 'name', nameLink(`/${client.folder}/detail/${client.id}`, client.name, isCompany)),
    cell('company_name', 'link', client.company && link(`/companies/detail/${client.company.id}`, client.company.name)),
    cell(
      'PHONE',
      'custom',
      h('a.js-show-data-actions', { 'data-action-code': 'phone', 'data-value': client.phone }, client.phone),
    ),
    cell(
      'EMAIL',
      'custom',
      h('a.js-show-data-actions', { 'data-action-code': 'email', 'data-value': client.email }, client.email),
    ),
  ]);
}

function list(kind, title, heads, rows) {
  return h(
    `div.list.list-${kind}#list_page_holder`,
    {},
    h(
      'div.list__body-right',
      {},
      h(
        'div.list__body-right__top',
        {},
        h('h1.list-top-title', {}, title),
        h('input.list-top-search', { placeholder: words.search }),
      ),
      h(
        'div.list__body__holder#list_holder',
        {},
        h(
          'div.list__table.js-scroll-container#list_table',
          {},
          h('div.list-row.list-row-head.js-list-row.js-list-row-head#list_head', {}, heads),
          rows,
        ),
      ),
      h('div.list__footer', {}, h('div#list_pagination', { 'data-max-page': '1' })),
    ),
  );
}

export function leadList(leads) {
  const heads = [
    headCell('name', 'name', words.name),
    headCell('main_contact', 'main_contact', words.contact),
    headCell('company_name', 'link', words.company),
    headCell('status', 'status', words.stage),
    headCell('budget', 'budget', words.budget),
    headCell('date_create', 'date', words.created),
    headCell('main_user', 'text', words.owner),
  ];
  return list('leads', words.leads, heads, leads.map(leadRow));
}

export function clientList(clients) {
  const heads = [
    headCell('name', 'name', words.client),
    headCell('company_name', 'link', words.company),
    headCell('PHONE', 'custom', words.phone),
    headCell('EMAIL', 'custom', words.email),
  ];
  return list('contacts', words.clients, heads, clients.map(clientRow));
}
