import type { DealTexts, RowOnPage } from '../adapter';
import { shownText } from '../shownText';
import { outcomeOfCaption } from './card';
import { linkedId, linkedRecords, type ObjectType } from './objects';

/** Rows of tables, rows of the sales workspace, cards of boards: the view may change without the address. */
export const ROW =
  'tr[data-test-id^="row-"], tr[data-test-id="crm-table-row"][data-test-object-id], ' +
  '[data-test-id="cdb-column-item"][data-selenium-id]';

const NAME =
  'td[data-column-index="0"] [data-test-id="truncated-object-label"], td[data-test-property-name="dealname"], ' +
  '[data-test-id="cdbc-title"], a[data-test-id="board-card-section-title-link"]';

/** The name's own cell or block; marks never stand in the label itself, which is cut at its width. */
export const MARK_IN = 'td[data-column-index="0"], td[data-test-property-name="dealname"], [data-test-id="cdb-card"]';

function recordIdOf(row: Element): string | undefined {
  const id =
    row.getAttribute('data-selenium-id') ??
    row.getAttribute('data-test-object-id') ??
    row.getAttribute('data-test-id')?.replace(/^row-/, '');
  return id !== undefined && /^[1-9]\d*$/.test(id) ? id : undefined;
}

/** Rows are reused while scrolling: one whose own link or cell still names another record is passed over. */
function isOfRecord(row: Element, id: string, type: ObjectType): boolean {
  const cell = row.querySelector('td[data-column-index="0"]')?.getAttribute('data-table-external-id');
  if (cell && !cell.endsWith(`-${id}`)) return false;
  const own = [...row.querySelectorAll('a[href*="/record/"]')].map((link) => linkedId(link, type));
  return own.every((linked) => linked === undefined || linked === id);
}

export function rowOf(type: ObjectType): (row: Element) => RowOnPage | undefined {
  return (row) => {
    const recordId = recordIdOf(row);
    const name = shownText(row.querySelector(NAME));
    if (recordId === undefined || name === undefined || !isOfRecord(row, recordId, type)) return undefined;
    const [company, ...others] = type === 'company' ? [] : linkedRecords(row, 'company');
    return { recordId, name, ...(company && others.length === 0 && { client: company.record }) };
  };
}

/** A tile writes "Close date: 03/14/2025" in lines of a label and a value. */
function labelled(tile: Element, label: RegExp): string | undefined {
  const texts = [...tile.querySelectorAll('span, div, p, dt, dd')]
    .filter((part) => part.childElementCount === 0)
    .map((part) => shownText(part) ?? '');
  const at = texts.findIndex((text) => label.test(text));
  const value = at < 0 ? undefined : texts[at + 1];
  return value === undefined || value.endsWith(':') ? undefined : value;
}

/** A deal's tile, or a row of the deals table, whose columns only their translated heads name. */
export function dealTile(tile: Element): DealTexts | undefined {
  const [deal] = linkedRecords(tile, 'deal');
  if (!deal) return undefined;
  return {
    id: deal.record.id,
    title: deal.name,
    on: labelled(tile, /^close date:$/i),
    amount: labelled(tile, /^amount:$/i),
    outcome: outcomeOfCaption(labelled(tile, /^(?:deal )?stage:$/i)),
  };
}
