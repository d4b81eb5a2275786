import * as z from 'zod/mini';
import type { CatalogueFileProblem } from './catalogueFile';
import { checkCatalogue } from './checkCatalogue';
import { type FirmCatalogue, LONGEST_OFFER_LABEL } from './firmCatalogue';

const minor = z.int().check(z.gte(0));
const code = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,59}$/));
const codes = z.array(code).check(z.maxLength(60));
const days = z.int().check(z.gte(0), z.lte(3650));

const limits = z.strictObject({
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  percentPerOrder: z.number().check(z.gte(0), z.lte(100)),
  amountPerOrderMinor: minor,
  clientYearMinor: minor,
  managerMonthMinor: minor,
  teamMonthMinor: minor,
  marginFloor: z.number().check(z.gte(0), z.lte(1)),
  cooldownDays: days,
});

const cost = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('minutes'), minutes: z.number().check(z.gte(0), z.lte(480)) }),
  z.strictObject({ kind: z.literal('amount'), amountMinor: minor }),
  z.strictObject({ kind: z.literal('shareOfOrder'), share: z.number().check(z.gte(0), z.lte(1)) }),
  z.strictObject({ kind: z.literal('discount') }),
]);

const offer = z.strictObject({
  code,
  step: z.enum(['news', 'service', 'gift', 'discount']),
  kind: z.enum(['care', 'news', 'service', 'delivery', 'gift', 'bonus', 'discount']),
  percent: z.exactOptional(z.number().check(z.gt(0), z.lte(100))),
  capMinor: minor,
  minOrderMinor: minor,
  validDays: days,
  cost,
  classes: z.array(z.enum(['A', 'B'])).check(z.maxLength(2)),
  statuses: z.array(z.enum(['active', 'due', 'sleeping', 'lost', 'oneTime', 'seasonal', 'former', 'noData'])),
  reasons: z.union([z.literal('any'), codes]),
  category: z.enum(['bought', 'notBought', 'any']),
  consent: z.enum(['offers', 'none']),
  notFirstFor: codes,
  needs: z.exactOptional(codes),
});

const words = z.strictObject({
  label: z.string().check(z.minLength(1), z.maxLength(LONGEST_OFFER_LABEL)),
  text: z.string().check(z.minLength(1), z.maxLength(600)),
});
const ownWords = z.strictObject({ ru: z.exactOptional(words), en: z.exactOptional(words) });
const keptOffer = z.strictObject({ ...offer.shape, words: z.exactOptional(ownWords) });
const catalogueShape = { limits, offers: z.array(keptOffer).check(z.maxLength(200)) };

/** Limits and offers as the options or a backup hand them over; what they hold is judged by `checkCatalogue`. */
export const firmCatalogueSchema: z.ZodMiniType<FirmCatalogue> = z.strictObject(catalogueShape);

const file = z.strictObject({
  format: z.literal('budilnik-offers'),
  formatVersion: z.literal(1),
  ...catalogueShape,
});

const MOST_SIGNS = 1_000_000;

/** A catalogue out of a file. What is missing, misspelt or out of bounds refuses it whole: a gap is never a wider limit. */
export function readCatalogueFile(text: string): FirmCatalogue | { readonly problem: CatalogueFileProblem } {
  if (text.length > MOST_SIGNS) return { problem: { why: 'tooLarge' } };
  const json = parsed(text);
  if (typeof json !== 'object' || json === null) return { problem: { why: 'notJson' } };
  const { format, formatVersion } = json as { format?: unknown; formatVersion?: unknown };
  if (format !== 'budilnik-offers') return { problem: { why: 'otherFormat' } };
  if (typeof formatVersion === 'number' && formatVersion > 1) return { problem: { why: 'newerFormat' } };
  const result = file.safeParse(json);
  if (!result.success) {
    return { problem: { why: 'badShape', where: result.error.issues[0]?.path.join('.') ?? '' } };
  }
  const catalogue: FirmCatalogue = { limits: result.data.limits, offers: result.data.offers };
  const problems = checkCatalogue(catalogue);
  return problems.length > 0 ? { problem: { why: 'badCatalogue', problems } } : catalogue;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
