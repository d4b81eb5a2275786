import type { Capture, ClientCard } from '../bridge/messages';
import type { RecordRef } from '../crm/adapter';
import type { PageIdentity } from '../crm/readIdentity';
import type { HistoryPart } from '../crm/sessionReader';
import type { Completeness } from '../domain/deal';
import { inPieces } from './pieces';

/** Most characters of a name, as of those that come by session; the background refuses much longer ones. */
const LONGEST = 500;

export const NOTHING_READ: Completeness = { state: 'none', seen: 0, total: undefined };

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
    ...(client.contacts && { contacts: client.contacts }),
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
 * Who a client is, by its own page; undefined where the background knows it or the page is doubtful. What the client
 * bought is left to the session: a page shows a part of it at best.
 */
export function captureOfPage(page: PageIdentity, path: string, known: ClientCard | undefined): Capture | undefined {
  const { client, payer, doubts } = page;
  if (page.page.kind !== 'client' || !client || !payer || doubts.length > 0) return undefined;
  const name = cut(client.name?.value);
  if (!isSameRecord(client.record, payer.record) || (known && name === known.name)) return undefined;
  const owner = cut(client.owner?.value);
  return { client: client.record, aliases: [], name, owner, path, deals: [], completeness: NOTHING_READ };
}

export function cut(text: string | undefined): string | undefined {
  return text?.slice(0, LONGEST);
}
