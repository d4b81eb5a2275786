import type { DealTexts, RecordRef } from '../adapter';
import type { AddressReading } from './address';
import type { Cell } from './cells';
import type { LinkedRecords } from './linkedRecords';
import { isPlainId } from './recordId';
import { outcomeOfWords } from './words/stageWords';

/** Which columns a list's parts are read from. */
export interface ChosenColumns {
  readonly date: string | undefined;
  readonly amount: string | undefined;
  readonly stage: string | undefined;
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** Where the head of the sums names it: "Amount, €". */
  readonly currency: string | undefined;
}

const ID_MARKS = [
  'data-id',
  'data-record-id',
  'data-recordid',
  'data-key',
  'data-row-key',
  'data-item-id',
  'data-entity-id',
  'data-deal-id',
  'data-order-id',
  'data-invoice-id',
  'data-uid',
  'data-row-key-value',
];
const MOST_LINKS = 40;
/** Rows that add up the others. */
const SUMMARY = /^(?:итог|всего|total|sum\b|subtotal|grand total|gesamt|summe|promedio|среднее|average)/i;

/** The records a row leads to, its own first. */
export function recordsOfRow(row: Element, links: LinkedRecords): readonly AddressReading[] {
  const elements = [row, ...[...row.querySelectorAll('a[href], [data-href], [data-url]')].slice(0, MOST_LINKS)];
  return elements
    .map((element) => links.of(element))
    .filter((reading) => reading?.id !== undefined)
    .filter((it) => it !== undefined);
}

export function isSummaryRow(row: Element, cells: readonly Cell[]): boolean {
  const first = cells.find(({ text }) => text !== '');
  return (
    first === undefined ||
    isForm(row) ||
    SUMMARY.test(first.text) ||
    row.closest('tfoot') !== null ||
    cells.some(({ text }) => text.includes('{{'))
  );
}

/** The line of a list in which it is searched. */
function isForm(row: Element): boolean {
  const controls = row.querySelectorAll(
    'input:not([type="checkbox"]):not([type="radio"]):not([type="hidden"]), select',
  );
  return controls.length > 1 && row.querySelector('td a[href], [role=gridcell] a[href]') === null;
}

/** A row's deal, in its own texts. */
export function dealTextsOf(
  row: Element,
  cells: readonly Cell[],
  columns: ChosenColumns,
  own: AddressReading | undefined,
  client: RecordRef | undefined,
): DealTexts {
  const textIn = (column: string | undefined) =>
    column === undefined ? undefined : cells.find((cell) => cell.column === column)?.text || undefined;
  const stage = textIn(columns.stage);
  return {
    id: own?.id ?? markedId(row) ?? tableId(row) ?? linkedId(row) ?? idText(textIn(columns.id)),
    title: textIn(columns.title) ?? titleOf(row),
    on: textIn(columns.date),
    amount: textIn(columns.amount),
    ...(columns.currency !== undefined && { currency: columns.currency }),
    outcome: stage === undefined ? undefined : outcomeOfWords(stage),
    clientId: client?.id,
  };
}

/** What the first link says; rows without links have no title we could tell from the rest. */
function titleOf(row: Element): string | undefined {
  const link = [...row.querySelectorAll('a[href]')].find((element) => (element.textContent ?? '').trim() !== '');
  return link?.textContent?.slice(0, 300) ?? undefined;
}

/** The id in the address of the row's first link, where its noun says nothing. */
function linkedId(row: Element): string | undefined {
  const href = [...row.querySelectorAll('a[href]')]
    .find((link) => (link.textContent ?? '').trim() !== '')
    ?.getAttribute('href');
  const parts = (href ?? '').split(/[?#]/)[0]?.split('/').filter(isHardId) ?? [];
  return parts.length === 1 ? parts[0] : undefined;
}

function isHardId(part: string): boolean {
  return isPlainId(part) || (/\d/.test(part) && /^[A-Za-z0-9]{15,40}$/.test(part));
}

function markedId(row: Element): string | undefined {
  for (const mark of ID_MARKS) {
    const value = row.getAttribute(mark);
    if (value !== null && isHardId(value)) return value;
  }
  const numbered = /^(?:[a-z]+[-_])+(\d{1,20})$/i.exec(row.id)?.[1];
  return numbered ?? chosenBox(row);
}

/** Where every row is a table of its own, the table says which record it is. */
function tableId(row: Element): string | undefined {
  const table = row.localName === 'tr' ? row.closest('table') : null;
  return table && table.querySelectorAll('tr').length === 1 ? markedId(table) : undefined;
}

/** A box to tick that carries the record's id. */
function chosenBox(row: Element): string | undefined {
  const box = row.querySelector<HTMLInputElement>('input[type="checkbox"][value]');
  const value = box?.value ?? '';
  return isPlainId(value) && value !== '1' ? value : undefined;
}

function idText(text: string | undefined): string | undefined {
  const id = text?.replace(/^[#№]\s*/, '') ?? '';
  return isPlainId(id) ? id : undefined;
}
