import type { ListRule, RowOnPage } from '../adapter';
import { shownText } from '../shownText';
import { linkedId, type Module } from './modules';

const clientOf = (row: Element, name: Element): RowOnPage['client'] => {
  const links = [...row.querySelectorAll('a[href*="/tab/Accounts/"]')].filter((link) => link !== name);
  const [id, ...others] = new Set(links.map((link) => linkedId(link, 'account')));
  return id !== undefined && others.length === 0 ? { type: 'account', id } : undefined;
};

function rowOf(
  module: Module,
  row: Element,
  link: Element | null,
  recordId: string | undefined,
): RowOnPage | undefined {
  const name = shownText(link);
  if (!link || !recordId || !name) return undefined;
  const client = module === 'account' ? undefined : clientOf(row, link);
  return { recordId, name, ...(client && { client }) };
}

/** Lists draw rows anew while scrolling; the name's link carries the id of its record. */
export function listOf(module: Module): ListRule {
  return {
    row: 'lyte-exptable-tr[data-zcqa="detailView"]',
    recordType: module,
    markIn: 'lyte-exptable-td:has(a[id^="listView_"])',
    read: (row) => {
      const link = row.querySelector('a[id^="listView_"]');
      const id = link?.id.replace('listView_', '');
      const linked = link && linkedId(link, module);
      return rowOf(module, row, link, linked && linked !== id ? undefined : id);
    },
  };
}

export function cardsOf(module: Module): ListRule {
  return {
    row: 'lyte-card.crm-kv-card',
    recordType: module,
    read: (card) => {
      const link = card.querySelector('a.crm-kv-header-link');
      return rowOf(module, card, link, link ? linkedId(link, module) : undefined);
    },
  };
}
