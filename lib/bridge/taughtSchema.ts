import * as z from 'zod/mini';
import { purchaseSources } from '../domain/purchaseSource';
import { isPlainSelector } from '../domain/taught/plainSelector';
import { TAUGHT_LIMITS, TAUGHT_VERSION, type TaughtAdapter } from '../domain/taught/taught';
import { MOST_EXAMPLES, type TeachingDraft, teachSteps } from '../domain/taught/teaching';

/*
 * What was taught, checked to the last letter: it comes from pages and from files of strangers, and pages are read by
 * it. Nothing in it is code or a pattern; selectors are of the plain grammar alone.
 */

/** No control characters: all texts are shown to the user, compared with a page's, or both. */
const text = (least: number, most: number = TAUGHT_LIMITS.text) =>
  z.string().check(z.minLength(least), z.maxLength(most), z.regex(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u));
const few = <T extends z.ZodMiniType>(item: T, least: number, most: number) =>
  z.array(item).check(z.minLength(least), z.maxLength(most));

const tag = z.string().check(z.regex(/^[a-z][a-z\d-]{0,49}$/));
const selector = z.string().check(z.refine(isPlainSelector));
const step = z
  .strictObject({ tag, index: z.int().check(z.gte(0), z.lte(5000)), of: z.int().check(z.gte(1), z.lte(5001)) })
  .check(z.refine(({ index, of }) => index < of));
const steps = few(step, 0, TAUGHT_LIMITS.steps);

const bySelector = z.strictObject({ by: z.literal('selector'), selector });
const byLabel = z.strictObject({
  by: z.literal('label'),
  label: text(1),
  up: z.int().check(z.gte(0), z.lte(5)),
  tag,
  of: z.int().check(z.gte(1), z.lte(5000)),
});
const byPath = z.strictObject({ by: z.literal('path'), from: z.exactOptional(selector), steps });
const byHeads = z.strictObject({ by: z.literal('heads'), heads: few(text(1), 1, TAUGHT_LIMITS.heads) });
const byHead = z.strictObject({ by: z.literal('head'), head: text(1), steps });

const place = few(z.discriminatedUnion('by', [bySelector, byLabel, byPath]), 1, TAUGHT_LIMITS.anchors);
const list = few(z.discriminatedUnion('by', [bySelector, byLabel, byPath, byHeads]), 1, TAUGHT_LIMITS.anchors);
const column = few(z.discriminatedUnion('by', [byHead, bySelector, byPath]), 1, TAUGHT_LIMITS.anchors);

const parts = few(text(0), 0, TAUGHT_LIMITS.parts);
const parameters = few(z.strictObject({ name: text(1), value: text(0) }), 0, TAUGHT_LIMITS.parts);
const address = z
  .strictObject({
    path: parts,
    query: parameters,
    hashPath: parts,
    hashQuery: parameters,
    id: z.enum(['digits', 'mixed', 'any']),
  })
  .check(z.refine((template) => JSON.stringify(template).split('{id}').length === 2));

const words = few(text(1), 0, TAUGHT_LIMITS.words);
const deals = z.strictObject({
  list,
  row: tag,
  date: z.exactOptional(column),
  amount: z.exactOptional(column),
  stage: z.exactOptional(column),
  title: z.exactOptional(column),
  id: z.exactOptional(
    z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('link'), address }),
      z.strictObject({ by: z.literal('attribute'), name: z.string().check(z.regex(/^[a-z][a-z\d-]{0,59}$/)) }),
      z.strictObject({ by: z.literal('title') }),
    ]),
  ),
  words: z.exactOptional(z.strictObject({ won: words, lost: words, open: words })),
  showsAll: z.exactOptional(z.boolean()),
});

const formats = z.strictObject({
  dayOrder: z.exactOptional(z.enum(['dmy', 'mdy', 'ymd'])),
  decimal: z.exactOptional(z.enum([',', '.'])),
  currency: z.exactOptional(z.string().check(z.regex(/^[A-Z]{3}$/))),
});

const id = z.string().check(z.regex(/^[a-z\d]{3,40}$/));
const origin = z.string().check(z.regex(/^https?:\/\/[^/\s?#@\\]{1,253}$/));

export const taughtSchema: z.ZodMiniType<TaughtAdapter> = z.strictObject({
  version: z.literal(TAUGHT_VERSION),
  id,
  title: text(1, 80),
  origins: few(origin, 1, TAUGHT_LIMITS.origins),
  pages: few(
    z.strictObject({
      kind: z.literal('client'),
      address,
      name: place,
      owner: z.exactOptional(place),
      phone: z.exactOptional(place),
      deals: z.exactOptional(deals),
      checkedPages: z.int().check(z.gte(1), z.lte(1000)),
    }),
    1,
    TAUGHT_LIMITS.pages,
  ),
  formats,
  source: z.enum(purchaseSources),
  checkedOn: z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)),
});

const examples = few(z.string().check(z.maxLength(8192), z.regex(/^\//)), 0, MOST_EXAMPLES);

export const draftSchema: z.ZodMiniType<TeachingDraft> = z.strictObject({
  version: z.literal(TAUGHT_VERSION),
  id,
  step: z.enum(teachSteps),
  returnTo: z.exactOptional(z.enum(['look', 'pages'])),
  title: text(0, 80),
  addresses: examples,
  checked: examples,
  name: z.exactOptional(place),
  owner: z.exactOptional(place),
  phone: z.exactOptional(place),
  deals: z.exactOptional(deals),
  formats,
});
