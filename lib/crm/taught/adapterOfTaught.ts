import {
  type Place,
  TAUGHT_PREFIX,
  type TaughtAdapter,
  type TaughtDeals,
  type TaughtPage,
} from '../../domain/taught/taught';
import type { Adapter, DealsRule, DealTexts, PageRule } from '../adapter';
import { addressPattern } from './addressPattern';
import type { Heads } from './column';
import { type DealRow, dealRow } from './dealRow';
import { saidOfList } from './moreDeals';
import { findPlace } from './place';
import { shownRecord } from './shownRecord';
import { headsOf, listElement, rowsOf } from './table';

/** Kind of a taught client's record; one kind of page, one kind of record. */
export const TAUGHT_RECORD = 'client';

/** Pages on which the address of a record was seen before its form is no guess. */
const SURE_PAGES = 2;

/** An adapter from what a user has shown, for the engine that reads all others. The data must be checked before. */
export function adapterOfTaught(taught: TaughtAdapter): Adapter {
  const { dayOrder, decimal, currency } = taught.formats;
  const isSure = taught.pages.every(({ checkedPages }) => checkedPages >= SURE_PAGES);
  return {
    id: TAUGHT_PREFIX + taught.id,
    title: taught.title,
    recognition: { hosts: [], marks: [] },
    pages: taught.pages.map(clientPage),
    formats: { dayOrder, decimal, currency },
    confidence: { addresses: isSure ? 'seen' : 'guessed', client: 'seen', deals: 'seen' },
    sources: [taught.source],
    checkedOn: taught.checkedOn,
  };
}

function clientPage(page: TaughtPage): PageRule {
  const { name, owner, phone, deals } = page;
  return {
    kind: page.kind,
    path: addressPattern(page.address),
    recordType: TAUGHT_RECORD,
    root: ['body'],
    shows: shownRecord(page),
    fields: {
      name: [textAt(name)],
      ...(owner && { owner: [textAt(owner)] }),
      ...(phone && { phones: (root) => [textAt(phone)(root) ?? ''] }),
    },
    ...(deals && { deals: [dealsRule(deals)] }),
    strip: [{ anchor: (root) => afterName(root, name), where: 'after' }],
  };
}

/** Nothing where anchors disagree. */
function textAt(place: Place): (root: ParentNode) => string | undefined {
  return (root) => {
    const found = findPlace(root, place);
    return found.kind === 'found' ? found.text : undefined;
  };
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
      deals.showsAll && said(root)?.hasMore === false && find(root).every((row) => read(row) !== undefined),
  };
}

function textsOf(row: DealRow | undefined): DealTexts | undefined {
  if (!row) return undefined;
  const { word: _, ...texts } = row;
  return texts;
}

/** The block of the name: what holds nothing but it. */
function afterName(root: ParentNode, name: Place): Element | undefined {
  const found = findPlace(root, name);
  if (found.kind !== 'found') return undefined;
  let block = found.element;
  while (
    block.parentElement?.textContent?.trim() === block.textContent?.trim() &&
    block.parentElement?.localName !== 'body'
  ) {
    if (!block.parentElement) break;
    block = block.parentElement;
  }
  return block;
}
