import type { BaseColumns } from '../../../lib/domain/bulk/columns';
import { seeded } from '../seeded';

const TODAY = 20_778; // 2026-11-21
/** Purchases of one client: many with few, few with many; the mean is brought to ten exactly. */
const SKEW: readonly (readonly [upTo: number, purchases: number])[] = [
  [0.3, 1],
  [0.6, 4],
  [0.85, 13],
  [0.96, 27],
  [1, 60],
];

/** A base of so many clients with ten times as many purchases, every client with a rhythm of his own, of 5–150 days. */
export function seededBase(clients: number): BaseColumns & { readonly today: string } {
  const chance = seeded(7);
  const counts = purchaseCounts(clients, chance);
  const days: number[][] = [];
  const amounts: number[][] = [];
  for (const count of counts) {
    const cycle = 5 * 30 ** chance();
    const intervals = Array.from({ length: count - 1 }, () => 1 + Math.floor(cycle * (0.4 + 1.2 * chance())));
    const silence = Math.floor(cycle * 5 * chance() ** 2);
    let day = TODAY - silence - intervals.reduce((sum, interval) => sum + interval, 0);
    days.push([day, ...intervals.map((interval) => (day += interval))]);
    amounts.push(Array.from({ length: count }, () => 10_000 + Math.floor(chance() * 5_000_000)));
  }
  const keys = counts.map((_, client) => `https://crm.example:client:${100_000 + client}`);
  return { keys, days, amounts, currencies: counts.map(() => 'RUB'), today: '2026-11-21' };
}

function purchaseCounts(clients: number, chance: () => number): number[] {
  const counts = Array.from({ length: clients }, () => {
    const at = chance();
    return SKEW.find(([upTo]) => at < upTo)?.[1] ?? 1;
  });
  let missing = clients * 10 - counts.reduce((sum, count) => sum + count, 0);
  for (let client = 0; missing !== 0; client = (client + 1) % clients) {
    const step = Math.sign(missing);
    if (counts[client]! < 5) continue;
    counts[client]! += step;
    missing -= step;
  }
  return counts;
}
