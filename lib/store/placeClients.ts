import type { ClientAddress } from '../domain/capture';
import type { ContactValues } from '../domain/identity/contactValues';
import { taxNumberOf } from '../domain/identity/taxNumber';
import { type ImportChoice, NAMED_TYPE, TAX_TYPE } from '../domain/importing/importChoice';
import type { FileClient, Namesake, PlacedClient, RefusedRow } from '../domain/importing/importRun';
import { plainName } from '../domain/importing/plainName';
import { clientKey } from './key';
import type { KnownClient, KnownClients } from './knownClients';

const LONGEST_ID = 200;

type PlaceRules = Pick<ImportChoice, 'site' | 'clientType' | 'namesakes'>;

/** Clients of a file as records of the store. */
export interface Placed {
  /** In the order of their keys. */
  readonly clients: readonly PlacedClient[];
  /** Those who are taken for clients with an id by their name alone. */
  readonly namesakes: readonly Namesake[];
  /** Rows of clients that could be several known ones. */
  readonly refused: readonly RefusedRow[];
}

/** Finds the record each client of a file is or becomes; those that turn out to be one are put together. */
export function placeClients(clients: readonly FileClient[], known: KnownClients, choice: PlaceRules): Placed {
  const shared = sharedNames(clients);
  const placed = new Map<string, PlacedClient>();
  const namesakes = new Map<string, Namesake>();
  const refused: RefusedRow[] = [];
  for (const client of clients) {
    const found = placeOf(client, known, choice, shared);
    if (!found) {
      for (const row of client.rows) refused.push({ row, why: 'twoClients' });
      continue;
    }
    const key = clientKey(choice.site, found.client);
    if (found.knownAs !== undefined) {
      namesakes.set(key, { name: client.name ?? '', knownAs: found.knownAs, client: found.client });
    }
    const same = placed.get(key);
    const one = new OnePlaced(key, found.client, client);
    placed.set(key, same ? new TwoPlaced(same, one) : one);
  }
  const sorted = [...placed.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  return { clients: sorted, namesakes: [...namesakes.values()], refused };
}

interface Place {
  readonly client: ClientAddress;
  /** Present where nothing but his name says that he is this one. */
  readonly knownAs?: string;
}

/** Undefined where it could be several. */
function placeOf(
  { id, name = '', contacts }: FileClient,
  known: KnownClients,
  choice: PlaceRules,
  shared: ReadonlySet<string>,
): Place | undefined {
  const found = id === undefined ? [] : (known.byId.get(id) ?? []);
  if (id !== undefined) return placeById(id, found, choice);
  const tax = onlyTaxNumber(contacts);
  const byTax = tax === undefined ? [] : (known.byId.get(tax) ?? []).filter(({ client }) => client.type === TAX_TYPE);
  if (byTax[0]) return { client: byTax[0].client };
  const own =
    tax === undefined ? { type: NAMED_TYPE, id: plainName(name).slice(0, LONGEST_ID) } : { type: TAX_TYPE, id: tax };
  const namesakes = (known.byName.get(plainName(name)) ?? []).filter((one) => canBe(one, own, choice));
  const [one, ...others] = namesakes;
  if (!one) return { client: own };
  if (others.length > 0 || shared.has(plainName(name))) return tax === undefined ? undefined : { client: own };
  return { client: one.client, ...(isOfFiles(one) ? {} : { knownAs: one.name ?? one.client.id }) };
}

function placeById(id: string, found: readonly KnownClient[], { clientType }: PlaceRules): Place | undefined {
  const [one = { client: { type: clientType, id } }, ...others] = found;
  if (others.length === 0) return { client: one.client };
  const own = found.find(({ client }) => client.type === clientType);
  return own && { client: own.client };
}

/** A client with another tax number is another one; one with an id only by the user's word. */
function canBe(one: KnownClient, own: ClientAddress, { namesakes }: PlaceRules): boolean {
  if (one.client.type === TAX_TYPE) return own.type !== TAX_TYPE || one.client.id === own.id;
  return namesakes === 'one' || isOfFiles(one);
}

function isOfFiles({ client }: KnownClient): boolean {
  return client.type === NAMED_TYPE || client.type === TAX_TYPE;
}

/** Names that clients of the file with different tax numbers share. */
function sharedNames(clients: readonly FileClient[]): ReadonlySet<string> {
  const shared = new Set<string>();
  const taxOf = new Map<string, string>();
  for (const { id, name, contacts } of clients) {
    const tax = id === undefined ? onlyTaxNumber(contacts) : undefined;
    if (tax === undefined) continue;
    const plain = plainName(name ?? '');
    const known = taxOf.get(plain);
    if (known !== undefined && known !== tax) shared.add(plain);
    taxOf.set(plain, tax);
  }
  return shared;
}

function onlyTaxNumber(contacts: ContactValues | undefined): string | undefined {
  const [only, ...others] = new Set(contacts?.taxNumbers.flatMap((text) => taxNumberOf(text) ?? []) ?? []);
  return others.length === 0 ? only : undefined;
}

/** Asks the file for his deals each time. */
class OnePlaced implements PlacedClient {
  constructor(
    readonly key: string,
    readonly client: ClientAddress,
    private readonly told: FileClient,
  ) {}

  get name() {
    return this.told.name ?? this.told.id;
  }

  get owner() {
    return this.told.owner;
  }

  get contacts() {
    return this.told.contacts;
  }

  get size() {
    return this.told.size;
  }

  get deals() {
    return this.told.deals;
  }
}

/** Clients of a file that are one record; of their names the first is kept. */
class TwoPlaced implements PlacedClient {
  readonly key: string;
  readonly client: ClientAddress;

  constructor(
    private readonly one: PlacedClient,
    private readonly other: PlacedClient,
  ) {
    this.key = one.key;
    this.client = one.client;
  }

  get name() {
    return this.one.name ?? this.other.name;
  }

  get owner() {
    return this.one.owner ?? this.other.owner;
  }

  get contacts(): ContactValues | undefined {
    const { one, other } = this;
    if (!one.contacts || !other.contacts) return one.contacts ?? other.contacts;
    const both = (kind: keyof ContactValues) => [
      ...new Set([...(one.contacts?.[kind] ?? []), ...(other.contacts?.[kind] ?? [])]),
    ];
    return { phones: both('phones'), emails: both('emails'), taxNumbers: both('taxNumbers') };
  }

  get size() {
    return this.one.size + this.other.size;
  }

  get deals() {
    return [...this.one.deals, ...this.other.deals];
  }
}
