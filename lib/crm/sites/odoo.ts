import type { Adapter, PageAdapter, PageRule } from '../adapter';
import { boardAt, listAt, recordAt } from '../odoo/address';
import * as form from '../odoo/form';
import { rowOf } from '../odoo/rows';
import { odooSession } from '../odoo/session';

/*
 * Odoo 14 to 18, in the maker's cloud or self-hosted. A single page app; forms open in windows over the page too, and
 * the address then stays that of the page. Read in its source; what a firm's own studio adds is not known.
 */
const FORM = '.o_form_view:not(.o_dialog *, .modal *)';
const has = (field: string) => `:has(.o_field_widget[name="${field}"])`;

const strip: PageRule['strip'] = [
  { anchor: '.o_form_sheet', where: 'before' },
  { anchor: '.o_form_renderer, .o_form_editable, .o_form_readonly', where: 'prepend' },
];

const client: PageRule = {
  kind: 'client',
  path: recordAt('res.partner'),
  recordType: 'partner',
  root: [`${FORM}${has('name')}${has('category_id')}`],
  shows: form.isPortraitOf,
  fields: { name: [form.title], phones: form.phones, emails: form.emails, owner: [form.owner] },
  asksForPayer: form.hasParent,
  strip,
};

const opportunity: PageRule = {
  kind: 'deal',
  path: recordAt('crm.lead'),
  recordType: 'opportunity',
  root: [`${FORM}${has('expected_revenue')}`],
  deal: form.opportunityOnPage,
  dealSource: 'deals',
  strip,
};

const order: PageRule = {
  kind: 'deal',
  path: recordAt('sale.order'),
  recordType: 'order',
  root: [`${FORM}${has('partner_id')}${has('order_line')}`],
  deal: form.orderOnPage,
  dealSource: 'orders',
  strip,
};

const invoice: PageRule = {
  kind: 'deal',
  path: recordAt('account.move'),
  recordType: 'invoice',
  root: [`${FORM}${has('partner_id')}${has('invoice_line_ids')}`],
  deal: form.invoiceOnPage,
  dealSource: 'invoices',
  strip,
};

const rows = (
  kind: 'clients' | 'deals' | 'board',
  path: PageRule['path'],
  recordType: string,
  names: readonly string[],
): PageRule => ({
  kind,
  path,
  root: ['.o_action_manager:has(.o_list_table, .o_kanban_renderer)', '.o_list_view, .o_kanban_view'],
  rows: {
    row: 'tr.o_data_row, .o_kanban_record:not(.o_kanban_ghost)',
    recordType,
    read: rowOf(names),
  },
});

/** What every page of the CRM loads; what reads by session comes when it is needed. */
export const onPage: PageAdapter = {
  id: 'odoo',
  title: 'Odoo',
  recognition: { hosts: ['*.odoo.com'], marks: ['body.o_web_client', '[src*="/web/"], [href*="/web/"]'] },
  pages: [
    client,
    opportunity,
    order,
    invoice,
    rows('clients', listAt('res.partner'), 'partner', ['complete_name', 'display_name', 'name']),
    rows('board', boardAt('crm.lead'), 'opportunity', ['name']),
    rows('deals', listAt('crm.lead'), 'opportunity', ['name']),
    rows('deals', listAt('sale.order'), 'order', ['name']),
    rows('deals', listAt('account.move'), 'invoice', ['name']),
  ],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: {
    addresses: 'documented',
    client: 'documented',
    deal: 'documented',
    // Names of cards are where the standard boards have them; no row or card tells its record's id.
    lists: 'guessed',
    history: 'documented',
  },
  sources: ['orders', 'invoices', 'deals'],
  checkedOn: '2026-11-22',
  session: { payerOf: true, shows: true },
};

export const odoo: Adapter = { ...onPage, session: odooSession };
