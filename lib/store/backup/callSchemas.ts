import * as z from 'zod/mini';
import type { ClientMark } from '../../domain/marks/mark';
import type { PromiseEntry } from '../../domain/offer/promiseLog';
import type { ContactEntry, OutcomeGiven, UndoEntry } from '../../domain/outcome/contactEntry';
import type { ConsentEntry } from '../../domain/policy/consent';
import type { DoNotContactEntry } from '../../domain/policy/doNotContact';
import type { Person } from '../../domain/policy/person';
import type { HandRow } from '../call/callRows';
import { day, instant, key, type Shape, whole } from './fields';

/* Rows of the calls in a backup; as `schema.ts`. */

const MOST = 1_000;
const text = z.string().check(z.maxLength(2_000));
const code = z.string().check(z.regex(/^\w{1,60}$/));
const channel = z.enum(['call', 'messenger', 'sms', 'email']);
const gives = z.enum(['offers', 'period', 'reminder', 'once']);
const optional = z.exactOptional;

const given = z.strictObject({
  nextDate: optional(day),
  agreedDate: optional(day),
  graceWeeks: optional(whole),
  period: optional(z.strictObject({ from: day, to: day })),
  topic: optional(text),
  reason: optional(code),
  words: optional(text),
  whatWasWrong: optional(text),
  fixOwner: optional(text),
  fixPromisedOn: optional(day),
  colleague: optional(text),
  preferredWay: optional(channel),
  consent: optional(z.strictObject({ channel, gives })),
  newContact: optional(text),
  competitor: optional(text),
  isSatisfied: optional(z.boolean()),
  offer: optional(code),
} satisfies Shape<OutcomeGiven>);

export const contactLogRow = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('outcome'),
    id: key,
    client: key,
    on: day,
    at: instant,
    by: text,
    channel,
    outcome: code,
    given,
    note: text,
    nextOn: optional(day),
    quietUntil: optional(day),
    attempt: optional(whole),
  } satisfies Shape<ContactEntry>),
  z.strictObject({
    kind: z.literal('undo'),
    id: key,
    client: key,
    undoes: key,
    at: instant,
    by: text,
  } satisfies Shape<UndoEntry>),
]);

export const consentRow = z.strictObject({
  id: key,
  client: key,
  channel,
  gives,
  isGiven: z.boolean(),
  on: day,
  by: text,
  source: text,
} satisfies Shape<ConsentEntry>);

export const promiseRow = z.strictObject({
  id: key,
  client: key,
  on: day,
  until: day,
  by: text,
  amountMinor: whole,
  minOrderMinor: whole,
  kind: z.enum(['care', 'news', 'service', 'delivery', 'gift', 'bonus', 'discount']),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  offer: optional(code),
  percent: optional(z.number().check(z.gte(0), z.lte(100))),
  category: optional(text),
} satisfies Shape<PromiseEntry>);

export const doNotContactRow = z.strictObject({
  id: key,
  client: key,
  on: day,
  by: text,
  hashes: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(MOST)),
  words: optional(text),
  lifted: optional(z.strictObject({ on: day, by: text, reason: text })),
} satisfies Shape<DoNotContactEntry>);

const person = z.strictObject({ name: text, role: z.enum(['manager', 'head']) } satisfies Shape<Person>);
const correctionBase = { setOn: day, endsOn: optional(day), reason: text, by: optional(person), record: optional(key) };
const monthDay = z.string().check(z.regex(/^\d\d-\d\d$/));

export const handRow = z.strictObject({
  client: key,
  corrections: z
    .array(
      z.discriminatedUnion('what', [
        z.strictObject({ what: z.literal('cycle'), cycleDays: z.number(), ...correctionBase }),
        z.strictObject({ what: z.literal('class'), value: z.enum(['A', 'B', 'C']), ...correctionBase }),
        z.strictObject({
          what: z.literal('season'),
          windows: z.array(z.strictObject({ from: monthDay, to: monthDay })).check(z.maxLength(24)),
          ...correctionBase,
        }),
        z.strictObject({ what: z.literal('former'), why: z.enum(['moved', 'closed', 'noNeed']), ...correctionBase }),
        z.strictObject({ what: z.literal('noRepeat'), ...correctionBase }),
      ]),
    )
    .check(z.maxLength(MOST)),
  marks: z
    .array(
      z.strictObject({
        ...{
          code,
          setOn: day,
          endsOn: optional(day),
          by: optional(person),
          reason: optional(text),
          record: optional(key),
        },
      } satisfies Shape<ClientMark>),
    )
    .check(z.maxLength(MOST)),
} satisfies Shape<HandRow>);
