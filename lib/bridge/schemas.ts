import * as z from 'zod/mini';
import { LONGEST_VALUE, MOST_VALUES } from '../domain/identity/contactValues';
import { firmCatalogueSchema } from '../domain/offer/schema';
import { LONGEST_LIFT_REASON } from '../domain/policy/doNotContact';
import { rulesSchema } from '../domain/schema';
import { editedBookSchema } from '../domain/script/schema';
import { TAUGHT_LIMITS } from '../domain/taught/taught';
import { callerSchema, fixesSchema } from './firmSchema';
import { handWishSchema } from './handSchema';
import type { LaterMessages, OwnMessages } from './messages';
import { settingSchema } from './settingSchema';
import { currency, job, list, maybe, origin, source, taughtId, text, textOf, whole } from './shapes';
import { talkSchema, wishesSchema } from './talkSchema';
import { draftSchema, taughtSchema } from './taughtSchema';

type DataOf<Map, Name extends keyof Map> = Map[Name] extends (...args: infer Args) => unknown ? Args[0] : never;
/** One schema per message, giving exactly what the message's type promises. */
type Schemas<Map> = { readonly [Name in keyof Map]: z.ZodMiniType<DataOf<Map, Name>> };

// The library would try to write code for speed, which our own pages rightly forbid.
z.config({ jitless: true });

const within = (least: number, most: number) => z.number().check(z.gte(least), z.lte(most));

const nothing = maybe(z.undefined());

const addressFields = { type: z.string().check(z.regex(/^[\w.-]{1,60}$/)), id: textOf(200) };
const address = z.strictObject(addressFields);

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

const siteAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('right'), part: z.string().check(z.regex(/^[a-z]{1,20}$/)) }),
  z.strictObject({ kind: z.literal('source'), source }),
  z.strictObject({ kind: z.literal('dayOrder'), dayOrder: z.enum(['dmy', 'mdy', 'ymd']) }),
  z.strictObject({ kind: z.literal('decimal'), decimal: z.enum([',', '.']) }),
  z.strictObject({ kind: z.literal('currency'), currency }),
]);

/** Of what a page asks first, `firstShapes.ts` tells. */
export const pageSchemas: Schemas<LaterMessages> = {
  wantAdapter: nothing,
  openCall: address,
  keepTalk: z.strictObject({ client: address, talk: z.exactOptional(talkSchema) }),
  tellConsent: z.strictObject({ client: address, answer: textOf(20) }),
  recordTalk: z.strictObject({ client: address, talk: talkSchema }),
  undoTalk: z.strictObject({ client: address, id: textOf(100) }),
  placePanel: wishesSchema,
  openHand: address,
  setByHand: z.strictObject({ client: address, wish: handWishSchema }),
  dealLimit: z.strictObject({ client: address, order: z.strictObject({ amountMinor: whole, currency }) }),
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
  hideSite: nothing,
  openOptions: nothing,
  openHelp: maybe(z.literal('call')),
  openImport: nothing,
  teachHere: nothing,
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

const clientKey = textOf(600);

const clientsSaid = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), into: clientKey, from: clientKey }),
  z.strictObject({ kind: z.literal('split'), from: clientKey }),
  z.strictObject({ kind: z.enum(['apart', 'again']), one: clientKey, other: clientKey }),
]);

export const ownSchemas: Schemas<OwnMessages> = {
  connectSite: z.strictObject({ origin, tabId: maybe(whole) }),
  disconnectSite: z.strictObject({ origin, erase: z.boolean() }),
  measureBase: z.strictObject({ origin }),
  readBase: z.strictObject({ origin, as: z.exactOptional(z.enum(['whole', 'news', 'rest'])) }),
  stopBase: z.strictObject({ origin }),
  keepFresh: z.strictObject({ origin, isOn: z.boolean() }),
  rebuildList: nothing,
  saveRules: rulesSchema,
  saveLanguage: maybe(z.enum(['ru', 'en'])),
  chooseSource: z.strictObject({ origin, source }),
  learnAnswer: z.strictObject({ origin, answer: siteAnswer }),
  showSite: z.strictObject({ origin }),
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
  saveBook: editedBookSchema,
  useBook: z.strictObject({ language: z.enum(['ru', 'en']), version: whole }),
  saveCatalogue: firmCatalogueSchema,
  headRulesTaken: nothing,
  correctClient: z.strictObject({ site: textOf(300), client: address, wish: handWishSchema }),
  liftDoNotContact: z.strictObject({ id: textOf(100), reason: textOf(LONGEST_LIFT_REASON) }),
  settleCall: z.discriminatedUnion('how', [
    z.strictObject({ key: clientKey, how: z.enum(['done', 'notToday', 'notHim']) }),
    z.strictObject({ key: clientKey, how: z.literal('later'), until: z.iso.date() }),
  ]),
  undoSettled: z.strictObject({ id: textOf(100) }),
  chooseOwner: z.strictObject({ owner: maybe(textOf(1_000)) }),
  tellMornings: z.strictObject({ isOn: z.boolean() }),
  checkStore: nothing,
  startAfresh: nothing,
  prepareRestoring: nothing,
  takeSetting: settingSchema,
  completeRestoring: nothing,
  eraseEverything: nothing,
};
