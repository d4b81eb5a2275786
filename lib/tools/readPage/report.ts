import type { CrmPage } from '../../crm/adapter';
import type { Doubt, PageReading, ReadClient, ReadDeal, Reading } from '../../crm/pageReading';
import type { Outcome } from '../../domain/deal';

/** What `read-page` prints. For everybody who writes an adapter, so its shape stays; what is unknown is `null`. */
export interface PageReport {
  readonly adapter: string | null;
  readonly page: { readonly kind: CrmPage['kind']; readonly recordId: string | null; readonly site: string };
  readonly client: ReportedClient | null;
  /** The deal of a deal page. */
  readonly deal: ReportedDeal | null;
  /** Deals listed on the page. */
  readonly deals: readonly ReportedDeal[];
  /** Rows and cards of lists and boards. */
  readonly rows: readonly { readonly recordId: string | null; readonly name: string }[];
  readonly history: {
    readonly state: PageReading['history']['state'];
    readonly seen: number;
    readonly total: number | null;
  };
  readonly doubts: readonly Doubt[];
}

interface ReportedClient {
  readonly id: string | null;
  readonly name: Reading | null;
  readonly phones: readonly Reading[];
  readonly emails: readonly Reading[];
  readonly owner: Reading | null;
}

interface ReportedDeal {
  readonly id: string | null;
  readonly title: string | null;
  /** `yyyy-MM-dd`. */
  readonly on: string | null;
  /** Integer minor units. */
  readonly amount: number | null;
  readonly currency: string | null;
  readonly outcome: Outcome | null;
  readonly clientId: string | null;
  readonly confidence: number;
}

export function reportOf(reading: PageReading): PageReport {
  const { page, history } = reading;
  return {
    adapter: page.adapter,
    page: { kind: page.kind, recordId: page.record?.id ?? null, site: page.site },
    client: reading.client ? reportedClient(reading.client) : null,
    deal: reading.deal ? reportedDeal(reading.deal) : null,
    deals: reading.deals.map(reportedDeal),
    rows: reading.rows.map(({ recordId, name }) => ({ recordId: recordId ?? null, name })),
    history: { state: history.state, seen: history.seen, total: history.total ?? null },
    doubts: reading.doubts,
  };
}

function reportedClient({ record, name, phones, emails, owner }: ReadClient): ReportedClient {
  return { id: record.id, name: name ?? null, phones, emails, owner: owner ?? null };
}

export function reportedDeal(deal: ReadDeal): ReportedDeal {
  return {
    id: deal.id ?? null,
    title: deal.title ?? null,
    on: deal.on ?? null,
    amount: deal.amountMinor ?? null,
    currency: deal.currency ?? null,
    outcome: deal.outcome ?? null,
    clientId: deal.clientId ?? null,
    confidence: deal.confidence,
  };
}
