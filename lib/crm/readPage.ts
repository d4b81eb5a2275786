import type { Day } from '../domain/day';
import type { Adapter, CrmPage, PageReading, PageRule, PayerOnPage, ReadClient, RowOnPage } from './adapter';
import { Doubts } from './doubts';
import { excerpt, readEmails, readField, readPhones } from './fields';
import { historyOf, readDeals } from './readDeals';
import { readRows } from './readRows';
import { crmPage, pageRule } from './recognise';
import type { Scan } from './scan';
import { cleanText } from './text/clean';

export interface ReadPageOptions {
  /** The user's calendar day, for "yesterday" and dates without a year. */
  readonly today: Day;
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
    const root = shownRoot(rule, page, document, doubts);
    const reading = root && readRoot({ adapter, rule, page, root, doubts, today: options.today });
    return reading ?? { ...nothingOf(page), doubts: doubts.list() };
  } catch (error) {
    doubts.add({ what: 'page', why: `failed: ${excerpt(error instanceof Error ? error.message : String(error))}` });
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

/** The part of the document that shows the page's record, once it does. */
function shownRoot(rule: PageRule, page: CrmPage, document: ParentNode, doubts: Doubts): ParentNode | undefined {
  const root = rule.root.map((selector) => document.querySelector(selector)).find((found) => found !== null);
  if (!root) {
    doubts.add({ what: 'page', why: 'notShown' });
    return undefined;
  }
  const isOfRecord = rule.kind === 'client' || rule.kind === 'deal';
  if (isOfRecord && !page.record) {
    doubts.add({ what: 'id', why: 'notFound' });
    return undefined;
  }
  if (page.record && rule.shows && !rule.shows(root, page.record.id)) {
    doubts.add({ what: 'id', why: 'otherRecord' });
    return undefined;
  }
  return root;
}

function readRoot(scan: Scan): PageReading | undefined {
  const { rule, page, root, doubts } = scan;
  const payer = rule.payer?.(root);
  const client = clientOf(scan, payer);
  if (rule.kind === 'client' && !client?.name) {
    doubts.add({ what: 'name', why: 'notFound' });
    return undefined;
  }
  const deal = rule.kind === 'deal' ? rule.deal?.(root) : undefined;
  if (deal?.id !== undefined && deal.id !== page.record?.id) {
    doubts.add({ what: 'id', why: `otherRecord: ${excerpt(deal.id)}` });
    return undefined;
  }
  const self = rule.kind === 'client' && client ? { record: client.record, name: client.name?.value } : undefined;
  const payerId = (payer ?? self)?.record.id;
  const own = deal && { ...deal, id: page.record?.id, clientId: deal.clientId ?? payerId };
  const read = readDeals(scan, own, payer ? undefined : payerId);
  return {
    page,
    isReady: true,
    client,
    payer: payer ?? self,
    deal: read.deal,
    deals: read.deals,
    rows: readRows(root, rule.rows, doubts.add).rows.map(cleanRow),
    history: historyOf(scan, read.deals, read.isWhole),
    doubts: doubts.list(),
  };
}

function cleanRow({ recordId, name }: RowOnPage): RowOnPage {
  return { recordId: cleanText(recordId ?? '') || undefined, name: cleanText(name) };
}

/** The page's own record on a client page, the deal's client on a deal page. */
function clientOf({ adapter, rule, page, root, doubts }: Scan, payer: PayerOnPage | undefined): ReadClient | undefined {
  const record = rule.kind === 'client' ? page.record : rule.kind === 'deal' ? payer?.record : undefined;
  if (!record) return undefined;
  const sureness = adapter.confidence.page;
  const fields = rule.fields ?? { name: [] };
  const named = rule.kind === 'deal' ? [() => payer?.name, ...fields.name] : fields.name;
  return {
    record,
    name: readField(root, 'name', named, sureness, doubts.add),
    phones: readPhones(root, fields, sureness, doubts.add),
    emails: readEmails(root, fields, sureness, doubts.add),
    owner: readField(root, 'owner', fields.owner ?? [], sureness, doubts.add),
  };
}
