import * as z from 'zod/mini';
import type { ContactValues } from '../../domain/identity/contactValues';
import type { ContactRow, MergeRow, SiteCounts, SourceChange } from '../rows';
import { consentRow, contactLogRow, doNotContactRow, handRow, promiseRow } from './callSchemas';
import { instant, key, type Shape, source } from './fields';
import type { BackupTable } from './format';
import { hist } from './histSchema';
import { imported, run } from './importSchemas';

/*
 * Every row of a backup, to its last field: the file may come from anybody. `satisfies` has the compiler say where a
 * field that a row has is missing here.
 */

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
