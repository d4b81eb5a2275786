/**
 * What of every table stays readable when its rows are sealed: keys and indexed fields, because the browser itself
 * looks rows up by them. `undefined`: the rows hold nothing but keys and days and are never sealed. A test compares the
 * names with the database and the fields with its indexes.
 */
export const clearFields: Readonly<Record<string, readonly string[] | undefined>> = {
  hist: ['key', 'aliases', 'listed'],
  imports: ['run', 'key'],
  contacts: ['key', 'hashes'],
  merges: undefined,
  contactLog: ['id', 'client'],
  consents: ['id', 'client'],
  promises: ['id', 'client', 'on'],
  doNotContact: ['id', 'client', 'hashes'],
  talks: ['client'],
  hand: ['client'],
  meta: ['name'],
};

/** Values of `meta` that stay readable: what the store needs to know before it is unlocked. They name nobody. */
const CLEAR_META = ['schema', 'base', 'lock', 'changes', 'refreshed', 'counts', 'job', 'source', 'retention'];

/** The readable part of a row, or undefined where the row is not sealed. */
export function clearPart(table: string, row: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const fields = clearFields[table];
  if (!fields || (table === 'meta' && isClearMeta(row.name))) return undefined;
  const clear: Record<string, unknown> = {};
  for (const field of fields) if (row[field] !== undefined) clear[field] = row[field];
  if (Array.isArray(clear.listed)) clear.listed = clear.listed.filter(isIdOfCrm);
  return clear;
}

function isClearMeta(name: unknown): boolean {
  return CLEAR_META.includes(String(name).split(' ', 1)[0] ?? '');
}

/** A deal without an id of its own is known by its day and sum; no list's row is recognised by those. */
function isIdOfCrm(id: unknown): boolean {
  return !String(id).includes(' ');
}
