import * as z from 'zod/mini';
import { LONGEST_VALUE, MOST_VALUES } from '../domain/identity/contactValues';
import { LONGEST_LIFT_REASON } from '../domain/policy/doNotContact';
import { purchaseSources } from '../domain/purchaseSource';
import { MOST_ROWS_ASKED } from '../domain/rowMark';
import { TAUGHT_LIMITS } from '../domain/taught/taught';
import { callerSchema, fixesSchema } from './firmSchema';
import type { OwnMessages, PageMessages } from './messages';
import { talkSchema, wishesSchema } from './talkSchema';
import { draftSchema, taughtSchema } from './taughtSchema';

type DataOf<Map, Name extends keyof Map> = Map[Name] extends (...args: infer Args) => unknown ? Args[0] : never;
/** One schema per message, giving exactly what the message's type promises. */
type Schemas<Map> = { readonly [Name in keyof Map]: z.ZodMiniType<DataOf<Map, Name>> };

// The library would try to write code for speed, which our own pages rightly forbid.
z.config({ jitless: true });

const MOST_ITEMS = 2_000;

const text = (most: number) => z.string().check(z.maxLength(most));
const textOf = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const within = (least: number, most: number) => z.number().check(z.gte(least), z.lte(most));
const whole = z.int().check(z.nonnegative());
const list = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.maxLength(MOST_ITEMS));

/** JSON leaves a field without a value out; the types say that it is there and undefined. */
function maybe<T extends z.ZodMiniType>(schema: T) {
  return z.pipe(
    z.optional(schema),
    z.transform((value: z.output<T> | undefined) => value),
  );
}

const nothing = maybe(z.undefined());

const addressFields = { type: z.string().check(z.regex(/^[\w.-]{1,60}$/)), id: textOf(200) };
const address = z.strictObject(addressFields);

const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

const deal = z.strictObject({
  id: maybe(textOf(200)),
  // A text that is no calendar day is kept as a deal without one and named by the cleaning.
  on: maybe(text(40)),
  amountMinor: maybe(z.int()),
  currency: maybe(currency),
  outcome: z.enum(['won', 'lost', 'open']),
  title: z.exactOptional(text(1_000)),
  category: z.exactOptional(text(1_000)),
});

const source = z.enum(purchaseSources);

const rowAddress = z.strictObject({
  ...addressFields,
  source: z.exactOptional(source),
  named: z.exactOptional(text(500)),
});

const completeness = z.strictObject({
  state: z.enum(['complete', 'partial', 'none']),
  seen: whole,
  total: maybe(whole),
});

const contactValues = z.array(text(LONGEST_VALUE)).check(z.maxLength(MOST_VALUES));

const identityFields = {
  client: address,
  aliases: list(address),
  name: maybe(text(1_000)),
  owner: maybe(text(1_000)),
  // Becomes part of a link: it must not be able to change the host it leads to.
  path: z.string().check(z.regex(/^(\/.{0,2000})?$/)),
  contacts: z.exactOptional(
    z.strictObject({ phones: contactValues, emails: contactValues, taxNumbers: contactValues }),
  ),
};

const progress = z.strictObject({
  clients: whole,
  clientsTotal: maybe(whole),
  deals: whole,
  dealsTotal: maybe(whole),
});

const job = z.string().check(z.regex(/^[\w-]{1,60}$/));

const siteAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('right'), part: z.string().check(z.regex(/^[a-z]{1,20}$/)) }),
  z.strictObject({ kind: z.literal('source'), source }),
  z.strictObject({ kind: z.literal('dayOrder'), dayOrder: z.enum(['dmy', 'mdy', 'ymd']) }),
  z.strictObject({ kind: z.literal('decimal'), decimal: z.enum([',', '.']) }),
  z.strictObject({ kind: z.literal('currency'), currency }),
]);

