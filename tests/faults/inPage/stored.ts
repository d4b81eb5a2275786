import { isPacked, unpackedRow } from '../../../lib/store/packing/packedRow';
import { wakeUpItem } from '../../../lib/store/wakeUpItem';
import type { Stored, StoredClient } from '../stored';
import { rawRows } from './raw';

/** What the store holds, as far as its parts must agree with each other. */
export async function stored(): Promise<Stored> {
  const [hist, meta, journal] = await Promise.all(['hist', 'meta', 'imports'].map(rawRows));
  const named = (beginning: string) =>
    (meta ?? []).filter(({ name }) => String(name).startsWith(beginning)).map(({ value }) => value);
  const counts = named('counts ') as readonly Stored['counts'][];
  return {
    clients: (hist ?? []).map(clientOf),
    listed: await listed(),
    journal: (journal ?? []).map(({ key }) => String(key)),
    counts: counts.reduce(
      (sum, { clients, purchases }) => ({ clients: sum.clients + clients, purchases: sum.purchases + purchases }),
      { clients: 0, purchases: 0 },
    ),
    runs: named('import ') as Stored['runs'],
  };
}

/** Every client has a status in the list, or none because his history is a part. */
async function listed(): Promise<number> {
  const list = await wakeUpItem.getValue();
  return list ? Object.values(list.counts).reduce((sum, clients) => sum + clients, list.partial) : 0;
}

function clientOf(row: Record<string, unknown>): StoredClient {
  const { key, d, a, k } = isPacked(row) ? unpackedRow(row) : row;
  const lengths = [d, a, k].map((column) => (Array.isArray(column) ? column.length : 0));
  return { key: String(key), deals: (k as readonly string[]) ?? [], isTorn: new Set(lengths).size !== 1 };
}
