import { captionOf } from './caption';
import { shownText } from './shown';

/**
 * Text of a row's cell by the caption of its column. Undefined where heads and cells do not pair one to one: a missing
 * cell would give every later column its neighbour's value.
 */
export function cellText(row: Element, words: readonly string[]): string | undefined {
  const heads = [...(headsOf(row)?.children ?? [])];
  if (heads.length !== row.children.length || [...heads, ...row.children].some(isWide)) return undefined;
  const columns = heads.flatMap((head, index) => (words.includes(captionOf(head.textContent ?? '')) ? [index] : []));
  const cell = columns.length === 1 ? row.children[columns[0] ?? 0] : undefined;
  return (cell && shownText(cell)) || undefined;
}

/** Any head of a column stands for its table: heads may be of an own `thead` or of the first row. */
function headsOf(row: Element): Element | undefined {
  return row.closest('table')?.querySelector('thead th, tr:first-child > th')?.parentElement ?? undefined;
}

function isWide(cell: Element): boolean {
  return (cell as HTMLTableCellElement).colSpan > 1;
}
