import type { ContactKind } from './contactValues';

/**
 * A value that more clients than this share is a firm's switchboard, an accountant's e-mail or a form filled for form's
 * sake, and no sign that they are one. Ours.
 */
export const MOST_SHARING = 4;

/** One client and the hashes of everything he may be recognised by, without repeats. */
export interface RecognisableClient {
  readonly key: string;
  readonly hashes: readonly string[];
}

/** Two clients that may be one, and what they share. */
export interface SharedPair {
  /** Keys in their order. */
  readonly one: string;
  readonly other: string;
  readonly shared: readonly string[];
}

/**
 * Clients that share a phone, an e-mail or a tax number, pair by pair; a name alone is never a sign. Those with more in
 * common come first.
 */
export function sharedPairs(clients: Iterable<RecognisableClient>): readonly SharedPair[] {
  const pairs = new Map<string, { one: string; other: string; shared: string[] }>();
  for (const [hash, keys] of keysByHash(clients)) {
    if (keys.length < 2 || keys.length > MOST_SHARING) continue;
    for (const [i, one] of keys.entries()) {
      for (const other of keys.slice(i + 1)) {
        const id = pairId(one, other);
        const pair = pairs.get(id) ?? { one, other, shared: [] };
        pair.shared.push(hash);
        pairs.set(id, pair);
      }
    }
  }
  return [...pairs.values()].sort(bySigns);
}

/** Name of a pair of keys, whichever comes first. A key holds no line break. */
export function pairId(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** Keys in their order, so that the first of a pair comes first. */
function keysByHash(clients: Iterable<RecognisableClient>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { key, hashes } of clients) {
    for (const hash of hashes) {
      const keys = found.get(hash);
      if (keys) keys.push(key);
      else found.set(hash, [key]);
    }
  }
  for (const keys of found.values()) if (keys.length > 1) keys.sort();
  return found;
}

function bySigns(first: SharedPair, second: SharedPair): number {
  return second.shared.length - first.shared.length || (pairOf(first) < pairOf(second) ? -1 : 1);
}

function pairOf({ one, other }: SharedPair): string {
  return pairId(one, other);
}

/** The letter that stands before a hash for the kind of what was hashed. */
export const KIND_LETTER: Readonly<Record<ContactKind, string>> = { phone: 'p', email: 'e', taxNumber: 't' };

/** What of a client was hashed; undefined for a text that is no such hash. */
export function kindOfHash(hash: string): ContactKind | undefined {
  const kinds = Object.keys(KIND_LETTER) as ContactKind[];
  return kinds.find((kind) => hash.startsWith(KIND_LETTER[kind]));
}
