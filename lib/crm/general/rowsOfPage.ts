import { isHidden } from './shown';
import { meaningsOf } from './words/headWords';

/** Rows of the same kind, below each other, with the heads of their columns where there are any. */
export interface RowGroup {
  readonly container: Element;
  readonly rows: readonly Element[];
  /** One text per column; empty where rows are no tables. */
  readonly heads: readonly string[];
  /** First row of a table that is a heading and no record: `<td colspan=4>Latest orders</td>`. */
  readonly title: Element | undefined;
  readonly isTable: boolean;
}

const ROWS_LIMIT = 5000;
const CELLS =
  ':scope > td, :scope > th, :scope > [role=cell], :scope > [role=gridcell], :scope > [role=rowheader], :scope > [role=columnheader]';

export function cellsOf(row: Element): readonly Element[] {
  const cells = [...row.querySelectorAll(CELLS)];
  if (cells.length > 0) return cells;
  const inner = row.querySelector('[role=gridcell], [role=cell], td')?.parentElement;
  return inner ? [...inner.querySelectorAll(CELLS)] : [];
}

/** The rows of a table or grid; undefined where it only lays out the page or holds fields. */
export function tableRows(table: Element, textOf: (element: Element) => string): RowGroup | undefined {
  const all = [...table.querySelectorAll('tr, [role=row]')]
    .filter((row) => ownerOf(row) === table)
    .slice(0, ROWS_LIMIT);
  const rows = all.filter((row) => !isHidden(row));
  const headRows = rows.filter((row, at) => isHeadRow(row) || (at < 2 && isWordedHead(row, rows[at + 1], textOf)));
  const first = rows[0];
  const title = first && isTitleRow(first) ? first : undefined;
  const body = rows.filter(
    (row) => !headRows.includes(row) && row !== title && !row.closest('tfoot') && cellsOf(row).length > 1,
  );
  if (body.length === 0 && headRows.length === 0) return undefined;
  return { container: table, rows: body, heads: headsOf(headRows, body, textOf), title, isTable: true };
}

/** A table within a cell is another one. */
function ownerOf(row: Element): Element | null {
  return row.closest('table, [role=table], [role=grid], [role=treegrid]');
}

function isHeadRow(row: Element): boolean {
  const cells = cellsOf(row);
  if (cells.length < 2) return false;
  if (row.closest('thead') || cells.every((cell) => cell.matches('th:not([scope="row"]), [role=columnheader]')))
    return true;
  return false;
}

/** Plain cells that only name what stands below them: no link, no number, and two names that say something. */
function isWordedHead(row: Element, next: Element | undefined, textOf: (element: Element) => string): boolean {
  const cells = cellsOf(row);
  if (cells.length < 3 || !next || widthOf(next) !== widthOf(row)) return false;
  const texts = cells.map(textOf);
  const isNaming = texts.every((text) => text.length <= 40 && !/\d/.test(text) && !text.endsWith(':'));
  return (
    isNaming && texts.filter((text) => meaningsOf(text).length > 0).length >= 2 && row.querySelector('input') === null
  );
}

function isTitleRow(row: Element): boolean {
  const cells = cellsOf(row);
  return cells.length === 1 && row.nextElementSibling !== null;
}

/** Of several head rows, the one with as many columns as the rows have; a cell may span some. */
function headsOf(
  headRows: readonly Element[],
  body: readonly Element[],
  textOf: (element: Element) => string,
): readonly string[] {
  const width = Math.max(0, ...body.slice(0, 20).map(widthOf));
  const fitting = headRows.filter((row) => !body[0] || widthOf(row) === width);
  const texts = fitting.map((row) => spread(row, textOf)).filter((heads) => heads.some((text) => text !== ''));
  return texts.at(-1) ?? [];
}

function widthOf(row: Element): number {
  return cellsOf(row).reduce((width, cell) => width + spanOf(cell), 0);
}

export function spanOf(cell: Element): number {
  const span = Number(cell.getAttribute('colspan') ?? 1);
  return span >= 1 && span <= 50 ? Math.floor(span) : 1;
}

function spread(row: Element, textOf: (element: Element) => string): readonly string[] {
  return cellsOf(row).flatMap((cell) => Array.from({ length: spanOf(cell) }, () => textOf(cell)));
}

/** Elements with the same parent, tag and rough shape, in the order of the document. */
export function siblingGroups(rows: readonly Element[]): readonly (readonly Element[])[] {
  const groups = new Map<Element, Map<string, Element[]>>();
  for (const row of new Set(rows)) {
    const parent = row.parentElement;
    if (!parent) continue;
    const byTag = groups.get(parent) ?? new Map<string, Element[]>();
    groups.set(parent, byTag);
    byTag.set(row.localName, [...(byTag.get(row.localName) ?? []), row]);
  }
  return [...groups.values()].flatMap((byTag) => [...byTag.values()]);
}
