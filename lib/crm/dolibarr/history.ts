import type { DealTexts, PurchaseSource, RecordRef } from '../adapter';
import { changed } from '../changed';
import { ListedDeals } from '../listedDeals';
import type { HistoryPart, Requester, SessionClient } from '../sessionReader';
import { contactsInSaleRow } from './contacts';
import { clientName, clientTotal, listDates, saleInList } from './lists';
import { listPages, siteFolder } from './pages';
import { INVOICES, ORDERS, type SaleKind } from './records';

export const OPEN_FORMATS = { dayOrder: undefined, decimal: undefined, currency: undefined };

export const saleKindOf = (source: PurchaseSource): SaleKind => (source === 'orders' ? ORDERS : INVOICES);

/** A list of one kind of sale, in an order that a new record does not change. */
export function listPath(kind: SaleKind, query: string): string {
  return `${kind.folder}list.php?${query}sortfield=${kind.sorts.ref}&sortorder=ASC`;
}

export function clientOf(id: string, name: string | undefined): SessionClient {
  return { record: { type: 'thirdparty', id }, name, path: `${siteFolder()}/comm/card.php?socid=${id}` };
}

/** Invoices or orders of one client, by its id: two clients may have one name. The list counts itself. */
export async function* readHistory(
  client: RecordRef,
  request: Requester,
  source: PurchaseSource,
): AsyncGenerator<HistoryPart, void> {
  if (client.type !== 'thirdparty' || !/^[1-9]\d{0,9}$/.test(client.id))
    throw changed(`no history of a ${client.type}`);
  const kind = saleKindOf(source);
  const deals = new ListedDeals(OPEN_FORMATS);
  let isSure = true;
  for await (const page of listPages(request, listPath(kind, `socid=${client.id}&`))) {
    const total = page.rows.length === 0 ? 0 : clientTotal(page.document);
    const listed = deals.read(textsOf(page.rows, kind, client.id), listDates(page.document));
    isSure &&= listed.every(({ deal }) => deal.outcome !== 'won' || deal.on !== undefined);
    yield {
      client: { ...clientOf(client.id, clientName(page.document)), ...contactsInSaleRow(page.rows[0]) },
      deals: listed.map(({ deal }) => deal),
      completeness: { state: isSure && deals.seen === total ? 'complete' : 'partial', seen: deals.seen, total },
    };
  }
}

/** Throws `changed` for a row that cannot be read, and for one of another client where one is asked for. */
export function textsOf(rows: readonly Element[], kind: SaleKind, clientId?: string): readonly DealTexts[] {
  return rows.map((row) => {
    const texts = saleInList(kind)(row);
    if (!texts || (clientId !== undefined && texts.clientId !== clientId)) throw changed(`row of ${kind.type}s`);
    return texts;
  });
}
