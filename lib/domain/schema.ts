import * as z from 'zod/mini';
import type { GroupRule } from './groups/groupRule';
import type { Rules } from './rules';
import type { Holiday } from './season/holidays';

/* The shape of the rules, from our own pages, from backups and from rules files, which may come from anybody. */

/** More than any firm has; each of them is looked for in every purchase. */
const MOST_GROUP_RULES = 200;
const MOST_WORDS = 100;
const MOST_HOLIDAYS = 100;
const MOST_DAYS_OFF = 400;

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const within = (least: number, most: number) => z.number().check(z.gte(least), z.lte(most));
const whole = z.int().check(z.nonnegative());
const days = z.int().check(z.gte(0), z.lte(36_500));
const share = within(0, 1);
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const monthDay = z.string().check(z.regex(/^\d{2}-\d{2}$/));
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const code = text(80);
const localText = z.strictObject({ ru: text(200), en: text(200) });

/** JSON leaves a field without a value out; the types say that it is there and undefined. */
function maybe<T extends z.ZodMiniType>(schema: T) {
  return z.pipe(
    z.optional(schema),
    z.transform((value: z.output<T> | undefined) => value),
  );
}

const words = z.array(z.string().check(z.maxLength(100))).check(z.maxLength(MOST_WORDS));
const match = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('product'), words }),
  z.strictObject({ by: z.literal('category'), words }),
  z.strictObject({ by: z.literal('field'), field: z.string().check(z.maxLength(100)), words }),
]);
const groupBasics = {
  code,
  match,
  leadDays: z.exactOptional(z.number()),
  isPreset: z.exactOptional(z.boolean()),
};
const repeat = { ...groupBasics, isSafety: z.exactOptional(z.boolean()) };
const habit = { ...repeat, cycleDays: z.number(), isFixed: z.exactOptional(z.boolean()) };

const groupRule: z.ZodMiniType<GroupRule> = z.discriminatedUnion('kind', [
  z.strictObject({ ...habit, kind: z.literal('cycle') }),
  z.strictObject({ ...habit, kind: z.literal('norm') }),
  z.strictObject({
    ...repeat,
    kind: z.literal('season'),
    window: z.strictObject({ from: monthDay, to: monthDay }),
  }),
  z.strictObject({ ...groupBasics, kind: z.literal('once') }),
]);

const weekday = z.enum(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']);
const month = z.int().check(z.gte(1), z.lte(12));
const holidayRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), month, day: z.int().check(z.gte(1), z.lte(31)) }),
  z.strictObject({
    kind: z.literal('nthWeekday'),
    month,
    weekday,
    nth: z.int().check(z.gte(-1), z.lte(4)),
    offsetDays: z.exactOptional(z.int().check(z.gte(-31), z.lte(31))),
  }),
  z.strictObject({ kind: z.literal('dates'), dates: z.array(day).check(z.maxLength(100)) }),
]);

const holiday: z.ZodMiniType<Holiday> = z.strictObject({
  code,
  label: localText,
  rule: holidayRule,
  countries: z.exactOptional(z.array(text(3)).check(z.maxLength(50))),
  giftOccasion: z.boolean(),
  seasonFor: z.exactOptional(localText),
  greeting: z.exactOptional(z.nullable(localText)),
});

const contact = z.strictObject({
  capDays: whole,
  maxSilentAttempts: whole,
  mayWakeC: z.boolean(),
  hours: z.exactOptional(
    z.strictObject({
      from: time,
      to: time,
      days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).check(z.maxLength(7)),
      daysOff: z.array(day).check(z.maxLength(MOST_DAYS_OFF)),
    }),
  ),
  capacity: z.exactOptional(whole),
  channels: z.exactOptional(z.array(z.enum(['call', 'messenger', 'sms', 'email'])).check(z.maxLength(4))),
  control: z.exactOptional(z.strictObject({ percent: z.int().check(z.gte(1), z.lte(50)), since: day })),
});

const rates = z.strictObject({
  home: text(3),
  rates: z
    .array(z.strictObject({ currency: text(3), from: day, rate: text(30), per: z.exactOptional(whole) }))
    .check(z.maxLength(10_000)),
});

/** The fields of the rules; whether their values can be rules is for `checkRules` to say. */
export const rulesShape = {
  version: whole,
  companyCycleDays: days,
  grace: share,
  sleepingFrom: whole,
  lostFrom: whole,
  leadDays: days,
  oneTime: z.strictObject({ sleepingDays: days, lostDays: days }),
  mergeWindowDays: days,
  classes: z.strictObject({
    shareA: within(0, 100),
    shareB: within(0, 100),
    minClients: whole,
    thresholds: maybe(z.strictObject({ aFromMinor: whole, bFromMinor: whole })),
  }),
  marginRate: maybe(share),
  returnChance: z.strictObject({ sleeping: share, lost: share }),
  contact: z.exactOptional(contact),
  groupRules: z.exactOptional(z.array(groupRule).check(z.maxLength(MOST_GROUP_RULES))),
  preset: z.exactOptional(code),
  presetCycleDays: z.exactOptional(days),
  rates: z.exactOptional(rates),
  recordsFrom: z.exactOptional(day),
  country: z.exactOptional(text(3)),
  holidays: z.exactOptional(z.array(holiday).check(z.maxLength(MOST_HOLIDAYS))),
};

export const rulesSchema: z.ZodMiniType<Rules> = z.strictObject(rulesShape);
