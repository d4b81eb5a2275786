import type { Adapter, DealsRule, PageRule, PurchaseSource } from '../adapter';
import { memoOf } from './memo';
import { onPage } from './onPage';
import type { Listing } from './reading';
import { SOURCES } from './sources';
import { USED_FROM } from './threshold';

/** Selectors of all that a row can be; which of them are rows is found by what they hold. */
const ANY = 'tr, li, article, div, table';

function listingOf(root: ParentNode, source: PurchaseSource): Listing | undefined {
  return memoOf(root).reading.listings.find((listing) => listing.source === source);
}

const dealsOf = (source: PurchaseSource): DealsRule => ({
  source,
  row: ANY,
  find: (root) => listingOf(root, source)?.rows ?? [],
  read: (row) => memoOf(rootOfRow(row)).textsOf.get(row),
  total: (root) => listingOf(root, source)?.history.total,
});

function rootOfRow(row: Element): ParentNode {
  return row.ownerDocument.body;
}

const used = (field: 'phone' | 'email' | 'owner') => (root: ParentNode) =>
  memoOf(root)
    .reading.used.filter((value) => value.field === field && value.confidence >= USED_FROM)
    .map(({ value }) => value);

/** What the page's own script leaves out because the strip does without it. */
function whole(rule: PageRule): PageRule {
  if (rule.kind === 'client') {
    const fields = {
      ...rule.fields,
      name: rule.fields?.name ?? [],
      phones: used('phone'),
      emails: used('email'),
      owner: [ownerOf],
    };
    return { ...rule, fields, deals: SOURCES.map(dealsOf) };
  }
  if (rule.kind === 'deal') {
    return {
      ...rule,
      fields: { name: [], owner: [ownerOf] },
      deal: (root) => memoOf(root).reading.dealTexts ?? NO_DEAL,
    };
  }
  return {
    ...rule,
    rows: { row: ANY, recordType: rule.kind === 'clients' ? 'company' : 'deal', find: rowsIn, read: rowOf },
  };
}

const NO_DEAL = { id: undefined, title: undefined, on: undefined, amount: undefined, outcome: undefined };

function ownerOf(root: ParentNode): string | undefined {
  return used('owner')(root)[0];
}

function rowsIn(root: ParentNode): readonly Element[] {
  return [...memoOf(root).rows.keys()];
}

function rowOf(row: Element) {
  return memoOf(rootOfRow(row)).rows.get(row);
}

/** That of the best list with a sale in it, else of one that is empty. */
function sourceOn(root: ParentNode): PurchaseSource | undefined {
  const { listings } = memoOf(root).reading;
  return (listings.find(({ deals }) => deals.length > 0) ?? listings[0])?.source;
}

/** The general reader as an adapter: every page kind, deals and rows included. */
export const general: Adapter = {
  ...onPage,
  pages: onPage.pages.map(whole),
  sourceOn,
  confidence: { addresses: 'guessed', client: 'guessed', deal: 'guessed', deals: 'guessed', lists: 'guessed' },
};
