import type { Capture, ClientCard } from '../bridge/messages';
import type { HistoryPart, PageReading, ReadDeal, RecordRef } from '../crm/adapter';
import type { Completeness, Deal } from '../domain/deal';
import { inPieces } from './pieces';

/** Most characters of a name, as of those that come by session; the background refuses much longer ones. */
const LONGEST = 500;

const NOTHING_READ: Completeness = { state: 'none', seen: 0, total: undefined };

export function isSameRecord(one: RecordRef, other: RecordRef): boolean {
  return one.type === other.type && one.id === other.id;
}

/** What a part of a history tells; the record asked for is remembered as another name of the client who pays. */
export function captureOfPart({ client, deals, completeness }: HistoryPart, asked: RecordRef): Capture {
  const aliases = client.aliases ?? [];
  const isKnown = [client.record, ...aliases].some((record) => isSameRecord(record, asked));
  return {
    client: client.record,
    aliases: isKnown ? aliases : [...aliases, asked],
    name: client.name,
    owner: client.owner,
    path: client.path,
    deals,
    completeness,
  };
}

/** A capture in messages of bearable size; only the last says how complete the history is. */
export function messagesOf(capture: Capture): readonly Capture[] {
  const pieces = inPieces(capture.deals);
  let missing = capture.deals.length;
  return pieces.map((deals, index) => {
    missing -= deals.length;
    if (index === pieces.length - 1) return { ...capture, deals };
    const { seen, total } = capture.completeness;
    return { ...capture, deals, completeness: { state: 'partial', seen: Math.max(0, seen - missing), total } };
  });
}

/**
 * What a client's own page tells and the background does not know yet; undefined where it tells nothing new or
 * something doubtful. With `hasSession` the deals are left to the session, which gives all of them.
 */
export function captureOfPage(
  reading: PageReading,
  path: string,
  known: ClientCard | undefined,
  hasSession: boolean,
): Capture | undefined {
  const { page, client, payer } = reading;
  if (page.kind !== 'client' || !client || !payer || reading.doubts.length > 0) return undefined;
  if (!isSameRecord(client.record, payer.record)) return undefined;
  const name = cut(client.name?.value);
  const deals = hasSession || known?.assessment.completeness.state === 'complete' ? [] : reading.deals.flatMap(certain);
  if (known && deals.length === 0 && (name === undefined || name === known.name)) return undefined;
  return {
    client: client.record,
    aliases: [],
    name,
    owner: cut(client.owner?.value),
    path,
    deals,
    completeness: deals.length > 0 || !hasSession ? reading.history : NOTHING_READ,
  };
}

function cut<T extends string | undefined>(text: T): T | string {
  return text && text.length > LONGEST ? text.slice(0, LONGEST) : text;
}

function certain({ id, on, amountMinor, currency, outcome, title, category }: ReadDeal): Deal[] {
  if (outcome === undefined) return [];
  return [
    { id, on, amountMinor, currency, outcome, ...(title && { title: cut(title) }), ...(category && { category }) },
  ];
}
