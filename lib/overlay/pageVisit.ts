import type { Adapter, AdapterPart, PurchaseSource, RecordRef } from '../crm/adapter';
import type { Doubt, PageReading, ReadDeal } from '../crm/pageReading';
import { pageSource } from '../crm/pageSource';
import { readPage } from '../crm/readPage';
import { pageRule } from '../crm/recognise';
import { dayOfInstant } from '../crm/text/date';
import type { Capture, ClientCard } from '../domain/capture';
import type { Day } from '../domain/day';
import type { SiteKnowledge } from '../domain/siteKnowledge';
import { isSameRecord, messagesOf } from './capture';
import { type Guess, guessOf, isSourceOpen, isTrusted } from './guess';
import type { HistoryReading } from './history';
import { contradictedPart, openQuestion, questionOfContradiction } from './openQuestion';
import { captureOfReading, pageDoubt } from './pageCapture';
import type { Question } from './question';
import { Refused } from './trouble';

/** One record's page while it is open, for a CRM whose pages are all there is to read. */
export interface PageVisit {
  /** The page's own record. */
  readonly record: RecordRef;
  /** Path of the page within the site. */
  readonly path: string;
  /** What the user has told of the site so far. */
  readonly knowledge: () => SiteKnowledge;
  readonly save: HistoryReading['save'];
}

/** What a look at the page came to. */
export interface Sight {
  /** True while the page shows another record or is half loaded. */
  readonly isOther?: true;
  /** What is stored of the client, where that has changed. */
  readonly card?: ClientCard;
  /** Why nothing of the page is stored. */
  readonly doubt?: Doubt;
  /** What is kept back until the user has said that it is right. */
  readonly guess?: Guess | undefined;
  /** What is kept back until the user has said how it is meant. */
  readonly question?: Question | undefined;
}

/**
 * A look at the page at a time: stores what is certain of it, adds and corrects, never takes away (R-R-18). Calls must
 * not overlap. Rejects with `NoAnswer` or `Refused`.
 */
export function lookingAt(adapter: Adapter, visit: PageVisit): () => Promise<Sight> {
  const { record, path } = visit;
  let last: string | undefined;
  return async () => {
    const knowledge = visit.knowledge();
    const { source = pageSource(adapter, new URL(location.href), document) } = knowledge;
    const today = dayOfInstant(Date.now()) ?? adapter.checkedOn;
    const reading = readNow(toldOf(adapter, knowledge), source, today);
    const isOfRecord = reading.page.record !== undefined && isSameRecord(reading.page.record, record);
    if (!isOfRecord || !reading.isReady) return { isOther: true };
    const doubt = pageDoubt(reading);
    if (doubt) return { doubt, question: contradiction(adapter, knowledge, reading, source, today) };
    const question = openQuestion(reading, today);
    const guess = guessIn(reading, adapter, knowledge, source);
    const read = captureOfReading(reading, (part) => isTrusted(adapter, part, knowledge), path);
    const capture = read && ({ ...read, source, from: 'page' } as const);
    const content = JSON.stringify(capture);
    if (!capture || content === last) return { guess, question };
    const card = await save(capture, visit);
    last = content;
    return { card, guess, question };
  };
}

/** Of a part that has read nothing there is nothing to ask. */
function guessIn(
  reading: PageReading,
  adapter: Adapter,
  knowledge: SiteKnowledge,
  source: PurchaseSource,
): Guess | undefined {
  const { page, deal, deals } = reading;
  const guessed = (parts: readonly AdapterPart[], read: readonly ReadDeal[]) => {
    const guess = guessOf(adapter, parts, knowledge, read);
    return guess && { ...guess, ...(isSourceOpen(adapter, knowledge) && read.length > 0 && { source }) };
  };
  if (page.kind === 'deal') return guessed(['addresses', 'deal'], deal ? [deal] : []);
  const listing: readonly AdapterPart[] = deals.length > 0 ? ['deals'] : [];
  return guessed(['addresses', 'client', ...listing], deals);
}

/** A page that speaks against what the user has told, and not against itself, is asked about again. */
function contradiction(
  adapter: Adapter,
  knowledge: SiteKnowledge,
  reading: PageReading,
  source: PurchaseSource,
  today: Day,
): Question | undefined {
  const part = contradictedPart(reading, knowledge);
  if (!part) return undefined;
  const { [part]: _, ...rest } = knowledge;
  return pageDoubt(readNow(toldOf(adapter, rest), source, today)) ? undefined : questionOfContradiction(part);
}

/** The deal of a page of another source is no purchase of this site. */
function readNow(adapter: Adapter, source: PurchaseSource, today: Day): PageReading {
  const url = new URL(location.href);
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
