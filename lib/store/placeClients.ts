import type { ClientAddress } from '../domain/capture';
import { type ImportChoice, NAMED_TYPE } from '../domain/importing/importChoice';
import type { FileClient, PlacedClient } from '../domain/importing/importRun';
import { plainName } from '../domain/importing/plainName';
import { readDb } from './db';
import { clientKey, keysOf } from './key';
import { PAGE } from './pages';
import type { HistRow } from './rows';

const LONGEST_ID = 200;

/** The clients of one site by what a file can name them by. */
export interface KnownClients {
  readonly byId: ReadonlyMap<string, readonly ClientAddress[]>;
  readonly byName: ReadonlyMap<string, readonly ClientAddress[]>;
}

/** Reads who is known of a site; clients of other sites are other clients. */
export async function knownClients(site: string): Promise<KnownClients> {
  const byId = new Map<string, ClientAddress[]>();
  const byName = new Map<string, ClientAddress[]>();
  let [after, before] = keysOf(site);
  for (;;) {
    const from = after;
    const page = await readDb((db) => db.hist.where('key').between(from, before, false, false).limit(PAGE).toArray());
    for (const row of page) {
      for (const id of idsOf(site, row)) push(byId, id, row.client);
      if (row.name !== undefined) push(byName, plainName(row.name), row.client);
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return { byId, byName };
    after = last.key;
  }
}

/** His own id and those of the records that are him; a name is no id. */
function idsOf(site: string, { client, aliases }: HistRow): readonly string[] {
  const others = aliases.map((alias) => alias.slice(alias.indexOf(' ', site.length + 1) + 1));
  return [...new Set(client.type === NAMED_TYPE ? others : [client.id, ...others])];
}

function push(map: Map<string, ClientAddress[]>, name: string, client: ClientAddress): void {
  const known = map.get(name);
  if (known) known.push(client);
  else map.set(name, [client]);
}

/** The record a client of a file is or becomes; undefined where it could be several. */
export function addressOf(
  { id, name = '' }: Pick<FileClient, 'id' | 'name'>,
  known: KnownClients,
  { clientType }: Pick<ImportChoice, 'clientType'>,
): ClientAddress | undefined {
  if (id === undefined) {
    const [one = { type: NAMED_TYPE, id: plainName(name).slice(0, LONGEST_ID) }, ...others] =
      known.byName.get(plainName(name)) ?? [];
    return others.length === 0 ? one : undefined;
  }
  const found = known.byId.get(id) ?? [];
  const [one = { type: clientType, id }, ...others] = found;
  return others.length === 0 ? one : found.find(({ type }) => type === clientType);
}

/** Clients of a file in the order of their keys, those that turn out to be one as one. */
export function placeClients(
  clients: readonly FileClient[],
  known: KnownClients,
  choice: Pick<ImportChoice, 'site' | 'clientType'>,
): readonly PlacedClient[] {
  const placed = new Map<string, PlacedClient>();
  for (const { id, name, owner, deals } of clients) {
    const client = addressOf({ id, name }, known, choice);
    if (!client) continue;
    const key = clientKey(choice.site, client);
    const same = placed.get(key);
    placed.set(key, {
      key,
      client,
      name: same?.name ?? name ?? id,
      owner: same?.owner ?? owner,
      deals: [...(same?.deals ?? []), ...deals],
    });
  }
  return [...placed.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}
