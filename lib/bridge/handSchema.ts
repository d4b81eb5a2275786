import * as z from 'zod/mini';
import type { HandWish } from '../domain/hand/handWish';
import { text, textOf } from './shapes';

/* What is wished for by hand. Whether it may be set is for the domain to say: here only shapes are looked at. */

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const monthDay = z.string().check(z.regex(/^\d\d-\d\d$/));
const code = z.string().check(z.regex(/^[\w-]{1,60}$/));
const LONGEST_REASON = 300;
const MOST_WINDOWS = 12;

const signed = { reason: text(LONGEST_REASON), endsOn: z.exactOptional(day) };
const given = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('cycle'), cycleDays: z.number(), ...signed }),
  z.strictObject({ what: z.literal('class'), value: z.enum(['A', 'B', 'C']), ...signed }),
  z.strictObject({
    what: z.literal('season'),
    windows: z.array(z.strictObject({ from: monthDay, to: monthDay })).check(z.maxLength(MOST_WINDOWS)),
    ...signed,
  }),
  z.strictObject({ what: z.literal('former'), why: z.enum(['moved', 'closed', 'noNeed']), ...signed }),
  z.strictObject({ what: z.literal('noRepeat'), ...signed }),
]);

export const handWishSchema: z.ZodMiniType<HandWish> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('correct'), given }),
  z.strictObject({
    kind: z.literal('mark'),
    code,
    endsOn: z.exactOptional(day),
    reason: z.exactOptional(text(LONGEST_REASON)),
  }),
  z.strictObject({ kind: z.literal('clear'), what: z.enum(['cycle', 'class', 'season', 'former', 'noRepeat']) }),
  z.strictObject({ kind: z.literal('unmark'), code }),
  z.strictObject({ kind: z.literal('undo'), record: textOf(100) }),
]);
