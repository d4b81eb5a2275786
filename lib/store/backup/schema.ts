import * as z from 'zod/mini';
import type { ClientAddress } from '../../domain/capture';
import type { Completeness } from '../../domain/deal';
import type { ContactValues } from '../../domain/identity/contactValues';
import { columnKinds, encodings, type ImportChoice, separators } from '../../domain/importing/importChoice';
import type { ImportRun } from '../../domain/importing/importRun';
import { purchaseSources } from '../../domain/purchaseSource';
import { clientKey } from '../key';
import { MOST_PURCHASES } from '../purchaseColumns';
import type {
  ContactRow,
  FileTraces,
  HistRow,
  ImportedRow,
  MergeRow,
  ShelvedHistory,
  SiteCounts,
  SourceChange,
} from '../rows';
import { consentRow, contactLogRow, doNotContactRow, handRow, promiseRow } from './callSchemas';
import { BACKUP_FORMAT, type BackupEnd, type BackupHeader, type BackupTable, backupTables } from './format';

/*
 * Every row of a backup, to its last field: the file may come from anybody. `satisfies` has the compiler say where a
 * field that a row has is missing here.
 */

// The library would try to write code for speed, which our own pages rightly forbid.
z.config({ jitless: true });

type Shape<T> = { readonly [Field in keyof T]-?: z.ZodMiniType };

const LONGEST_TEXT = 10_000;
const MOST_KEYS = 20_000;
const MOST_DAY = 200_000;

const text = z.string().check(z.maxLength(LONGEST_TEXT));
const key = z.string().check(z.minLength(1), z.maxLength(2_000));
const whole = z.int().check(z.nonnegative());
const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z$/));
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const origin = z.string().check(z.regex(/^(https?:\/\/[^/\s?#@\\]{1,253}|file:)$/));
const keys = z.array(key).check(z.maxLength(MOST_KEYS));
const source = z.enum(purchaseSources);
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

/** JSON leaves a field without a value out; the types say that it is there and undefined. */
function maybe<T extends z.ZodMiniType>(schema: T) {
  return z.pipe(
    z.optional(schema),
    z.transform((value: z.output<T> | undefined) => value),
  );
}

/** JSON writes a place of a list that has no value as `null`. */
function places<T extends z.ZodMiniType>(schema: T) {
  return z.pipe(
    z.array(z.nullable(schema)).check(z.maxLength(MOST_PURCHASES)),
    z.transform((values: (z.output<T> | null)[]) => values.map((value) => value ?? undefined)),
  );
}

const client = z.strictObject({
  type: z.string().check(z.regex(/^[\w.-]{1,60}$/)),
  id: z.string().check(z.minLength(1), z.maxLength(1_000)),
} satisfies Shape<ClientAddress>);

const completeness = z.strictObject({
  state: z.enum(['complete', 'partial', 'none']),
  seen: whole,
  total: maybe(whole),
} satisfies Shape<Completeness>);

const dealsShape = {
  d: z.array(z.int().check(z.gte(-MOST_DAY), z.lte(MOST_DAY))).check(z.maxLength(MOST_PURCHASES)),
  a: places(z.int()),
  k: z.array(key).check(z.maxLength(MOST_PURCHASES)),
  c: maybe(places(currency)),
  currency: maybe(currency),
  categories: maybe(z.array(text).check(z.maxLength(MOST_PURCHASES))),
  g: maybe(z.array(whole).check(z.maxLength(MOST_PURCHASES))),
  open: keys,
  lost: keys,
  undated: keys,
  doubted: z.array(z.tuple([key, z.enum(['open', 'lost'])])).check(z.maxLength(MOST_KEYS)),
  completeness,
  isCut: z.boolean(),
  readAt: maybe(instant),
};

const shelved = z
  .strictObject({ ...dealsShape, source } satisfies Shape<ShelvedHistory>)
  .check(z.refine(hasEvenColumns));

const files = z.strictObject({
  runs: keys,
  isNew: z.boolean(),
  seen: z.exactOptional(keys),
  newBy: z.exactOptional(key),
  owned: z.exactOptional(z.array(z.tuple([key, keys])).check(z.maxLength(1_000))),
} satisfies Shape<FileTraces>);

const hist = z
  .strictObject({
    ...dealsShape,
    key,
    site: origin,
    client,
    name: maybe(text),
    owner: maybe(text),
    // Becomes part of a link: it must not be able to change the host it leads to.
    path: z.string().check(z.regex(/^(\/.{0,5000})?$/)),
    aliases: keys,
    job: maybe(key),
    hiddenIn: maybe(key),
    met: z.exactOptional(keys),
    source: z.exactOptional(source),
    listed: z.exactOptional(keys),
    shelf: z.exactOptional(z.array(shelved).check(z.maxLength(purchaseSources.length))),
    files: z.exactOptional(files),
    into: z.exactOptional(key),
    joined: z.exactOptional(keys),
  } satisfies Shape<HistRow>)
  .check(
    z.refine((row) => row.key === clientKey(row.site, row.client)),
    z.refine(hasEvenColumns),
  );

/** Columns that belong together are of one length; the purchases are in the order of their days. */
function hasEvenColumns({ d, a, k, c, g }: Pick<HistRow, 'd' | 'a' | 'k' | 'c' | 'g'>): boolean {
  const isEven = [a, k, c ?? d, g ?? d].every(({ length }) => length === d.length);
  return isEven && d.every((at, i) => i === 0 || (d[i - 1] as number) <= at);
}

const values = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(100));
const contact = z.strictObject({
  key,
  hashes: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(300)),
  plain: z.exactOptional(
    z.strictObject({ phones: values, emails: values, taxNumbers: values } satisfies Shape<ContactValues>),
  ),
  run: z.exactOptional(key),
} satisfies Shape<ContactRow>);

const merge = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(5_000)),
  said: z.enum(['merged', 'apart']),
  from: key,
  into: key,
  at: instant,
} satisfies Shape<MergeRow>);

