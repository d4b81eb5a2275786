import type { RowOnPage } from '../adapter';

/** Rows of a list carry no id and their columns no name but a translated title: kinds of column tell them apart. */
function textIn(row: Element, selector: string, place = 0): string | undefined {
  return row.querySelectorAll(selector)[place]?.textContent?.trim() || undefined;
}

/** Columns of the list of parties: code, then name. */
export function clientRow(row: Element): RowOnPage | undefined {
  const name = textIn(row, '.column-char', 1);
  return name === undefined ? undefined : { recordId: undefined, name };
}

/** Sales and opportunities begin with their number; the client is the first link, except that its seller may come before. */
export function dealRow(row: Element): RowOnPage | undefined {
  const number = textIn(row, '.column-char', 0);
  return number === undefined ? undefined : { recordId: undefined, name: number };
}
