import type { FileTraces, HistRow } from './rows';

type Traced = Pick<HistRow, 'files' | 'k' | 'undated'>;

/** What two rows that are one client had from files, each of which may still be taken back. */
export function tracesOfBoth(one: Traced, other: Traced): Pick<HistRow, 'files'> {
  if (!one.files && !other.files) return {};
  const files = [one.files, other.files].filter((traces) => traces !== undefined);
  const runs = [...new Set(files.flatMap((traces) => traces.runs))].sort();
  const seen = [...new Set([...seenIn(one), ...seenIn(other)])].sort();
  const isNew = files.length === 2 && files.every((traces) => traces.isNew);
  const owned = [...ownedIn(one), ...ownedIn(other)];
  const isSeen = !isNew || files.some((traces) => traces.seen !== undefined);
  return { files: { runs, isNew, ...(isSeen && { seen }), ...(owned.length > 0 && { owned }) } };
}

/** Ids that an import without a journal of its own has given a client, those others have told of as well left out. */
export function ownedBy(row: Traced, run: string): readonly string[] {
  return ownedIn(row).flatMap(([owner, ids]) => (owner === run ? ids : []));
}

function ownedIn({ files, k }: Traced): NonNullable<FileTraces['owned']> {
  if (!files) return [];
  const { newBy, owned = [], seen } = files;
  const elsewhere = new Set(seen);
  return newBy === undefined ? owned : [...owned, [newBy, k.filter((id) => !elsewhere.has(id))]];
}

/** A row without traces was never told of by a file. */
function seenIn({ files, k, undated }: Traced): readonly string[] {
  return files ? (files.seen ?? []) : [...k, ...undated];
}
