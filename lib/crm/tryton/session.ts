import {
  type BasePart,
  type HistoryPart,
  type RecordRef,
  type Requester,
  type SessionClient,
  SessionFailure,
  type SessionReader,
} from '../adapter';
import { optionalText } from '../shape';
import { type DealsPart, readDeals } from './deals';
import { payerOf, shows } from './identity';
import { clientOf } from './records';
import { readingCalls, readRecord } from './rpc';

async function partyOf(id: string, request: Requester): Promise<SessionClient> {
  const party = await readRecord(request, 'party.party', id, ['name']);
  if (!party) throw new SessionFailure('changed', 'the client is no longer there');
  return clientOf(id, optionalText(party['name']));
}

async function* readHistory(client: RecordRef, request: Requester): AsyncGenerator<HistoryPart, void> {
  if (client.type !== 'party') throw new SessionFailure('changed', `no history of a ${client.type}`);
  const told = (part: DealsPart, payer: SessionClient, state: 'complete' | 'partial'): HistoryPart => ({
    client: payer,
    deals: part.deals.map((paid) => paid.deal),
    completeness: { state, seen: part.seen, total: state === 'complete' ? part.seen : part.total },
  });
  let payer: SessionClient | undefined;
  let pending: DealsPart = { deals: [], seen: 0, total: 0 };
  for await (const part of readDeals(request, [['party', '=', Number(client.id)]])) {
    if (part.deals.some((paid) => paid.payer.record.id !== client.id))
      throw new SessionFailure('changed', 'deals of another client');
    if (payer && pending.deals.length > 0) yield told(pending, payer, 'partial');
    payer ??= part.deals[0]?.payer;
    pending = part;
  }
  yield told(pending, payer ?? (await partyOf(client.id, request)), 'complete');
}

/**
 * Clients are the parties that have a sale or an opportunity: suppliers, employees and the firm itself are parties
 * too, and no list of Tryton tells them from clients. So how many there are shows only at the end.
 */
async function* readBase(request: Requester): AsyncGenerator<BasePart, void> {
  const known = new Set<string>();
  for await (const { deals, seen, total } of readDeals(request, [])) {
    const clients: SessionClient[] = [];
    for (const { payer } of deals) {
      if (known.has(payer.record.id)) continue;
      known.add(payer.record.id);
      clients.push(payer);
    }
    yield {
      clients,
      deals: deals.map(({ payer, deal }) => ({ client: payer.record, deal })),
      progress: { clients: known.size, clientsTotal: undefined, deals: seen, dealsTotal: total },
    };
  }
}

/** JSON-RPC of the database as the web client calls it; tested on 6.0 with both of its access levels. */
export const trytonSession = {
  perSecond: 2,
  queries: readingCalls,
  payerOf,
  shows,
  history: readHistory,
  base: readBase,
} satisfies SessionReader;
