import * as z from 'zod/mini';
import { channels } from '../domain/content/condition';
import { offerSteps } from '../domain/offer/offer';
import { type Talk, talkSteps } from '../domain/talk/talk';

/* A call under way, as a page hands it over: to its last field, because a page can be made to say anything. */

const MOST_FIELDS = 30;
const typed = z.string().check(z.maxLength(300));
const code = z.string().check(z.regex(/^[\w-]{1,60}$/));
const fields = z.record(code, typed).check(z.refine((record) => Object.keys(record).length <= MOST_FIELDS));
const needs = [
  'nextDate',
  'agreedDate',
  'graceWeeks',
  'period',
  'topic',
  'reason',
  'whatWasWrong',
  'fixOwner',
  'fixPromisedOn',
  'colleague',
  'preferredWay',
  'consent',
  'newContact',
] as const;

export const talkSchema: z.ZodMiniType<Talk> = z.strictObject({
  startedAt: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z$/)),
  step: z.enum(talkSteps),
  isAside: z.exactOptional(z.boolean()),
  reason: z.exactOptional(code),
  consent: z.exactOptional(code),
  objection: z.exactOptional(code),
  phrase: z.exactOptional(typed),
  category: z.exactOptional(typed),
  offerStep: z.exactOptional(z.enum(offerSteps)),
  refused: z.array(z.enum(offerSteps)).check(z.maxLength(offerSteps.length)),
  asked: z.exactOptional(typed),
  blanks: fields,
  offered: z.exactOptional(code),
  way: z.exactOptional(z.enum(channels)),
  draft: z.exactOptional(code),
  taken: z.exactOptional(code),
  outcome: z.exactOptional(code),
  fields: z.partialRecord(z.enum(needs), typed),
});

const share = z.number().check(z.gte(0), z.lte(1));

export const wishesSchema = z.strictObject({
  spot: z.pipe(
    z.optional(z.strictObject({ x: share, y: share })),
    z.transform((spot) => spot),
  ),
  isTab: z.boolean(),
});
