import type { RowsRule } from './adapter';
import type { Doubt } from './pageReading';

/** Most rows of one page that are looked at (`quality/security.md` R-S-13). */
const ROWS_LIMIT = 5000;

/** Share of rows an adapter may leave out as none of its own before its selectors are doubted (R-R-17). */
const SKIPPED_SHARE = 0.1;

export interface RowsRead<T> {
  readonly rows: readonly T[];
  /** False where the page has more rows than are looked at. */
  readonly isWhole: boolean;
}

/** All rows the rule finds under `root`. A single row without content is a template, many are a changed layout. */
export function readRows<T>(
  root: ParentNode,
  rule: RowsRule<T> | undefined,
  doubt: (doubt: Doubt) => void,
): RowsRead<T> {
  if (!rule) return { rows: [], isWhole: true };
  const found = rule.find?.(root) ?? [...root.querySelectorAll(rule.row)];
  const count = Math.min(found.length, ROWS_LIMIT);
  const rows: T[] = [];
  for (const row of found.slice(0, count)) {
    const read = rule.read(row);
    if (read !== undefined) rows.push(read);
  }
  if (found.length > count) doubt({ what: 'page', why: `tooManyRows: ${count} of ${found.length}` });
  if (count - rows.length > Math.max(1, count * SKIPPED_SHARE)) {
    doubt({ what: 'page', why: `unreadRows: ${count - rows.length} of ${count}` });
  }
  return { rows, isWhole: found.length === count };
}
