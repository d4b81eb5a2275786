import type { Adapter, DealTexts, PageRule } from '../../../../lib/crm/adapter';
import { countOfText } from '../../../../lib/crm/text/count';

/*
 * A CRM that exists in these tests alone: one of everything that an adapter can say. Its clients are `/buyer/7`, its
 * deals `#/order/7`, and its dates and sums are written as the page of a test writes them.
 */
const text = (root: ParentNode, selector: string) => root.querySelector(selector)?.textContent ?? undefined;

function orderOf(row: ParentNode): DealTexts | undefined {
  const id = text(row, '.no');
  if (id === undefined) return undefined;
  const word = text(row, '.how');
  return {
    id,
    title: text(row, '.what'),
    on: text(row, '.day'),
    amount: text(row, '.sum'),
    outcome: word === 'paid' ? 'won' : word === 'refused' ? 'lost' : word === 'new' ? 'open' : undefined,
  };
}

const buyer: PageRule = {
  kind: 'client',
  path: /^\/buyer\/(?<id>\d+)/,
  recordType: 'buyer',
  root: ['#gone', '#buyer'],
  shows: (root, id) => text(root, '#number') === id,
  fields: {
    name: ['#name', 'h1'],
    phones: (root) => [...root.querySelectorAll('.phone')].map((phone) => phone.textContent ?? ''),
    emails: (root) => [...root.querySelectorAll('.email')].map((email) => email.textContent ?? ''),
    owner: [(root) => text(root, '.keeper')],
  },
  deals: [
    {
      row: '.order',
      read: orderOf,
      total: (root) => countOfText(text(root, '.total') ?? '')?.total,
      showsAll: (root) => root.querySelector('.end') !== null,
    },
  ],
};

const order: PageRule = {
  kind: 'deal',
  path: /#\/order\/(?<id>\d+)/,
  recordType: 'order',
  root: ['#order'],
  deal: (root) => {
    if (root.querySelector('.broken')) throw new TypeError('no such part');
    return orderOf(root) ?? { id: undefined, title: undefined, on: undefined, amount: undefined, outcome: undefined };
  },
  payer: (root) => {
    const id = root.querySelector('.of')?.getAttribute('data-id');
    return id ? { record: { type: 'buyer', id }, name: text(root, '.of') } : undefined;
  },
};

const buyers: PageRule = {
  kind: 'clients',
  path: /^\/buyers/,
  root: ['#buyers'],
  rows: {
    row: 'li',
    recordType: 'buyer',
    read: (row) => {
      const name = text(row, 'b');
      return name === undefined ? undefined : { recordId: row.id || undefined, name };
    },
  },
};

export const stall: Adapter = {
  id: 'stall',
  title: 'Stall',
  recognition: { hosts: ['*.stall.example', 'stall.test'], marks: ['#stall', 'meta[name=stall]'] },
  pages: [buyer, order, buyers],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: { addresses: 'seen', client: 'seen', deal: 'seen', deals: 'seen', lists: 'seen' },
  sources: ['orders'],
  checkedOn: '2026-11-21',
};
