import { readyCatalogues } from '../../content/contentRules';
import { averageOrderMinor, catalogueOf } from '../../domain/offer/catalogue';
import type { FirmCatalogue } from '../../domain/offer/firmCatalogue';
import { readDb } from '../db';
import { rulesItem } from '../settings';
import { catalogueItem } from './callItems';

/** Clients whose purchases the average order is taken of: enough for a median. */
const SAMPLE = 2_000;

/**
 * The firm's limits and offers. Where nobody has set any, those of its trade in its own money, made once from its own
 * average order and edited from then on. Undefined while no purchase has a sum in that currency. Throws `StoreFailure`.
 */
export async function firmCatalogue(currency: string | undefined): Promise<FirmCatalogue | undefined> {
  const set = await catalogueItem.getValue();
  if (set || currency === undefined) return set ?? undefined;
  const { preset = 'generic' } = await rulesItem.getValue();
  const made = await madeCatalogue(preset, currency);
  if (made) await catalogueItem.setValue(made);
  return made;
}

/**
 * The ready limits and offers of a trade in the money of this base; nothing is kept. Undefined while no purchase has a
 * sum in that currency. Throws `StoreFailure`.
 */
export async function madeCatalogue(industry: string, currency: string): Promise<FirmCatalogue | undefined> {
  const averageMinor = await averageOrder(currency);
  const ready = readyCatalogues.find((one) => one.industry === industry) ?? readyCatalogues.at(-1);
  return ready && averageMinor !== undefined
    ? catalogueOf(ready, { averageOrderMinor: averageMinor, currency })
    : undefined;
}

async function averageOrder(currency: string): Promise<number | undefined> {
  const rows = await readDb((db) => db.hist.limit(SAMPLE).toArray());
  const paid = rows.flatMap((row) =>
    row.a.flatMap((amount, i) => ((row.c?.[i] ?? row.currency) === currency && amount !== undefined ? amount : [])),
  );
  return averageOrderMinor(paid);
}
