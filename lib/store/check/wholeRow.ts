import { heldDeals, listedOf, packedDeals } from '../purchaseColumns';
import type { HistRow } from '../rows';
import type { Findings } from './findings';

/** The row as it ought to be; the same one where nothing is wrong with it. */
export function wholeRow(row: HistRow, findings: Findings): HistRow {
  return withAliases(withListed(withColumns(withIdentity(row, findings), findings), findings), findings);
}

/** The key is right: everybody else finds the client by it. */
function withIdentity(row: HistRow, findings: Findings): HistRow {
  if (row.key === `${row.site} ${row.client?.type} ${row.client?.id}`) return row;
  findings.add('identity');
  const [site = '', type = '', ...id] = row.key.split(' ');
  return { ...row, site, client: { type, id: id.join(' ') } };
}

/**
 * Purchases of which a part is missing cannot be told from any other: they are left out, and the history is no longer
 * taken for whole, so that nobody is called asleep for them and the next reading brings them back.
 */
function withColumns(row: HistRow, findings: Findings): HistRow {
  const length = Math.min(...columnsOf(row).map((column) => column.length));
  const isEven = columnsOf(row).every((column) => column.length === length) && row.d.every(Number.isInteger);
  if (isEven && isInOrder(row) && !isContradictory(row)) return row;
  findings.add('columns');
  const held = heldDeals(isEven ? row : evenRow(row, length));
  for (const id of held.won.keys()) {
    held.other.delete(id);
    held.undated.delete(id);
  }
  for (const id of held.doubted.keys()) if (!held.won.has(id) && !held.undated.has(id)) held.doubted.delete(id);
  const whole = { ...row, ...packedDeals(held, row.isCut) };
  return isEven ? whole : { ...whole, completeness: { state: 'partial', seen: whole.d.length, total: undefined } };
}

function columnsOf({ d, a, k, c, g }: HistRow): readonly (readonly unknown[])[] {
  return [d, a, k, c ?? d, g ?? d];
}

function evenRow(row: HistRow, length: number): HistRow {
  const places = Array.from({ length }, (_, i) => i).filter((i) => Number.isInteger(row.d[i]));
  const even = <T>(column: readonly T[]) => places.map((i) => column[i] as T);
  const { d, a, k, c, g } = row;
  return { ...row, d: even(d), a: even(a), k: even(k), c: c && even(c), ...(g && { g: even(g) }) };
}

/** By day, then by deal, every deal once. */
function isInOrder({ d, k }: HistRow): boolean {
  for (let i = 1; i < d.length; i++) {
    const [day, before] = [d[i] as number, d[i - 1] as number];
    if (day < before || (day === before && (k[i] as string) <= (k[i - 1] as string))) return false;
  }
  return new Set(k).size === k.length;
}

/** True where a deal is said to be two things, twice the same, or doubted without being known. */
function isContradictory({ k, c, open, lost, undated, doubted }: HistRow): boolean {
  if (c && new Set(c).size < 2) return true;
  if (open.length + lost.length + undated.length + doubted.length === 0) return false;
  const won = new Set(k);
  const others = [...open, ...lost, ...undated];
  if (others.some((id) => won.has(id))) return true;
  if (new Set([...open, ...lost]).size < open.length + lost.length) return true;
  const known = new Set([...k, ...undated]);
  return known.size < k.length + undated.length || doubted.some(([id]) => !known.has(id));
}

function withListed(row: HistRow, findings: Findings): HistRow {
  const listed = listedOf(row);
  if (row.listed === undefined || isSame(row.listed, listed)) return row;
  findings.add('listed');
  return { ...row, listed };
}

function withAliases(row: HistRow, findings: Findings): HistRow {
  const aliases = [...new Set(row.aliases)].filter((key) => key !== row.key).sort();
  if (isSame(row.aliases, aliases)) return row;
  findings.add('aliases');
  return { ...row, aliases };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, i) => text === other[i]);
}
