import type { CrmPage, DealTexts, PageAdapter, PageRule, PayerOnPage } from './adapter';
import { Doubts } from './doubts';
import { excerpt, readField } from './fields';
import type { Doubt, ReadClient } from './pageReading';
import type { Scan } from './scan';

/** Whose page it is: all that the strip needs of a page, which is far less than the page has. */
export interface PageIdentity {
  readonly page: CrmPage;
  /** False while the page still shows another record or is half loaded: nothing may be drawn or stored. */
  readonly isReady: boolean;
  readonly client: IdentifiedClient | undefined;
  /** As of `PageReading`. */
  readonly payer: PayerOnPage | undefined;
  readonly doubts: readonly Doubt[];
}

/** A page and how it is read, as `recognise.ts` tells of its address. */
interface RuledPage {
  readonly page: CrmPage;
  readonly rule: PageRule;
}

export type IdentifiedClient = Pick<ReadClient, 'record' | 'name' | 'owner'>;

/** What the page says of its record before its deals are read. */
interface Identified {
  readonly client: IdentifiedClient | undefined;
  readonly payer: PayerOnPage | undefined;
  /** The texts of a deal page. */
  readonly deal: DealTexts | undefined;
}

/** The page's client and who pays, in one synchronous pass without layout. Never throws, as `readPage`. */
export function readIdentity(adapter: PageAdapter, { page, rule }: RuledPage, document: ParentNode): PageIdentity {
  const doubts = new Doubts();
  try {
    const root = shownRoot(rule, page, document, doubts);
    const found = root && identityOf({ adapter, rule, page, root, doubts });
    if (found) return { page, isReady: true, client: found.client, payer: found.payer, doubts: doubts.list() };
  } catch (error) {
    doubts.add(failureDoubt(error));
  }
  return { page, isReady: false, client: undefined, payer: undefined, doubts: doubts.list() };
}

export function failureDoubt(error: unknown): Doubt {
  return { what: 'page', why: `failed: ${excerpt(error instanceof Error ? error.message : String(error))}` };
}

/** The part of the document that such a page stands in, whichever record it shows by now. */
export function rootIn(rule: PageRule, document: ParentNode): Element | undefined {
  for (const selector of rule.root) {
    const root = document.querySelector(selector);
    if (root) return root;
  }
  return undefined;
}

/** The part of the document that shows the page's record, once it does. */
export function shownRoot(rule: PageRule, page: CrmPage, document: ParentNode, doubts: Doubts): ParentNode | undefined {
  const root = rootIn(rule, document);
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

/** Undefined where the page does not say whose it is, or speaks of another record. */
export function identityOf(scan: Omit<Scan, 'today' | 'source'>): Identified | undefined {
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
  if (payer || rule.kind !== 'client' || !client || rule.asksForPayer?.(root)) return { client, payer, deal };
  return { client, payer: { record: client.record, name: client.name?.value }, deal };
}

/** The page's own record on a client page, the deal's client on a deal page. */
function clientOf(scan: Omit<Scan, 'today' | 'source'>, payer: PayerOnPage | undefined): IdentifiedClient | undefined {
  const { adapter, rule, page, root, doubts } = scan;
  const record = rule.kind === 'client' ? page.record : rule.kind === 'deal' ? payer?.record : undefined;
  if (!record) return undefined;
  const { client: sureness } = adapter.confidence;
  const fields = rule.fields ?? { name: [] };
  const named = rule.kind === 'deal' ? [() => payer?.name, ...fields.name] : fields.name;
  return {
    record,
    name: readField(root, 'name', named, sureness, doubts.add),
    owner: readField(root, 'owner', fields.owner ?? [], sureness, doubts.add),
  };
}
