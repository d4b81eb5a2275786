import { z } from 'zod';
import type { OwnMessages, PageMessages } from './messages';

type DataOf<Map, Name extends keyof Map> = Map[Name] extends (...args: infer Args) => unknown ? Args[0] : never;
/** One schema per message, giving exactly what the message's type promises. */
type Schemas<Map> = { readonly [Name in keyof Map]: z.ZodType<DataOf<Map, Name>> };

const MOST_ITEMS = 2_000;

const text = (most: number) => z.string().max(most);
const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** JSON leaves a field without a value out; the types say that it is there and undefined. */
function maybe<T extends z.ZodType>(schema: T) {
  return schema.optional().transform((value): z.output<T> | undefined => value);
}

const nothing = maybe(z.undefined());

const address = z.strictObject({ type: z.string().regex(/^[\w.-]{1,60}$/), id: text(200).min(1) });

const deal = z.strictObject({
  id: maybe(text(200).min(1)),
  // A text that is no calendar day is kept as a deal without one and named by the cleaning.
  on: maybe(text(40)),
  amountMinor: maybe(z.number().int()),
  currency: maybe(z.string().regex(/^[A-Z]{3}$/)),
  outcome: z.enum(['won', 'lost', 'open']),
  title: text(1_000).exactOptional(),
  category: text(1_000).exactOptional(),
});

const completeness = z.strictObject({
  state: z.enum(['complete', 'partial', 'none']),
  seen: whole,
  total: maybe(whole),
});

const identity = z.strictObject({
  client: address,
  aliases: z.array(address).max(MOST_ITEMS),
  name: maybe(text(1_000)),
  owner: maybe(text(1_000)),
  // Becomes part of a link: it must not be able to change the host it leads to.
  path: z.union([z.literal(''), z.string().startsWith('/').max(2_000)]),
});

const progress = z.strictObject({
  clients: whole,
  clientsTotal: maybe(whole),
  deals: whole,
  dealsTotal: maybe(whole),
});

const job = z.string().regex(/^[\w-]{1,60}$/);

export const pageSchemas: Schemas<PageMessages> = {
  pageSettings: nothing,
  wantOverlay: nothing,
  wantAdapter: nothing,
  clientCard: address,
  capture: identity.extend({ deals: z.array(deal).max(MOST_ITEMS), completeness }),
  baseChunk: z.strictObject({
    job,
    cursor: whole,
    clients: z.array(identity).max(MOST_ITEMS),
    deals: z.array(z.strictObject({ client: address, deal })).max(MOST_ITEMS),
    progress,
    incomplete: z.array(address).max(MOST_ITEMS).exactOptional(),
  }),
  baseEnded: z.strictObject({
    job,
    state: z.enum(['done', 'stopped', 'failed']),
    failure: maybe(text(60)),
  }),
  openOptions: nothing,
};

const origin = z.string().regex(/^https?:\/\/[^/\s?#@\\]{1,253}$/);
const share = z.number().min(0).max(1);
const days = z.number().int().min(0).max(36_500);

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
    shareA: z.number().min(0).max(100),
    shareB: z.number().min(0).max(100),
    minClients: whole,
    thresholds: maybe(z.strictObject({ aFromMinor: whole, bFromMinor: whole })),
  }),
  marginRate: maybe(share),
  returnChance: z.strictObject({ sleeping: share, lost: share }),
});

export const ownSchemas: Schemas<OwnMessages> = {
  connectSite: z.strictObject({ origin, tabId: maybe(whole) }),
  disconnectSite: z.strictObject({ origin, erase: z.boolean() }),
  readBase: z.strictObject({ origin }),
  stopBase: z.strictObject({ origin }),
  rebuildList: nothing,
  saveRules: rules,
  saveLanguage: maybe(z.enum(['ru', 'en'])),
  eraseEverything: nothing,
};
