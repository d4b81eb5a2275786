import type { Capture } from '../../lib/domain/capture';

const FIRST_DAY = Date.UTC(2025, 0, 1);
const DAY_MS = 86_400_000;
const DAYS = 600;

/** What a page of the CRM tells of a client: these deals, all there are. */
export function captureOf(client: string, deals: readonly number[], total = deals.length): Capture {
  return {
    client: { type: 'company', id: client },
    aliases: [],
    name: `Client ${client}`,
    owner: undefined,
    path: `/companies/detail/${client}`,
    deals: deals.map((id) => ({
      id: String(id),
      on: new Date(FIRST_DAY + (id % DAYS) * DAY_MS).toISOString().slice(0, 10),
      amountMinor: 100_00 + id,
      currency: 'RUB',
      outcome: 'won',
    })),
    completeness: { state: 'partial', seen: deals.length, total },
  };
}
