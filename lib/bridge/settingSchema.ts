import * as z from 'zod/mini';
import { firmCatalogueSchema } from '../domain/offer/schema';
import { rulesShape } from '../domain/schema';
import { savedBookSchema } from '../domain/script/schema';
import { callerSchema, fixesSchema } from './firmSchema';
import { base64, heldFileSchema } from './rulesFileSchema';
import { currency, job, list, maybe, origin, source, taughtId, text, whole } from './shapes';
import { taughtSchema } from './taughtSchema';

const knowledge = z.strictObject({
  source: z.exactOptional(source),
  confirmed: z.exactOptional(list(text(60))),
  dayOrder: z.exactOptional(z.enum(['dmy', 'mdy', 'ymd'])),
  decimal: z.exactOptional(z.enum([',', '.'])),
  currency: z.exactOptional(currency),
});

/** A file may come from anybody, so its settings are looked at as closely as everything else that comes from outside. */
export const settingSchema = z.discriminatedUnion('name', [
  // Parts of the rules that this page of settings does not show are kept as they are and checked with the rest.
  z.strictObject({ name: z.literal('rules'), value: z.looseObject(rulesShape) }),
  z.strictObject({ name: z.literal('language'), value: z.enum(['ru', 'en']) }),
  z.strictObject({
    name: z.literal('sites'),
    value: list(
      z.strictObject({
        origin,
        adapter: maybe(text(60)),
        connectedAt: text(40),
        isHidden: z.exactOptional(z.literal(true)),
        knowledge: z.exactOptional(knowledge),
      }),
    ),
  }),
  z.strictObject({ name: z.literal('taught'), value: z.record(taughtId, taughtSchema) }),
  z.strictObject({
    name: z.literal('readings'),
    value: z.record(
      origin,
      z.looseObject({ site: origin, job, state: z.literal('done'), progress: z.looseObject({}) }),
    ),
  }),
  z.strictObject({ name: z.literal('imports'), value: list(z.tuple([text(20_000), z.looseObject({})])) }),
  z.strictObject({ name: z.literal('contactSalt'), value: z.string().check(z.regex(/^[A-Za-z\d+/=]{20,100}$/)) }),
  z.strictObject({ name: z.literal('keepsContacts'), value: z.boolean() }),
  z.strictObject({ name: z.literal('caller'), value: callerSchema }),
  z.strictObject({ name: z.literal('fixes'), value: fixesSchema }),
  z.strictObject({ name: z.literal('catalogue'), value: firmCatalogueSchema }),
  // A script a line: all versions at once would be more than one message may hold.
  z.strictObject({ name: z.enum(['book', 'bookVersion']), value: savedBookSchema }),
  z.strictObject({ name: z.literal('headKey'), value: z.strictObject({ open: base64, secret: base64 }) }),
  z.strictObject({ name: z.literal('headFile'), value: heldFileSchema }),
  z.strictObject({
    name: z.literal('retention'),
    value: z.strictObject({ purchaseYears: whole, clientYears: whole }),
  }),
]);
