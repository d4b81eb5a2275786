import type { Deal } from '../../domain/deal';
import { changed } from '../changed';
import { SessionFailure } from '../sessionFailure';
import type { Requester, SessionClient } from '../sessionReader';
import type { Fields } from '../shape';
import { OPPORTUNITY_FIELDS, OPPORTUNITY_STATES, opportunityDeal, payerIn, SALE_FIELDS, saleDeal } from './records';
import { type Clause, count, type Model, pagesOf } from './rpc';

interface PaidDeal {
  readonly payer: SessionClient;
  readonly deal: Deal;
}

/** Deals of one answer, and how many records have been read and are there in all. */
export interface DealsPart {
  readonly deals: readonly PaidDeal[];
  readonly seen: number;
  readonly total: number;
}

/** One kind of records that tell of a deal. */
export interface Kind {
  readonly model: Model;
  readonly fields: readonly string[];
  readonly domain: readonly Clause[];
  readonly dealOf: (record: Fields) => Deal | undefined;
}

export const opportunities: Kind = {
  model: 'sale.opportunity',
  fields: OPPORTUNITY_FIELDS,
  domain: [['state', 'in', OPPORTUNITY_STATES]],
  dealOf: opportunityDeal,
};

export const sales: Kind = { model: 'sale.sale', fields: SALE_FIELDS, domain: [], dealOf: saleDeal };

export function paidDeals(page: readonly Fields[], kind: Kind): readonly PaidDeal[] {
  return page.flatMap((record) => {
    const payer = payerIn(record);
    const deal = kind.dealOf(record);
    return payer && deal ? [{ payer, deal }] : [];
  });
}

/** The module of opportunities may not be installed, and sellers may be kept out of it: then there are none to see. */
export async function countOpportunities(request: Requester, domain: readonly Clause[]): Promise<number> {
  try {
    return await count(request, opportunities.model, domain);
  } catch (failure) {
    if (failure instanceof SessionFailure && (failure.kind === 'forbidden' || failure.kind === 'changed')) return 0;
    throw failure;
  }
}

/**
 * What was read must be all there is. One answer that fits the count is; several are read over a time in which sales
 * may be made or deleted, so they are counted again.
 */
async function* readKind(
  request: Requester,
  kind: Kind,
  domain: readonly Clause[],
  expected: number,
): AsyncGenerator<readonly Fields[]> {
  if (expected === 0) return;
  let seen = 0;
  let answers = 0;
  for await (const page of pagesOf(request, kind.model, domain, kind.fields)) {
    seen += page.length;
    answers++;
    yield page;
  }
  if (answers === 1 && seen === expected) return;
  if (seen === (await count(request, kind.model, domain))) return;
  throw changed(`${kind.model} came or went while they were read`);
}

/**
 * Opportunities, then sales, page by page; nothing where there are none.
 * @param ofClient conditions on the client
 */
export async function* readDeals(request: Requester, ofClient: readonly Clause[]): AsyncGenerator<DealsPart> {
  const told = [...opportunities.domain, ...ofClient];
  const talks = await countOpportunities(request, told);
  const bought = await count(request, sales.model, ofClient);
  let seen = 0;
  const part = (page: readonly Fields[], kind: Kind): DealsPart => {
    seen += page.length;
    return { deals: paidDeals(page, kind), seen, total: Math.max(seen, talks + bought) };
  };
  for await (const page of readKind(request, opportunities, told, talks)) yield part(page, opportunities);
  for await (const page of readKind(request, sales, ofClient, bought)) yield part(page, sales);
}
