import type { Capture, ClientCard, Refusal } from '../bridge/messages';
import type { PurchaseSource, RecordRef } from '../crm/adapter';
import type { HistoryPart, Requester, SessionReader } from '../crm/sessionReader';
import { dayOfInstant } from '../crm/text/date';
import type { Completeness, Deal } from '../domain/deal';
import { captureOfPart, messagesOf } from './capture';
import { Refused } from './trouble';

/** A client's history is read by itself when it never was, or on an earlier day. */
export function isStale(card: ClientCard | undefined): boolean {
  if (!card?.readAt || card.assessment.completeness.state === 'none') return true;
  const readOn = dayOfInstant(Date.parse(card.readAt));
  return readOn === undefined || readOn < card.assessment.today;
}

export interface HistoryReading {
  readonly client: RecordRef;
  readonly reader: Pick<SessionReader, 'history'>;
  readonly source: PurchaseSource;
  readonly request: Requester;
  /** Takes one piece of it. */
  readonly save: (capture: Capture) => Promise<ClientCard | Refusal>;
  /** Hears how far it is. */
  readonly came: (progress: Completeness) => void;
}

/**
 * Reads and saves a client's history part by part, so that what was read is kept wherever it stops.
 * Rejects with `SessionFailure`, `NoAnswer` or `Refused`.
 */
export async function readHistory(reading: HistoryReading): Promise<void> {
  for await (const part of reading.reader.history(reading.client, reading.request, reading.source)) {
    reading.came(part.completeness);
    await savePart(part, reading);
  }
}

/** The deals of a client's history, of which nothing is stored. Rejects with `SessionFailure`. */
export async function sampleHistory(reading: Omit<HistoryReading, 'save'>): Promise<readonly Deal[]> {
  const deals: Deal[] = [];
  for await (const part of reading.reader.history(reading.client, reading.request, reading.source)) {
    reading.came(part.completeness);
    deals.push(...part.deals);
  }
  return deals;
}

async function savePart(part: HistoryPart, { client, source, request, save }: HistoryReading): Promise<void> {
  for (const message of messagesOf({ ...captureOfPart(part, client), source })) {
    if (request.signal.aborted) return;
    const answer = await save(message);
    if ('refused' in answer) throw new Refused(answer.refused);
  }
}
