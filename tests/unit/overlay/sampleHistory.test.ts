import { expect, it } from 'vitest';
import type { HistoryPart, Requester, SessionReader } from '../../../lib/crm/sessionReader';
import { sampleHistory } from '../../../lib/overlay/history';

const client = { type: 'company', id: '7' };
const deal = (id: string) => ({ id, on: '2026-01-05', amountMinor: 100, currency: 'RUB', outcome: 'won' }) as const;
const part = (ids: readonly string[], seen: number): HistoryPart => ({
  client: { record: client, name: 'Romashka', path: '/7' },
  deals: ids.map(deal),
  completeness: { state: 'partial', seen, total: 3 },
});

it('reads a whole history for the user to look at, says how far it is, and has nothing to store it with', async () => {
  const came: number[] = [];
  async function* history() {
    yield part(['a', 'b'], 2);
    yield part(['c'], 3);
  }
  const deals = await sampleHistory({
    client,
    reader: { history } as Pick<SessionReader, 'history'>,
    source: 'deals',
    request: { signal: new AbortController().signal } as Requester,
    came: ({ seen }) => came.push(seen),
  });
  expect(deals.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(came).toEqual([2, 3]);
});
