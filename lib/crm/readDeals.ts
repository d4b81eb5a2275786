import type { Completeness } from '../domain/deal';
import type { DealsRule, DealTexts, Sureness } from './adapter';
import { confidenceOf } from './fields';
import type { ReadDeal } from './pageReading';
import { readDeal } from './readDeal';
import { readRows } from './readRows';
import type { Scan } from './scan';
import { inferFormats } from './text/inferFormats';

interface DealsOfPage {
  readonly deal: ReadDeal | undefined;
  readonly deals: readonly ReadDeal[];
  /** False where the page lists more than is looked at. */
  readonly isWhole: boolean;
}

/**
 * The page's deal and the deals it lists, read with formats that fit all of them. `clientId` is the client of listed
 * deals that name none: those of a client that pays for itself; a contact's may be of any company.
 */
export function readDeals(scan: Scan, own: DealTexts | undefined, clientId: string | undefined): DealsOfPage {
  const { adapter, rule, root, doubts, today } = scan;
  const { rows, isWhole } = readRows(root, dealsRule(scan), doubts.add);
  const texts = own ? [own, ...rows] : rows;
  const dates = [...present(texts, 'on'), ...(rule.dates?.(root) ?? [])];
  const { formats, contradicted } = inferFormats(adapter.formats, dates, present(texts, 'amount'));
  for (const part of contradicted) {
    doubts.add({ what: part === 'decimal' ? 'amount' : 'date', why: `contradictory: ${part}` });
  }
  const { deal = 'guessed', deals = 'guessed' } = adapter.confidence;
  const reader = (sureness: Sureness) => ({ formats, today, confidence: confidenceOf(sureness), doubt: doubts.add });
  const listed = rows.map((row) => readDeal({ ...row, clientId: row.clientId ?? clientId }, reader(deals)));
  return { deal: own && readDeal(own, reader(deal)), deals: eachOnce(listed), isWhole };
}

/**
 * How much of the client's history the page shows. Complete only where the page says how many there are, or its rule
 * knows that all are shown, and every won deal can be dated: a CRM's page rarely shows more than its latest deals.
 */
export function historyOf(scan: Scan, { deals, isWhole }: DealsOfPage): Completeness {
  const { rule, root, doubts } = scan;
  if (rule.kind !== 'client') return { state: 'none', seen: 0, total: undefined };
  const seen = deals.length;
  const listing = dealsRule(scan);
  const said = listing?.total?.(root);
  const total = said ?? (isWhole && listing?.showsAll?.(root) ? seen : undefined);
  if (total !== undefined && seen > total) doubts.add({ what: 'page', why: `moreThanTotal: ${seen} of ${total}` });
  const isDated = deals.every(({ outcome, on }) => outcome === 'lost' || outcome === 'open' || on !== undefined);
  if (seen === total && isWhole && isDated) return { state: 'complete', seen, total };
  return { state: seen > 0 ? 'partial' : 'none', seen, total };
}

/** The list of the site's source; a page may list others beside it. */
function dealsRule({ adapter, rule, source }: Scan): DealsRule | undefined {
  return rule.deals?.find((listing) => (listing.source ?? adapter.sources[0]) === source);
}

function present(texts: readonly DealTexts[], part: 'on' | 'amount'): readonly string[] {
  return texts.map((text) => text[part]).filter((text) => text !== undefined);
}

/** A page may list a deal twice, as open and as recent. */
export function eachOnce(deals: readonly ReadDeal[]): readonly ReadDeal[] {
  const ids = new Set<string>();
  return deals.filter(({ id }) => id === undefined || (!ids.has(id) && ids.add(id)));
}
