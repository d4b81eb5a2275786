import type { RowOnPage } from '../adapter';

/** Rows carry no id, and their columns no name but a translated title: the kinds of column tell them apart. */
function texts(row: Element, column: string): readonly string[] {
  return [...row.querySelectorAll(column)].map((cell) => cell.textContent?.trim() ?? '');
}

const named = (name: string | undefined): RowOnPage | undefined => (name ? { recordId: undefined, name } : undefined);

/** The list of parties: code, then name. */
export function clientRow(row: Element): RowOnPage | undefined {
  return named(texts(row, '.column-char')[1]);
}

/** Sales and opportunities begin with number, reference and description; a draft may have none of them yet. */
export function dealRow(row: Element): RowOnPage | undefined {
  const [title] = texts(row, '.column-char').filter((text) => text !== '');
  return named(title ?? texts(row, '.column-many2one').find((text) => text !== ''));
}
