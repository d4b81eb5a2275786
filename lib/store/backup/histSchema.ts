import * as z from 'zod/mini';
import type { ClientAddress } from '../../domain/capture';
import type { Completeness } from '../../domain/deal';
import { purchaseSources } from '../../domain/purchaseSource';
import { clientKey } from '../key';
import { MOST_PURCHASES } from '../purchaseColumns';
import type { FileTraces, HistRow, ShelvedHistory } from '../rows';
import {
  currency,
  instant,
  key,
  keys,
  MOST_KEYS,
  maybe,
  origin,
  places,
  type Shape,
  source,
  text,
  whole,
} from './fields';

const MOST_DAY = 200_000;

const client = z.strictObject({
  type: z.string().check(z.regex(/^[\w.-]{1,60}$/)),
  id: z.string().check(z.minLength(1), z.maxLength(1_000)),
} satisfies Shape<ClientAddress>);

const completeness = z.strictObject({
  state: z.enum(['complete', 'partial', 'none']),
  seen: whole,
  total: maybe(whole),
} satisfies Shape<Completeness>);

const dealsShape = {
  d: z.array(z.int().check(z.gte(-MOST_DAY), z.lte(MOST_DAY))).check(z.maxLength(MOST_PURCHASES)),
  a: places(z.int()),
  k: z.array(key).check(z.maxLength(MOST_PURCHASES)),
  c: maybe(places(currency)),
  currency: maybe(currency),
  categories: maybe(z.array(text).check(z.maxLength(MOST_PURCHASES))),
  g: maybe(z.array(whole).check(z.maxLength(MOST_PURCHASES))),
  open: keys,
  lost: keys,
  undated: keys,
  doubted: z.array(z.tuple([key, z.enum(['open', 'lost'])])).check(z.maxLength(MOST_KEYS)),
  completeness,
  isCut: z.boolean(),
  readAt: maybe(instant),
};

const shelved = z
  .strictObject({ ...dealsShape, source } satisfies Shape<ShelvedHistory>)
  .check(z.refine(hasEvenColumns));

const files = z.strictObject({
  runs: keys,
  isNew: z.boolean(),
  seen: z.exactOptional(keys),
  newBy: z.exactOptional(key),
  owned: z.exactOptional(z.array(z.tuple([key, keys])).check(z.maxLength(1_000))),
} satisfies Shape<FileTraces>);

/** The truth about one client. */
export const hist = z
  .strictObject({
    ...dealsShape,
    key,
    site: origin,
    client,
    name: maybe(text),
    owner: maybe(text),
    // Becomes part of a link: it must not be able to change the host it leads to.
    path: z.string().check(z.regex(/^(\/.{0,5000})?$/)),
    aliases: keys,
    job: maybe(key),
    hiddenIn: maybe(key),
    met: z.exactOptional(keys),
    source: z.exactOptional(source),
    listed: z.exactOptional(keys),
    shelf: z.exactOptional(z.array(shelved).check(z.maxLength(purchaseSources.length))),
    files: z.exactOptional(files),
    into: z.exactOptional(key),
    joined: z.exactOptional(keys),
  } satisfies Shape<HistRow>)
  .check(
    z.refine((row) => row.key === clientKey(row.site, row.client)),
    z.refine(hasEvenColumns),
  );

/** Columns that belong together are of one length; the purchases are in the order of their days. */
function hasEvenColumns({ d, a, k, c, g }: Pick<HistRow, 'd' | 'a' | 'k' | 'c' | 'g'>): boolean {
  const isEven = [a, k, c ?? d, g ?? d].every(({ length }) => length === d.length);
  return isEven && d.every((at, i) => i === 0 || (d[i - 1] as number) <= at);
}