const imported = z.strictObject({
  run: key,
  key,
  added: keys,
  met: keys,
  before: z.exactOptional(hist),
  left: whole,
} satisfies Shape<ImportedRow>);

const choice = z.strictObject({
  encoding: z.enum(encodings),
  separator: z.enum(separators),
  sheet: maybe(text),
  headerAfter: whole,
  columns: z.array(z.enum(columnKinds)).check(z.maxLength(1_000)),
  dayOrder: maybe(z.enum(['dmy', 'mdy'])),
  decimal: maybe(z.enum([',', '.'])),
  currency: maybe(currency),
  wonStages: z.array(text).check(z.maxLength(1_000)),
  repeats: z.enum(['refuse', 'sum', 'first']),
  site: origin,
  source,
  clientType: z.string().check(z.maxLength(60)),
  holdsAll: z.boolean(),
  // Absent in what an earlier version wrote.
  namesakes: z._default(z.enum(['one', 'two']), 'one'),
} satisfies Shape<ImportChoice>);

const run = z.strictObject({
  id: key,
  file: z.strictObject({ name: text, size: whole, digest: z.string().check(z.maxLength(64)) }),
  choice,
  state: z.enum(['writing', 'done', 'undoing']),
  startedAt: instant,
  lastDay: day,
  doneTo: z.string().check(z.maxLength(2_000)),
  doneClients: whole,
  clients: whole,
  undoneTo: z.exactOptional(z.string().check(z.maxLength(2_000))),
  addedClients: whole,
  addedPurchases: whole,
} satisfies Shape<ImportRun>);

const counts = z.strictObject({ clients: z.int(), purchases: z.int(), since: instant } satisfies Shape<SiteCounts>);
const change = z.strictObject({ source, doneTo: key } satisfies Shape<SourceChange>);

const named = <T extends z.ZodMiniType>(subject: string, value: T) =>
  z.strictObject({ name: z.string().check(z.regex(new RegExp(`^${subject} \\S{1,300}$`))), value });

/** A row of each table. */
export const rowSchemas: Readonly<Record<BackupTable, z.ZodMiniType<object>>> = {
  meta: z.union([named('counts', counts), named('source', change), named('import', run)]),
  hist,
  contacts: contact,
  merges: merge,
  imports: imported,
  contactLog: contactLogRow,
  consents: consentRow,
  promises: promiseRow,
  doNotContact: doNotContactRow,
  hand: handRow,
};

/** A setting is checked by whoever takes it, because each has its own shape. */
export const settingSchema = z.strictObject({ name: z.string().check(z.regex(/^[\w]{1,60}$/)), value: z.unknown() });

export const headerSchema: z.ZodMiniType<BackupHeader> = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: whole,
  schema: whole,
  product: z.string().check(z.regex(/^[\w.+-]{1,40}$/)),
  day,
  kept: z.literal('plain'),
} satisfies Shape<BackupHeader>);

export const endSchema: z.ZodMiniType<BackupEnd> = z.strictObject({
  counts: z.record(z.enum(['settings', ...backupTables]), whole),
  clients: whole,
  purchases: whole,
  bytes: whole,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
} satisfies Shape<BackupEnd>);
