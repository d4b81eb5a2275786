import { createRequester } from '../../../lib/crm/request';
import type { BasePart, HistoryPart, Requester, SessionReader } from '../../../lib/crm/sessionReader';
import type { Deal } from '../../../lib/domain/deal';
import type { DemoCrm } from '../../demo-crm/server';
import type { ClientTruth } from '../../demo-crm/truth';

/** Time that passes at once; `waited` says how much of it, in milliseconds. */
class QuickClock {
  waited = 0;
  now = () => this.waited;
  sleep = async (milliseconds: number) => {
    this.waited += milliseconds;
  };
  timeout = () => new AbortController().signal;
}

export interface DemoReader {
  readonly request: Requester;
  readonly clock: QuickClock;
  readonly stop: () => void;
}

/** The requester that ships, asking the demo CRM. */
export function readerOf(crm: DemoCrm, { perSecond, queries }: SessionReader): DemoReader {
  const clock = new QuickClock();
  const stopping = new AbortController();
  const request = createRequester({ origin: crm.origin, signal: stopping.signal, perSecond, queries, clock });
  return { request, clock, stop: () => stopping.abort() };
}

export async function all<T>(parts: AsyncIterable<T>): Promise<readonly T[]> {
  const told: T[] = [];
  for await (const part of parts) told.push(part);
  return told;
}

/** What a reading says of one client, in the words of the demo's truth. */
interface Told {
  readonly name: string | undefined;
  readonly deals: number;
  readonly purchases: number;
  readonly sumMinor: number;
  readonly firstOn: string | undefined;
  readonly lastOn: string | undefined;
  readonly openDeals: number;
}

function told(name: string | undefined, deals: readonly Deal[]): Told {
  const won = deals.filter((deal) => deal.outcome === 'won');
  const days = won.map((deal) => deal.on ?? 'no day').sort();
  return {
    name,
    deals: deals.length,
    purchases: won.length,
    sumMinor: won.reduce((sum, deal) => sum + (deal.amountMinor ?? Number.NaN), 0),
    firstOn: days[0],
    lastOn: days.at(-1),
    openDeals: deals.filter((deal) => deal.outcome === 'open').length,
  };
}

export const toldByHistory = (parts: readonly HistoryPart[]) =>
  told(
    parts[0]?.client.name,
    parts.flatMap((part) => part.deals),
  );

/** Every client of a base by type and id. */
export function toldByBase(parts: readonly BasePart[]): ReadonlyMap<string, Told> {
  const deals = parts.flatMap((part) => part.deals);
  const clients = parts.flatMap((part) => part.clients);
  return new Map(
    clients.map(({ record, name }) => {
      const own = deals.filter(({ client }) => client.type === record.type && client.id === record.id);
      return [
        `${record.type} ${record.id}`,
        told(
          name,
          own.map(({ deal }) => deal),
        ),
      ];
    }),
  );
}

/** The same words for what is true. */
export function expected(truth: ClientTruth, sumMinor: number): Told {
  const { name, deals, purchases, firstOn, lastOn, openDeals } = truth;
  return { name, deals, purchases, sumMinor, firstOn, lastOn, openDeals };
}
