import type { Adapter, Doubt, PageReading, PurchaseSource, RecordRef } from '../crm/adapter';
import { readPage } from '../crm/readPage';
import { pageRule } from '../crm/recognise';
import { dayOfInstant } from '../crm/text/date';
import type { Capture, ClientCard } from '../domain/capture';
import type { SiteKnowledge } from '../domain/siteKnowledge';
import { isSameRecord, messagesOf } from './capture';
import type { HistoryReading } from './history';
import { captureOfReading, pageDoubt } from './pageCapture';
import { Refused } from './trouble';
import { VisitedDeals } from './visitedDeals';

/** One record's page while it is open, for a CRM whose pages are all there is to read. */
export interface PageVisit {
  /** The page's own record. */
  readonly record: RecordRef;
  /** Path of the page within the site. */
  readonly path: string;
  readonly knowledge: SiteKnowledge;
  readonly save: HistoryReading['save'];
}

/** What a look at the page came to. */
export interface Sight {
  /** What is stored of the client now; undefined: nothing has been stored in this visit. */
  readonly card: ClientCard | undefined;
  /** Why nothing of the page is stored. */
  readonly doubt: Doubt | undefined;
}

/**
 * A look at the page at a time: stores what is certain of it, adds and corrects, never takes away (R-R-18). Calls must
 * not overlap. Rejects with `NoAnswer` or `Refused`.
 */
export function lookingAt(adapter: Adapter, visit: PageVisit): () => Promise<Sight> {
  const { knowledge, record, path } = visit;
  const { source = adapter.sources[0], confirmed = [] } = knowledge;
  const told = toldOf(adapter, knowledge);
  const visited = new VisitedDeals();
  let card: ClientCard | undefined;
  let last: string | undefined;
  return async () => {
    const reading = readNow(told, source);
    const isOfRecord = reading.page.record !== undefined && isSameRecord(reading.page.record, record);
    if (!isOfRecord || !reading.isReady) return { card, doubt: undefined };
    const doubt = pageDoubt(reading);
    const read = captureOfReading(reading, (part) => isTrusted(adapter, part, confirmed), path);
    if (doubt || !read) return { card, doubt };
    const capture = { ...read, source, completeness: visited.completenessWith(read) };
    const content = JSON.stringify(capture);
    if (content !== last) card = await save(capture, visit);
    last = content;
    visited.add(capture);
    return { card, doubt };
  };
}

/** The deal of a page of another source is no purchase of this site. */
function readNow(adapter: Adapter, source: PurchaseSource): PageReading {
  const url = new URL(location.href);
  const today = dayOfInstant(Date.now()) ?? adapter.checkedOn;
  const reading = readPage(adapter, url, document, { today, source });
  const ofDeal = pageRule(adapter, url)?.dealSource ?? adapter.sources[0];
  return ofDeal === source ? reading : { ...reading, deal: undefined };
}

async function save(capture: Capture, visit: PageVisit): Promise<ClientCard> {
  let card: ClientCard | undefined;
  for (const message of messagesOf(capture)) {
    const answer = await visit.save(message);
    if ('refused' in answer) throw new Refused(answer.refused);
    card = answer;
  }
  if (!card) throw new Error('A capture is one message at least');
  return card;
}

/** With what the user has told of how dates and sums are written here. */
function toldOf(adapter: Adapter, { dayOrder, decimal, currency }: SiteKnowledge): Adapter {
  const { formats } = adapter;
  return {
    ...adapter,
    formats: {
      dayOrder: formats.dayOrder ?? dayOrder,
      decimal: formats.decimal ?? decimal,
      currency: formats.currency ?? currency,
    },
  };
}

function isTrusted(adapter: Adapter, part: keyof Adapter['confidence'], confirmed: readonly string[]): boolean {
  const sureness = adapter.confidence[part];
  return sureness !== undefined && (sureness !== 'guessed' || confirmed.includes(part));
}
