import type { ClientAddress } from '../../domain/capture';
import type { Completeness } from '../../domain/deal';
import type { HistRow } from '../rows';
import { packedColumns, unpackedColumns } from './columns';

/** A history as the database keeps it: its purchases in one text, and nothing that goes without saying. */
interface PackedHist extends Partial<Omit<HistRow, 'd' | 'a'>> {
  readonly key: string;
  readonly p: string;
}

const NONE: readonly never[] = [];

/** Fields that every row has, as most rows have them. */
const USUAL = {
  name: undefined,
  owner: undefined,
  path: '',
  aliases: NONE,
  c: undefined,
  currency: undefined,
  open: NONE,
  lost: NONE,
  undated: NONE,
  doubted: NONE,
  isCut: false,
  job: undefined,
  hiddenIn: undefined,
  readAt: undefined,
} satisfies Partial<HistRow>;

/** The row as it is written; itself where its columns are not what they ought to be, so that the check finds it so. */
export function packedRow(row: HistRow): HistRow | PackedHist {
  const columns = packedColumns(row);
  if (!columns) return row;
  const packed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) if (!isUsual(name, value, row)) packed[name] = value;
  packed.p = columns.p;
  if (columns.k) packed.k = columns.k;
  return packed as unknown as PackedHist;
}

function isUsual(name: string, value: unknown, row: HistRow): boolean {
  if (value === undefined) return true;
  switch (name) {
    case 'd':
    case 'a':
    case 'k':
      return true;
    case 'site':
    case 'client':
      return isNamedByKey(row);
    case 'completeness':
      return isAllKnown(row);
    default:
      return name in USUAL && isSame(USUAL[name as keyof typeof USUAL], value);
  }
}

function isSame(usual: unknown, value: unknown): boolean {
  return usual === value || (usual === NONE && Array.isArray(value) && value.length === 0);
}

function isNamedByKey({ key, site, client }: HistRow): boolean {
  const named = namedBy(key);
  return named.site === site && named.client.type === client?.type && named.client.id === client.id;
}

/** Whose row has this key, see `clientKey`. */
function namedBy(key: string): { readonly site: string; readonly client: ClientAddress } {
  const first = key.indexOf(' ');
  const second = key.indexOf(' ', first + 1);
  return { site: key.slice(0, first), client: { type: key.slice(first + 1, second), id: key.slice(second + 1) } };
}

type Deals = Pick<HistRow, 'k' | 'open' | 'lost' | 'undated'>;

/** True of most clients once their site has been read: every deal there is has been seen, and is held. */
function isAllKnown({ completeness, ...row }: HistRow): boolean {
  const { seen, total } = allOf(row);
  return completeness?.state === 'complete' && completeness.seen === seen && completeness.total === total;
}

function allOf({ k, open, lost, undated }: Deals): Completeness {
  const deals = k.length + open.length + lost.length + undated.length;
  return { state: 'complete', seen: deals, total: deals };
}

export function isPacked(row: unknown): row is PackedHist {
  return typeof row === 'object' && row !== null && typeof (row as Partial<PackedHist>).p === 'string';
}

/** Fields that a row may be without. */
type MayLack = { [Field in keyof HistRow]-?: object extends Pick<HistRow, Field> ? Field : never }[keyof HistRow];
const MAY_LACK = Object.keys({
  categories: true,
  g: true,
  met: true,
  source: true,
  listed: true,
  shelf: true,
  files: true,
  into: true,
  joined: true,
} satisfies Record<MayLack, true>) as readonly MayLack[];

/** The row as it was before it was packed. Field by field: spreading takes ten times as long. */
export function unpackedRow(packed: PackedHist): HistRow {
  const { d, a, k } = unpackedColumns(packed.p, packed.k);
  const { site, client } = packed.site === undefined ? namedBy(packed.key) : packed;
  const { open = NONE, lost = NONE, undated = NONE } = packed;
  const row: { [Field in keyof Omit<HistRow, MayLack>]: HistRow[Field] | undefined } = {
    key: packed.key,
    site,
    client,
    name: packed.name,
    owner: packed.owner,
    path: packed.path ?? USUAL.path,
    aliases: packed.aliases ?? NONE,
    d,
    a,
    k,
    c: packed.c,
    currency: packed.currency,
    open,
    lost,
    undated,
    doubted: packed.doubted ?? NONE,
    completeness: packed.completeness ?? allOf({ k, open, lost, undated }),
    isCut: packed.isCut ?? USUAL.isCut,
    job: packed.job,
    hiddenIn: packed.hiddenIn,
    readAt: packed.readAt,
  };
  const lacking = row as Record<string, unknown>;
  for (const field of MAY_LACK) if (packed[field] !== undefined) lacking[field] = packed[field];
  return row as HistRow;
}
