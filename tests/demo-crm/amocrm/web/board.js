import { dotted, h, roubles } from '../../web/h.js';
import { words } from './words.js';

const COLUMNS = [
  { status: 40112230, title: 'first' },
  { status: 40112233, title: 'open' },
  { status: 142, title: 'won' },
  { status: 143, title: 'lost' },
];

function tile(lead) {
  return h(
    `div.pipeline_leads__item.pipeline_leads__item-sortable#pipeline_item_${lead.id}`,
    { 'data-id': lead.id },
    h(
      'div.pipeline_leads__info',
      {},
      h(
        'div.pipeline_leads__top-block',
        {},
        h(
          'div.pipeline_leads__linked-entities',
          {},
          lead.contact && `${lead.contact.name}${lead.company ? ', ' : ''}`,
          lead.company && h('span.pipeline_leads__linked-entities_company', {}, lead.company.name),
        ),
        h('div.pipeline_leads__top-date', {}, dotted(lead.createdOn)),
      ),
      h(
        'div.pipeline_leads__lead-title',
        {},
        h(
          'a.pipeline_leads__title-text.js-navigate-link',
          { title: lead.title, href: `/leads/detail/${lead.id}` },
          lead.title,
        ),
      ),
      h(
        'div.pipeline_leads__middle-block',
        {},
        h('span.pipeline_leads__note.pipeline_leads__grey', {}, roubles(lead.kopecks)),
      ),
    ),
  );
}

function column({ status, title }, leads) {
  const own = leads.filter((lead) => lead.status === status);
  const sum = own.reduce((total, lead) => total + lead.kopecks, 0);
  return h(
    `div.pipeline_status.pipeline_cell.pipeline_cell-${status}`,
    {},
    h(
      `div.pipeline_status__head#status_id_${status}`,
      { 'data-id': status },
      h('div.pipeline_status__head_title', { title: words[title] }, words[title]),
      h(
        'div.pipeline_status__head_info',
        {},
        `${own.length} · `,
        h('span.pipeline_status__head_info__sum', {}, roubles(sum)),
      ),
    ),
    h(
      `div.pipeline_items__list.js-pipeline-row#pipeline_items__list_${status}`,
      { 'data-id': status },
      own.slice(0, 12).map(tile),
    ),
  );
}

export function board(leads) {
  return h(
    'div.pipeline-wrapper',
    {},
    h('h1.list-top-title', {}, words.board),
    h(
      'div.pipeline',
      {},
      COLUMNS.map((it) => column(it, leads)),
    ),
  );
}