export const pageSchemas: Schemas<PageMessages> = {
  wantOverlay: nothing,
  wantPart: z.strictObject({ part: z.enum(['opened', 'reader', 'marks', 'panel']) }),
  wantAdapter: nothing,
  clientCard: address,
  openCall: address,
  keepTalk: z.strictObject({ client: address, talk: z.exactOptional(talkSchema) }),
  tellConsent: z.strictObject({ client: address, answer: textOf(20) }),
  recordTalk: z.strictObject({ client: address, talk: talkSchema }),
  undoTalk: z.strictObject({ client: address, id: textOf(100) }),
  placePanel: wishesSchema,
  marksOf: z.strictObject({ rows: z.array(rowAddress).check(z.maxLength(MOST_ROWS_ASKED)) }),
  capture: z.strictObject({
    ...identityFields,
    source: z.exactOptional(source),
    from: z.exactOptional(z.literal('page')),
    deals: list(deal),
    completeness,
  }),
  baseChunk: z.strictObject({
    job,
    cursor: whole,
    source: z.exactOptional(source),
    clients: list(z.strictObject(identityFields)),
    deals: list(z.strictObject({ client: address, deal })),
    progress,
    incomplete: z.exactOptional(list(address)),
    fresh: z.exactOptional(list(address)),
    learnt: z.exactOptional(list(text(20_000))),
    mark: z.exactOptional(text(8_000)),
  }),
  baseErrand: z.strictObject({ job }),
  baseMeasured: z.strictObject({
    job,
    size: maybe(
      z.strictObject({
        clients: maybe(whole),
        deals: maybe(whole),
        requests: maybe(whole),
        perSecond: within(0.01, 2),
      }),
    ),
    failure: maybe(text(60)),
  }),
  baseEnded: z.strictObject({
    job,
    state: z.enum(['done', 'paused', 'failed']),
    failure: maybe(text(60)),
  }),
  openOptions: nothing,
  openImport: nothing,
  teachHere: nothing,
  siteKnowledge: nothing,
  tellOfSite: siteAnswer,
  pageChecked: z.strictObject({
    page: z.enum(['client', 'deal', 'clients', 'deals', 'board']),
    of: textOf(200),
    isRead: z.boolean(),
  }),
  teaching: nothing,
  keepDraft: draftSchema,
  leaveTeaching: nothing,
  saveTaught: taughtSchema,
};

const origin = z.string().check(z.regex(/^https?:\/\/[^/\s?#@\\]{1,253}$/));
const share = within(0, 1);
const days = z.int().check(z.gte(0), z.lte(36_500));

const rules = z.strictObject({
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
});

const taughtId = z.string().check(z.regex(/^[a-z\d]{3,40}$/));

const clientKey = textOf(600);

const clientsSaid = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), into: clientKey, from: clientKey }),
  z.strictObject({ kind: z.literal('split'), from: clientKey }),
  z.strictObject({ kind: z.enum(['apart', 'again']), one: clientKey, other: clientKey }),
]);

const knowledge = z.strictObject({
  source: z.exactOptional(source),
  confirmed: z.exactOptional(list(text(60))),
  dayOrder: z.exactOptional(z.enum(['dmy', 'mdy', 'ymd'])),
  decimal: z.exactOptional(z.enum([',', '.'])),
  currency: z.exactOptional(currency),
});

/** A file may come from anybody, so its settings are looked at as closely as everything else that comes from outside. */
const setting = z.discriminatedUnion('name', [
  // Parts of the rules that this page of settings does not show are kept as they are and checked with the rest.
  z.strictObject({ name: z.literal('rules'), value: z.looseObject(rules.shape) }),
  z.strictObject({ name: z.literal('language'), value: z.enum(['ru', 'en']) }),
  z.strictObject({
    name: z.literal('sites'),
    value: list(
      z.strictObject({
        origin,
        adapter: maybe(text(60)),
        connectedAt: text(40),
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
]);

export const ownSchemas: Schemas<OwnMessages> = {
  connectSite: z.strictObject({ origin, tabId: maybe(whole) }),
  disconnectSite: z.strictObject({ origin, erase: z.boolean() }),
  measureBase: z.strictObject({ origin }),
  readBase: z.strictObject({ origin, as: z.exactOptional(z.enum(['whole', 'news', 'rest'])) }),
  stopBase: z.strictObject({ origin }),
  keepFresh: z.strictObject({ origin, isOn: z.boolean() }),
  rebuildList: nothing,
  saveRules: rules,
  saveLanguage: maybe(z.enum(['ru', 'en'])),
  chooseSource: z.strictObject({ origin, source }),
  learnAnswer: z.strictObject({ origin, answer: siteAnswer }),
  putTroubleAway: z.strictObject({ origin }),
  startTeaching: z.strictObject({ origin, tabId: whole }),
  importTaught: z.strictObject({ text: text(2 * TAUGHT_LIMITS.file), origin: maybe(origin) }),
  renameTaught: z.strictObject({ id: taughtId, title: textOf(80) }),
  removeTaught: z.strictObject({ id: taughtId }),
  restoreTaught: z.strictObject({ taught: taughtSchema, sites: list(origin) }),
  useTaught: z.strictObject({ origin, id: taughtId }),
  lockChanged: nothing,
  keepFor: z.strictObject({ purchaseYears: whole, clientYears: whole }),
  eraseClient: z.strictObject({ key: textOf(600) }),
  sayOfClients: clientsSaid,
  keepContacts: z.strictObject({ keeps: z.boolean() }),
  saveCaller: callerSchema,
  saveFixes: z.strictObject({ fixes: fixesSchema }),
  liftDoNotContact: z.strictObject({ id: textOf(100), reason: textOf(LONGEST_LIFT_REASON) }),
  checkStore: nothing,
  startAfresh: nothing,
  prepareRestoring: nothing,
  takeSetting: setting,
  completeRestoring: nothing,
  eraseEverything: nothing,
};
