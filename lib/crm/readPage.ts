import type { Day } from '../domain/day';
import type { Completeness } from '../domain/deal';
import type { Adapter, CrmPage, DealTexts, PageReading, PageRule, PayerOnPage, ReadClient, ReadDeal } from './adapter';
import { readDeal } from './dealTexts';
import { Doubts } from './doubts';
import { confidenceOf, excerpt, readEmails, readField, readPhones } from './fields';
import { crmPage, pageRule } from './recognise';
import { readRows } from './rows';
import { cleanText } from './text/clean';
import { inferFormats } from './text/inferFormats';

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

interface Scan {
  readonly adapter: Adapter;
  readonly rule: PageRule;
  readonly page: CrmPage;
  readonly root: ParentNode;
  readonly doubts: Doubts;
  readonly today: Day;
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
  const texts = rule.kind === 'deal' ? rule.deal?.(root) : undefined;
  if (texts?.id !== undefined && texts.id !== page.record?.id) {
    doubts.add({ what: 'id', why: `otherRecord: ${excerpt(texts.id)}` });
    return undefined;
  }
  const own = texts && { ...texts, id: page.record?.id, clientId: texts.clientId ?? payer?.record.id };
  const { deal, deals, isWhole } = readDeals(scan, own);
  return {
    page,
    isReady: true,
    client,
    payer:
      payer ?? (rule.kind === 'client' && client ? { record: client.record, name: client.name?.value } : undefined),
    deal,
    deals,
    rows: readRows(root, rule.rows, doubts.add).rows.map(({ recordId, name }) => ({
      recordId: cleanText(recordId ?? '') || undefined,
      name: cleanText(name),
    })),
    history: historyOf(scan, deals, isWhole),
    doubts: doubts.list(),
  };
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

/** The page's deal and the deals it lists, read with formats that fit all of them. */
function readDeals({ adapter, rule, root, doubts, today }: Scan, own: DealTexts | undefined) {
  const { rows, isWhole } = readRows(root, rule.deals, doubts.add);
  const texts = own ? [own, ...rows] : rows;
  const { formats, contradicted } = inferFormats(adapter.formats, present(texts, 'on'), present(texts, 'amount'));
  for (const part of contradicted)
    doubts.add({ what: part === 'decimal' ? 'amount' : 'date', why: `contradictory: ${part}` });
  const reader = { formats, today, confidence: confidenceOf(adapter.confidence.page), doubt: doubts.add };
  return { deal: own && readDeal(own, reader), deals: eachOnce(rows.map((row) => readDeal(row, reader))), isWhole };
}

function present(texts: readonly DealTexts[], part: 'on' | 'amount'): readonly string[] {
  return texts.map((text) => text[part]).filter((text) => text !== undefined);
}

/** A page may list a deal twice, as open and as recent. */
function eachOnce(deals: readonly ReadDeal[]): readonly ReadDeal[] {
  const ids = new Set<string>();
  return deals.filter(({ id }) => id === undefined || (!ids.has(id) && ids.add(id)));
}

/**
 * How much of the client's history the page shows. Complete only where the page says how many there are, or its rule
 * knows that all are shown, and every won deal can be dated: a CRM's page rarely shows more than its latest deals.
 */
function historyOf({ rule, root, doubts }: Scan, deals: readonly ReadDeal[], isWhole: boolean): Completeness {
  if (rule.kind !== 'client') return { state: 'none', seen: 0, total: undefined };
  const seen = deals.length;
  const said = rule.total?.(root);
  const total = said ?? (isWhole && rule.showsAllDeals?.(root) ? seen : undefined);
  if (total !== undefined && seen > total) doubts.add({ what: 'page', why: `moreThanTotal: ${seen} of ${total}` });
  const isUsable = deals.every(({ outcome, on }) => outcome === 'lost' || outcome === 'open' || on !== undefined);
  if (seen === total && isWhole && isUsable) return { state: 'complete', seen, total };
  return { state: seen > 0 ? 'partial' : 'none', seen, total };
}
