import type { RecordRef } from '../adapter';
import { withBase } from '../baseWalk';
import { changed } from '../changed';
import type { HistoryPart, Requester, SessionClient, SessionReader } from '../sessionReader';
import { optionalText } from '../shape';
import { plan } from './base';
import { type DealsPart, readDeals } from './deals';
import { payerOf, shows } from './identity';
import { clientOf } from './records';
import { readingCalls, readRecord } from './rpc';

async function partyOf(id: string, request: Requester): Promise<SessionClient> {
  const party = await readRecord(request, 'party.party', id, ['name']);
  if (!party) throw changed('the client is no longer there');
  return clientOf(id, optionalText(party['name']));
}

async function* readHistory(client: RecordRef, request: Requester): AsyncGenerator<HistoryPart, void> {
  if (client.type !== 'party') throw changed(`no history of a ${client.type}`);
  const told = (part: DealsPart, payer: SessionClient, state: 'complete' | 'partial'): HistoryPart => ({
    client: payer,
    deals: part.deals.map((paid) => paid.deal),
    completeness: { state, seen: part.seen, total: state === 'complete' ? part.seen : part.total },
  });
  let payer: SessionClient | undefined;
  let pending: DealsPart = { deals: [], seen: 0, total: 0 };
  for await (const part of readDeals(request, [['party', '=', Number(client.id)]])) {
    if (part.deals.some((paid) => paid.payer.record.id !== client.id)) throw changed('deals of another client');
    if (payer && pending.deals.length > 0) yield told(pending, payer, 'partial');
    payer ??= part.deals[0]?.payer;
    pending = part;
  }
  yield told(pending, payer ?? (await partyOf(client.id, request)), 'complete');
}

/** Every call costs a database of its own; the web client itself asks more often. */
const PER_SECOND = 2;

/** JSON-RPC of the database as the web client calls it; tested on 6.0 with both of its access levels. */
export const trytonSession = /* @__PURE__ */ withBase(
  {
    perSecond: PER_SECOND,
    queries: readingCalls,
    payerOf,
    shows,
    history: readHistory,
    readsNews: true,
  } satisfies SessionReader,
  plan,
);
