import type { Deal } from '../domain/deal';
import { type ContactValues, MOST_VALUES } from '../domain/identity/contactValues';
import type { FileClient } from '../domain/importing/importRun';
import { plainName } from '../domain/importing/plainName';
import { ownText } from './cell';
import type { Sale } from './readRow';
import type { SaleColumns } from './saleColumns';

/** Who the rows of a file name, each once; a client's number is that of his first row. */
export class FileClients {
  private readonly byId = new Map<string, number>();
  private readonly byPlainName = new Map<string, number>();
  /** By name as it is written: it is not made plain again. */
  private readonly byName = new Map<string, number>();
  private readonly known: Named[] = [];

  /** The number of a row's client, who is remembered with what the row tells of him. */
  numberOf({ clientId, client, owner, contacts }: Pick<Sale, 'clientId' | 'client' | 'owner' | 'contacts'>): number {
    const number = clientId === undefined ? this.numberByName(client ?? '') : this.numberById(clientId);
    const named = this.known[number];
    if (!named) return number;
    if (client !== named.name) named.name = ownText(earlier(named.name, client));
    if (owner !== named.owner) named.owner = ownText(earlier(named.owner, owner));
    if (contacts) named.contacts = withValues(named.contacts, contacts);
    return number;
  }

  /** So that two clients of one name stay two. */
  private numberById(id: string): number {
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    const own = ownText(id);
    const number = this.begin(`id ${own}`, own);
    this.byId.set(own, number);
    return number;
  }

  private numberByName(name: string): number {
    const known = this.byName.get(name);
    if (known !== undefined) return known;
    const plain = plainName(name);
    const number = this.byPlainName.get(plain) ?? this.begin(`name ${plain}`, undefined);
    this.byPlainName.set(plain, number);
    this.byName.set(ownText(name), number);
    return number;
  }

  private begin(key: string, id: string | undefined): number {
    return this.known.push({ key, id, name: undefined, owner: undefined, contacts: undefined }) - 1;
  }

  /** Clients with a sale, sorted by their keys; `isSale` tells places that are one. */
  withSales(sales: SaleColumns, isSale: (place: number) => boolean): readonly FileClient[] {
    const places = this.placesByClient(sales, isSale);
    return this.known
      .map((named, number) => ({ named, own: places(number) }))
      .filter(({ own }) => own.length > 0)
      .sort((one, other) => byText(one.named.key, other.named.key))
      .map(({ named, own }) => new ClientOfFile(named, sales, own));
  }

  private placesByClient({ clients, length }: SaleColumns, isSale: (place: number) => boolean) {
    const ends = new Int32Array(this.known.length + 1);
    for (let place = 0; place < length; place++) if (isSale(place)) ends[clients[place] as number]!++;
    for (let number = 1; number < ends.length; number++) ends[number]! += ends[number - 1]!;
    const total = ends.at(-1) ?? 0;
    const sorted = new Int32Array(total);
    const begins = ends.slice();
    for (let place = length - 1; place >= 0; place--) {
      if (isSale(place)) sorted[--begins[clients[place] as number]!] = place;
    }
    return (number: number) => sorted.subarray(begins[number], ends[number]);
  }
}

interface Named {
  readonly key: string;
  readonly id: string | undefined;
  name: string | undefined;
  owner: string | undefined;
  contacts: ContactValues | undefined;
}

/** Makes his deals whenever they are asked for, so that they are not all there at once. */
class ClientOfFile implements FileClient {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly owner: string | undefined;
  readonly contacts: ContactValues | undefined;

  constructor(
    { id, name, owner, contacts }: Named,
    private readonly sales: SaleColumns,
    private readonly places: Int32Array,
  ) {
    this.id = id;
    this.name = name;
    this.owner = owner;
    this.contacts = contacts;
  }

  get size(): number {
    return this.places.length;
  }

  get deals(): readonly Deal[] {
    return numbered(Array.from(this.places, (place) => this.sales.dealAt(place)));
  }

  get rows(): readonly number[] {
    return Array.from(this.places, (place) => this.sales.rows[place] ?? 0);
  }
}

/**
 * Deals without an id get one of their day and sum, and true repeats a number: the same file gives the same ids again,
 * in whatever order its rows stand.
 */
function numbered(deals: readonly Deal[]): readonly Deal[] {
  if (deals.every(({ id }) => id !== undefined)) return deals;
  const seen = new Map<string, number>();
  return [...deals].sort(byCells).map((deal): Deal => {
    if (deal.id !== undefined) return deal;
    const own = `${deal.on ?? ''} ${deal.amountMinor ?? ''}`;
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    return { ...deal, id: count === 1 ? own : `${own} ${count}` };
  });
}

/** Two of one day and sum may still be of two currencies or categories. */
function byCells(one: Deal, other: Deal): number {
  return byText(one.currency ?? '', other.currency ?? '') || byText(one.category ?? '', other.category ?? '');
}

/** The same where the row tells nothing new. */
function withValues(known: ContactValues | undefined, found: ContactValues): ContactValues {
  if (!known) return found;
  const phones = withTexts(known.phones, found.phones);
  const emails = withTexts(known.emails, found.emails);
  const taxNumbers = withTexts(known.taxNumbers, found.taxNumbers);
  const isSame = phones === known.phones && emails === known.emails && taxNumbers === known.taxNumbers;
  return isSame ? known : { phones, emails, taxNumbers };
}

function withTexts(known: readonly string[], found: readonly string[]): readonly string[] {
  const more = found.filter((text) => !known.includes(text));
  return more.length === 0 ? known : [...new Set([...known, ...more])].sort().slice(0, MOST_VALUES);
}

/** Of several writings the one that comes first in the alphabet, so that the order of rows does not matter. */
function earlier(known: string | undefined, found: string | undefined): string | undefined {
  if (known === undefined || found === undefined) return known ?? found;
  return byText(found, known) < 0 ? found : known;
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
