import type { Adapter, PageRule } from '../adapter';
import { itemRow } from '../monday/rows';

/*
 * monday. Clients and deals alike are items of boards that every account makes and names for itself, with columns of
 * its own: no address tells one from the other. So boards give their rows, and an opened item is a page of its board;
 * which board holds clients and which deals, and where a deal's sum and stage stand, the user shows.
 */
const ROW = '.pulse-component';
const CARD = '[data-testid="sortable-item"][data-listitemid^="sortable-list-item-"]';

const board: PageRule = {
  kind: 'board',
  path: /^\/(?:boards\/\d+|my_work)(?=[/?#]|$)/,
  root: ['body'],
  rows: {
    row: `${ROW}, ${CARD}`,
    recordType: 'item',
    markIn: '.name-cell-component-side-cell, .name-cell:not(:has(.name-cell-component-side-cell))',
    read: itemRow,
  },
};

export const onPage: Adapter = {
  id: 'monday',
  title: 'monday CRM',
  recognition: { hosts: ['*.monday.com'], marks: [] },
  pages: [board],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  // There is no page of a client yet, so nothing is known of one.
  confidence: { addresses: 'documented', client: 'guessed', lists: 'documented' },
  sources: ['deals'],
  checkedOn: '2026-11-22',
};

export const monday: Adapter = { ...onPage };
