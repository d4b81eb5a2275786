import * as z from 'zod/mini';
import { columnKinds, encodings, type ImportChoice, separators } from '../../domain/importing/importChoice';
import type { ImportRun } from '../../domain/importing/importRun';
import type { ImportedRow } from '../rows';
import { currency, day, instant, key, keys, maybe, origin, type Shape, source, text, whole } from './fields';
import { hist } from './histSchema';

/** What an import did to one client. */
export const imported = z.strictObject({
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

/** An import that may be taken back. */
export const run = z.strictObject({
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
