import type { Day } from '../domain/day';
import type { Adapter, CrmPage, PurchaseSource, RowOnPage } from './adapter';
import { Doubts } from './doubts';
import { readEmails, readPhones } from './fields';
import type { PageReading, ReadClient } from './pageReading';
import { pageSource } from './pageSource';
import { historyOf, readDeals } from './readDeals';
import { failureDoubt, type IdentifiedClient, identityOf, shownRoot } from './readIdentity';
import { readRows } from './readRows';
import { crmPage, pageRule } from './recognise';
import type { Scan } from './scan';
import { cleanText } from './text/clean';

export interface ReadPageOptions {
  /** The user's calendar day, for "yesterday" and dates without a year. */
  readonly today: Day;
  /** The site's one source of purchases; absent: as `pageSource`. */
  readonly source?: PurchaseSource;
}

/**
 * Everything the adapter can read of the page at `url`, in one synchronous pass without layout. A page that is half
 * loaded, or still shows another record, gives nothing but `isReady: false` and the doubt that says what is missing.
 * Never throws: an adapter's function that fails on an unforeseen page is a doubt too.
 */
export function readPage(adapter: Adapter, url: URL, document: ParentNode, options: ReadPageOptions): PageReading {
  const page = crmPage(adapter, url);
  const rule = pageRule(adapter, url);
  if (!rule) return { ...nothingOf(page), isReady: true };
  const doubts = new Doubts();
  try {
    const source = options.source ?? pageSource(adapter, url, document);
    const root = shownRoot(rule, page, document, doubts);
    const reading = root && readRoot({ adapter, rule, page, root, doubts, today: options.today, source });
    return reading ?? { ...nothingOf(page), doubts: doubts.list() };
  } catch (error) {
    doubts.add(failureDoubt(error));
    return { ...nothingOf(page), doubts: doubts.list() };
  }
}

function nothingOf(page: CrmPage): PageReading {
  return {
    page,
    isReady: false,
    client: undefined,
    payer: undefined,
    deal: undefined,
    deals: [],
    rows: [],
    history: { state: 'none', seen: 0, total: undefined },
    doubts: [],
  };
}

function readRoot(scan: Scan): PageReading | undefined {
  const { rule, page, root, doubts } = scan;
  const found = identityOf(scan);
  if (!found) return undefined;
  const { client, payer, deal } = found;
  // Listed deals that name no client are those of a client that pays for itself; a contact's may be of any company.
  const paysItself = rule.kind === 'client' && payer?.record === client?.record;
  const own = deal && { ...deal, id: page.record?.id, clientId: deal.clientId ?? payer?.record.id };
  const read = readDeals(scan, own, paysItself ? payer?.record.id : undefined);
  return {
    page,
    isReady: true,
    client: client && withContacts(client, scan),
    payer,
    deal: read.deal,
    deals: read.deals,
    rows: readRows(root, rule.rows, doubts.add).rows.map(cleanRow),
    history: historyOf(scan, read),
    doubts: doubts.list(),
  };
}

function cleanRow(row: RowOnPage): RowOnPage {
  return { ...row, recordId: cleanText(row.recordId ?? '') || undefined, name: cleanText(row.name) };
}

function withContacts(client: IdentifiedClient, { adapter, rule, root, doubts }: Scan): ReadClient {
  const fields = rule.fields ?? { name: [] };
  const { client: sureness } = adapter.confidence;
  return {
    ...client,
    phones: readPhones(root, fields, sureness, doubts.add),
    emails: readEmails(root, fields, sureness, doubts.add),
  };
}
