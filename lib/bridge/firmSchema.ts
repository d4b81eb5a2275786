import * as z from 'zod/mini';
import type { ReasonFix } from '../domain/content/reason';
import { LONGEST_SAID } from '../domain/script/spoken';
import { type Caller, MOST_MINUTE_MINOR } from '../domain/talk/caller';

/* What the firm sets for its calls, from our own pages and from backups, which may come from anybody. */

const MOST_FIXES = 100;
const said = z.string().check(z.maxLength(LONGEST_SAID));

export const callerSchema: z.ZodMiniType<Caller> = z.strictObject({
  person: z.strictObject({ name: said, role: z.enum(['manager', 'head']) }),
  companyName: z.exactOptional(said),
  ourContact: z.exactOptional(said),
  headName: z.exactOptional(said),
  newsText: z.exactOptional(said),
  newAddress: z.exactOptional(said),
  bookingWay: z.exactOptional(said),
  referralThanks: z.exactOptional(said),
  minuteMinor: z.exactOptional(z.int().check(z.gte(0), z.lte(MOST_MINUTE_MINOR))),
});

export const fixesSchema: z.ZodMiniType<readonly ReasonFix[]> = z
  .array(
    z.strictObject({
      reason: z.string().check(z.regex(/^[\w-]{1,60}$/)),
      owner: z.exactOptional(said),
      fixMade: z.exactOptional(said),
    }),
  )
  .check(z.maxLength(MOST_FIXES));
