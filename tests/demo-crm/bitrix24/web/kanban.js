import { dotted, h, roubles } from '../../web/h.js';
import { stageCaption } from './words.js';

const STAGES = ['NEW', 'PREPARATION', 'PREPAYMENT_INVOICE', 'WON', 'LOSE'];

function item(deal) {
  const client = deal.contact ? ['contact', deal.contact] : ['company', deal.company];
  return h(
    'div.main-kanban-item',
    { 'data-id': deal.id, 'data-type': 'item', 'data-element': 'kanban-element' },
    h(
      'div.crm-kanban-item',
      {},
      h('a.crm-kanban-item-title', { href: `/crm/deal/details/${deal.id}/` }, deal.title),
      h('div.crm-kanban-item-total', {}, h('div.crm-kanban-item-total-price', {}, roubles(deal.kopecks))),
      h(
        'span.crm-kanban-item-contact',
        {},
        h('a', { href: `/crm/${client[0]}/details/${client[1].id}/` }, client[1].name),
      ),
      h('div.crm-kanban-item-date', {}, dotted(deal.createdOn)),
    ),
  );
}

function column(stage, deals) {
  const own = deals.filter((deal) => deal.stage === stage);
  const sum = own.reduce((total, deal) => total + deal.kopecks, 0);
  return h(
    `div.main-kanban-column.is-${stage.toLowerCase()}`,
    { 'data-id': stage, 'data-type': 'column' },
    h(
      'div.main-kanban-column-header',
      {},
      h('div.main-kanban-column-title-text-inner', {}, stageCaption(stage)),
      h('div.crm-kanban-total-price-total', {}, roubles(sum)),
    ),
    h('div.main-kanban-column-items', {}, own.slice(0, 10).map(item)),
  );
}

export function kanban(deals) {
  return h(
    'div.main-kanban',
    {},
    h(
      'div.main-kanban-grid',
      {},
      STAGES.map((stage) => column(stage, deals)),
    ),
  );
}
