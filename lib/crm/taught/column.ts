import type { Column, HeadAnchor } from '../../domain/taught/taught';
import { childrenOf, follow, onlyOne } from './elements';
import { elementOf, type Found, together } from './place';

/** The words above the columns of the list a row stands in. */
export type Heads = readonly string[];

/** What a row says in a column. */
export function findColumn(row: Element, column: Column, heads: Heads): Found {
  return together(
    column.map((anchor) => {
      if (anchor.by === 'head') return underHead(row, anchor, heads);
      return anchor.by === 'selector' ? onlyOne(row, anchor.selector) : elementOf(row, anchor);
    }),
  );
}

/** A row that has more or fewer cells than its table has heads does not say which cell stands under which. */
function underHead(row: Element, { head, steps }: HeadAnchor, heads: Heads): Element | undefined {
  const cells = childrenOf(row);
  const index = heads.indexOf(head);
  const isPlain = cells.length === heads.length && index >= 0 && heads.indexOf(head, index + 1) < 0;
  const cell = isPlain ? cells[index] : undefined;
  return cell && follow(cell, steps);
}
