import type { FoundClient, FoundClients } from '../../domain/clientData/clientData';
import { plainName } from '../../domain/importing/plainName';
import { historyPages } from '../pages';
import type { HistRow } from '../rows';

const SHOWN = 20;

/**
 * Clients whose name holds every word of `text`, or whose number it is; those with that number or name first, then by
 * name. The whole base is gone through, a page of rows at a time. Throws `StoreFailure`.
 */
export async function findClients(text: string, signal: AbortSignal): Promise<FoundClients> {
  const wanted = plainName(text);
  if (wanted === '') return { rows: [], total: 0 };
  const words = wanted.split(' ');
  const found: (FoundClient & { readonly rank: number })[] = [];
  let total = 0;
  for await (const page of historyPages()) {
    if (signal.aborted) break;
    for (const row of page) {
      const rank = rankOf(row, wanted, words);
      if (rank === undefined) continue;
      total++;
      found.push({ ...foundClient(row), rank });
    }
    found.sort((one, other) => one.rank - other.rank || one.name.localeCompare(other.name));
    found.length = Math.min(found.length, SHOWN);
  }
  return { rows: found.map(({ rank: _, ...row }) => row), total };
}

/** Lower is nearer; undefined: another client. */
function rankOf(row: HistRow, wanted: string, words: readonly string[]): number | undefined {
  if (idOf(row).toLowerCase() === wanted) return 0;
  const name = plainName(nameOf(row));
  if (name === wanted) return 1;
  if (!words.every((word) => name.includes(word))) return undefined;
  return name.startsWith(wanted) ? 2 : 3;
}

function foundClient(row: HistRow): FoundClient {
  const [, type = ''] = row.key.split(' ');
  return { key: row.key, site: row.site, client: { type, id: idOf(row) }, name: nameOf(row) };
}

function nameOf({ name, client }: HistRow): string {
  return name ?? client.id;
}

/** No site and no kind of record contains a space; an id may. */
function idOf({ key }: HistRow): string {
  return key.split(' ').slice(2).join(' ');
}
