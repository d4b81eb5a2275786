import type { ClientAddress } from '../domain/capture';
import { NAMED_TYPE } from '../domain/importing/importChoice';
import type { FileClient } from '../domain/importing/importRun';
import { plainName } from '../domain/importing/plainName';
import { readDb } from './db';
import { keysOf } from './key';
import { PAGE } from './pages';
import type { HistRow } from './rows';

/** A client that is stored. */
export interface KnownClient {
  readonly client: ClientAddress;
  readonly name: string | undefined;
}

/** The clients of one site by what a file can name them by. */
export interface KnownClients {
  readonly byId: ReadonlyMap<string, readonly KnownClient[]>;
  /** By plain name. */
  readonly byName: ReadonlyMap<string, readonly KnownClient[]>;
}

/**
 * Reads who of a file's clients is known on a site; clients of other sites are other clients. Only those are held: a
 * base may be many times the file.
 */
export async function knownClients(
  site: string,
  clients: readonly Pick<FileClient, 'id' | 'name' | 'contacts'>[],
): Promise<KnownClients> {
  const ids = new Set(clients.flatMap(({ id, contacts }) => (id === undefined ? (contacts?.taxNumbers ?? []) : [id])));
  const names = new Set(clients.flatMap(({ id, name }) => (id === undefined && name ? [plainName(name)] : [])));
  const byId = new Map<string, KnownClient[]>();
  const byName = new Map<string, KnownClient[]>();
  for await (const row of rowsOf(site)) {
    const known = { client: row.client, name: row.name };
    for (const id of idsOf(row)) if (ids.has(id)) push(byId, id, known);
    const name = row.name === undefined || names.size === 0 ? undefined : plainName(row.name);
    if (name !== undefined && names.has(name)) push(byName, name, known);
  }
  return { byId, byName };
}

async function* rowsOf(site: string): AsyncGenerator<HistRow, void> {
  let [after, before] = keysOf(site);
  for (;;) {
    const from = after;
    const page = await readDb((db) => db.hist.where('key').between(from, before, false, false).limit(PAGE).toArray());
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.key;
  }
}

/** His own id and those of the records that are him; a name is no id. */
function idsOf({ site, client, aliases }: HistRow): readonly string[] {
  const own = client.type === NAMED_TYPE ? [] : [client.id];
  const others = aliases.map((alias) => alias.slice(alias.indexOf(' ', site.length + 1) + 1));
  return others.length === 0 ? own : [...new Set([...own, ...others])];
}

function push(map: Map<string, KnownClient[]>, name: string, client: KnownClient): void {
  const known = map.get(name);
  if (known) known.push(client);
  else map.set(name, [client]);
}
