import type { TaughtAdapter, TaughtDeals } from '../../domain/taught/taught';
import type { Adapter, DealsRule, DealTexts, PageAdapter } from '../adapter';
import type { Heads } from './column';
import { type DealRow, dealRow } from './dealRow';
import { saidOfList } from './moreDeals';
import { pageOfTaught } from './pageOfTaught';
import { headsOf, listElement, rowsOf } from './table';

/**
 * An adapter from what a user has shown, for the engine that reads all others. `onPage` is the one the page has
 * already: it remembers which record was shown last. The data must be checked before.
 */
export function adapterOfTaught(taught: TaughtAdapter, onPage: PageAdapter = pageOfTaught(taught)): Adapter {
  const { session: _, ...adapter } = onPage;
  const pages = adapter.pages.map((page, index) => {
    const deals = taught.pages[index]?.deals;
    return deals ? { ...page, deals: [dealsRule(deals)] } : page;
  });
  return { ...adapter, pages };
}

function dealsRule(deals: TaughtDeals): DealsRule {
  // The same for all rows of a list, and dear to find for each of them.
  let heads: Heads = [];
  const find = (root: ParentNode) => {
    const list = listElement(root, deals);
    heads = list ? headsOf(list) : [];
    return list ? rowsOf(list, deals.row) : [];
  };
  const read = (row: Element) => textsOf(dealRow(row, deals, heads));
  const said = (root: ParentNode) => {
    const list = listElement(root, deals);
    return list && saidOfList(list);
  };
  return {
    row: deals.row,
    find,
    read,
    total: (root) => said(root)?.total,
    showsAll: (root) =>
      deals.showsAll === true && said(root)?.hasMore === false && find(root).every((row) => read(row) !== undefined),
  };
}

function textsOf(row: DealRow | undefined): DealTexts | undefined {
  if (!row) return undefined;
  const { word: _, ...texts } = row;
  return texts;
}
