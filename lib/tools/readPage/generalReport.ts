import type { FoundValue, GeneralReading, Listing } from '../../crm/general/reading';
import { type PageReport, reportedDeal } from './report';

/** What `read-page` prints of a page no adapter fits: the same shape, and what only a person could confirm. */
export interface GeneralReport extends PageReport {
  readonly offered: readonly FoundValue[];
  /** Every source of sales the page lists; `deals` and `history` are those of the first. */
  readonly listings: readonly Pick<Listing, 'source' | 'confidence' | 'evidence' | 'history'>[];
}

export function generalReportOf(reading: GeneralReading, site: string): GeneralReport {
  const { kind, record, used, listings } = reading;
  const [listing] = listings;
  const history = listing?.history;
  return {
    adapter: 'general',
    page: { kind, recordId: record?.id ?? null, site },
    client: kind === 'client' || reading.payer ? clientOf(reading) : null,
    deal: reading.deal ? reportedDeal({ ...reading.deal, clientId: reading.payer?.id }) : null,
    deals: (listing?.deals ?? []).map(reportedDeal),
    rows: reading.rows.map(({ recordId, name }) => ({ recordId: recordId ?? null, name })),
    history: { state: history?.state ?? 'none', seen: history?.seen ?? 0, total: history?.total ?? null },
    doubts: reading.doubts,
    offered: reading.offered,
    listings: listings.map(({ source, confidence, evidence, history: its }) => ({
      source,
      confidence,
      evidence,
      history: its,
    })),
    ...(used.length === 0 && { client: null }),
  };
}

/** The page's own client, else the one its deal leads to, of whom the page tells nothing more. */
function clientOf({ kind, record, payer, used, payerName }: GeneralReading): PageReport['client'] {
  const values = (field: FoundValue['field']) =>
    used
      .filter((value) => value.field === field)
      .map(({ value, confidence, evidence }) => ({ value, confidence, evidence }));
  if (kind === 'client') {
    return {
      id: record?.id ?? null,
      name: values('name')[0] ?? null,
      phones: values('phone'),
      emails: values('email'),
      owner: values('owner')[0] ?? null,
    };
  }
  return { id: payer?.id ?? null, name: payerName ?? null, phones: [], emails: [], owner: values('owner')[0] ?? null };
}
