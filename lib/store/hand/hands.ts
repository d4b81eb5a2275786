import type { HandRow } from '../call/callRows';
import type { ReadableDb } from '../readable';
import type { HistRow } from '../rows';

/** What people have set of clients by hand, by the key of the record it was set at; of most clients nothing is. */
export type Hands = ReadonlyMap<string, HandRow>;

/** Must run inside a transaction over `hand`, or read for itself. */
export async function readHands(db: ReadableDb): Promise<Hands> {
  const rows = await db.hand.toArray();
  return new Map(rows.map((row) => [row.client, row]));
}

/** All that was set of a client, at any of the records that are him; undefined: nothing was. */
export function handOf(
  { key, aliases }: Pick<HistRow, 'key' | 'aliases'>,
  hands: Hands,
): Omit<HandRow, 'client'> | undefined {
  if (hands.size === 0) return undefined;
  const rows = [key, ...aliases].flatMap((record) => hands.get(record) ?? []);
  const corrections = rows.flatMap((row) => row.corrections);
  const marks = rows.flatMap((row) => row.marks);
  return corrections.length + marks.length === 0 ? undefined : { corrections, marks };
}
