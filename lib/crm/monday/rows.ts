import type { RowOnPage } from '../adapter';
import { isShown, shownText } from '../labels/shown';

const ROW = '[id^="row-pulse-"]';
const CARD_ID = /^sortable-list-item-(?<item>\d+)$/;

const NAMES = [
  '[data-walkthrough-id="item-name-text"]', // since 2023
  '.name-cell .ds-text-component', // since 2025-03
  '.name-cell-text', // older boards
];

/** A row of a board's table, or a card of its kanban. Rows are reused, so the id is read each time. */
export function itemRow(row: Element): RowOnPage | undefined {
  const recordId = itemId(row);
  const name = nameIn(row);
  return recordId && name ? { recordId, name } : undefined;
}

function itemId(row: Element): string | undefined {
  const card = CARD_ID.exec(row.getAttribute('data-listitemid') ?? '')?.groups?.['item'];
  return card ?? idOfRow((row.closest(ROW) ?? row.querySelector(ROW))?.id ?? '');
}

/**
 * `row-pulse-345`, `row-pulse-12-345`, since 2025 `row-pulse-currentBoard-group_1-345-notplaceholder`: the item is the
 * last number. The empty row at the end of a group is of an item that is not there yet.
 */
export function idOfRow(id: string): string | undefined {
  const parts = id.split('-');
  return parts.at(-1) === 'placeholder' ? undefined : parts.findLast((part) => /^\d+$/.test(part));
}

function nameIn(row: Element): string | undefined {
  for (const selector of NAMES) {
    const name = row.querySelector(selector);
    if (name && isShown(name)) return shownText(name) || undefined;
  }
  return undefined;
}
