import * as z from 'zod/mini';
import { checkCatalogue } from '../domain/offer/checkCatalogue';
import { firmCatalogueSchema } from '../domain/offer/schema';
import { areRules } from '../domain/rulesCheck';
import { ruleParts } from '../domain/rulesFile/part';
import {
  type HeadRules,
  RULES_FORMAT,
  RULES_FORMAT_VERSION,
  type RulesFile,
  type RulesFileProblem,
} from '../domain/rulesFile/rulesFile';
import { rulesSchema } from '../domain/schema';
import { savedBookSchema } from '../domain/script/schema';
import { fixesSchema } from './firmSchema';

/** Two scripts of some 100 kB each are the most of it. */
const MOST_SIGNS = 4_000_000;
export const base64 = z.string().check(z.regex(/^[A-Za-z\d+/=]{1,400}$/));

const bodySchema = z.strictObject({
  savedAt: z.iso.datetime(),
  savedBy: z.string().check(z.maxLength(200)),
  locked: z.array(z.enum(ruleParts)).check(z.maxLength(ruleParts.length)),
  head: z.strictObject({
    rules: rulesSchema,
    offers: z.exactOptional(firmCatalogueSchema),
    scripts: z.exactOptional(
      z.strictObject({ ru: z.exactOptional(savedBookSchema), en: z.exactOptional(savedBookSchema) }),
    ),
    fixes: z.exactOptional(fixesSchema),
  }),
});

/** A file with locks as a backup holds it. */
export const heldFileSchema = z.strictObject({
  body: bodySchema,
  key: z.exactOptional(base64),
  takenAt: z.iso.datetime(),
});

const fileSchema = z.strictObject({
  format: z.literal(RULES_FORMAT),
  formatVersion: z.literal(RULES_FORMAT_VERSION),
  body: bodySchema,
  seal: z.exactOptional(z.strictObject({ key: base64, signature: base64 })),
});

/**
 * A rules file out of a text that may come from anybody: shape, bounds and contradictions are checked, and a fault
 * anywhere refuses it whole. The words of its scripts are looked at by whoever shows it.
 */
export function readRulesFile(text: string): RulesFile | { readonly problem: RulesFileProblem } {
  if (text.length > MOST_SIGNS) return { problem: { why: 'tooLarge' } };
  const json = parsed(text);
  if (typeof json !== 'object' || json === null) return { problem: { why: 'notJson' } };
  const { format, formatVersion } = json as { format?: unknown; formatVersion?: unknown };
  if (format !== RULES_FORMAT) return { problem: { why: 'otherFormat' } };
  if (typeof formatVersion === 'number' && formatVersion > RULES_FORMAT_VERSION) {
    return { problem: { why: 'newerFormat' } };
  }
  const result = fileSchema.safeParse(json);
  if (!result.success) return { problem: { why: 'badShape', where: result.error.issues[0]?.path.join('.') ?? '' } };
  const where = badValue(result.data.body.head);
  if (where !== undefined) return { problem: { why: 'badValue', where } };
  // As it was written: the seal is made over its fields in their own order.
  const { body, seal } = json as RulesFile;
  return { body, ...(seal && { seal }) };
}

function badValue({ rules, offers, scripts }: HeadRules): string | undefined {
  if (!areRules(rules)) return 'rules';
  const [problem] = offers ? checkCatalogue(offers) : [];
  if (problem) return ['offers', problem.offer, problem.field].filter(Boolean).join('.');
  const strange = Object.entries(scripts ?? {}).find(([language, book]) => book.language !== language);
  return strange && `scripts.${strange[0]}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
