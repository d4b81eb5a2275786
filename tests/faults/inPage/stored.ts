import type { Stored, StoredClient } from '../stored';
import { rawRows } from './raw';

/** What the store holds, as far as its parts must agree with each other. */
export async function stored(): Promise<Stored> {
  const [hist, stat, meta, journal] = await Promise.all(['hist', 'stat', 'meta', 'imports'].map(rawRows));
  const named = (beginning: string) =>
    (meta ?? []).filter(({ name }) => String(name).startsWith(beginning)).map(({ value }) => value);
  const counts = named('counts ') as readonly Stored['counts'][];
  return {
    clients: (hist ?? []).map(clientOf),
    stats: (stat ?? []).map(({ key }) => String(key)),
    journal: (journal ?? []).map(({ key }) => String(key)),
    counts: counts.reduce(
      (sum, { clients, purchases }) => ({ clients: sum.clients + clients, purchases: sum.purchases + purchases }),
      { clients: 0, purchases: 0 },
    ),
    runs: named('import ') as Stored['runs'],
  };
}

function clientOf({ key, d, a, k }: Record<string, unknown>): StoredClient {
  const lengths = [d, a, k].map((column) => (Array.isArray(column) ? column.length : 0));
  return { key: String(key), deals: (k as readonly string[]) ?? [], isTorn: new Set(lengths).size !== 1 };
}
