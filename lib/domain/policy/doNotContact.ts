import type { Day } from '../day';
import type { Person } from './person';

/**
 * A client who asked not to be contacted: a row of the store's `doNotContact`, never deleted. It is keyed twice, by the
 * client and by the hashes of his phones and e-mails of that day, so that neither a new card, nor a renamed or merged
 * one, nor an erased client brings him back.
 */
export interface DoNotContactEntry {
  readonly id: string;
  /** Store key of the client. */
  readonly client: string;
  /** Salted hashes of phones and e-mails; tax numbers are of firms, and no person's. */
  readonly hashes: readonly string[];
  readonly on: Day;
  readonly by: string;
  /** The client's own words. */
  readonly words?: string;
  /** Set where the head took it back. */
  readonly lifted?: { readonly on: Day; readonly by: string; readonly reason: string };
}

/** A word that stands, as it is shown to those who may take it back. */
export interface StandingWord extends Pick<DoNotContactEntry, 'id' | 'on' | 'by' | 'words'> {
  /** Undefined where nothing else is stored of him any more. */
  readonly name: string | undefined;
}

/** A card of the base: all keys that were merged into it, itself included, and the hashes of every phone and e-mail. */
interface KnownCard {
  readonly keys: readonly string[];
  readonly hashes: readonly string[];
}

/** Who must not be contacted. */
export interface DoNotContactIndex {
  isBarred(card: KnownCard): boolean;
  /** The word that bars him, to be shown with its day; the first that is found. */
  entryOf(card: KnownCard): DoNotContactEntry | undefined;
}

/**
 * The index over all words that stand. `hashesOf` tells what is known today of a barred client's phones and e-mails, so
 * that a number learned after his request bars its other cards too.
 */
export function doNotContactIndex(
  entries: readonly DoNotContactEntry[],
  hashesOf: (key: string) => readonly string[] = () => [],
): DoNotContactIndex {
  const byKey = new Map<string, DoNotContactEntry>();
  const byHash = new Map<string, DoNotContactEntry>();
  for (const entry of entries) {
    if (entry.lifted) continue;
    byKey.set(entry.client, entry);
    for (const hash of [...entry.hashes, ...hashesOf(entry.client)]) byHash.set(hash, entry);
  }
  const entryOf = ({ keys, hashes }: KnownCard) =>
    firstIn(byKey, keys) ?? firstIn(byHash, hashes) ?? firstIn(byHash, keys.flatMap(hashesOf));
  return { entryOf, isBarred: (card) => entryOf(card) !== undefined };
}

function firstIn(found: ReadonlyMap<string, DoNotContactEntry>, names: readonly string[]) {
  return names.map((name) => found.get(name)).find((entry) => entry !== undefined);
}

/** Why a word was not taken back. */
export type LiftRefusal = 'onlyHead' | 'noReason';

/** Signs of the reason for taking a word back. */
export const LONGEST_LIFT_REASON = 200;

/** Takes a word back. Only the head may, and only with a reason; the entry stays, with who lifted it and why. */
export function liftDoNotContact(
  entry: DoNotContactEntry,
  { by, on, reason }: { readonly by: Person; readonly on: Day; readonly reason: string },
): DoNotContactEntry | { readonly refused: LiftRefusal } {
  if (by.role !== 'head') return { refused: 'onlyHead' };
  if (reason.trim() === '') return { refused: 'noReason' };
  return { ...entry, lifted: { on, by: by.name, reason: reason.trim() } };
}
