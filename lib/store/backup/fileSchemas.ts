import * as z from 'zod/mini';
import { day, type Shape, whole } from './fields';
import {
  BACKUP_FORMAT,
  type BackupEnd,
  type BackupHeader,
  backupTables,
  SEALED_FORMAT,
  type SealedHead,
} from './format';

/* The lines of a backup that are no rows: its head, its settings, its end. */

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

/** More rounds than anybody's pass-phrase needs would only keep the browser busy. */
const MOST_ROUNDS = 10_000_000;
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]{16,200}={0,2}$/));

export const sealedHeadSchema: z.ZodMiniType<SealedHead> = z.strictObject({
  format: z.literal(SEALED_FORMAT),
  version: whole,
  lock: z.strictObject({
    salt: base64,
    rounds: z.int().check(z.gte(1), z.lte(MOST_ROUNDS)),
    wrapped: base64,
  }),
} satisfies Shape<SealedHead>);

export const endSchema: z.ZodMiniType<BackupEnd> = z.strictObject({
  counts: z.record(z.enum(['settings', ...backupTables]), whole),
  clients: whole,
  purchases: whole,
  bytes: whole,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
} satisfies Shape<BackupEnd>);
