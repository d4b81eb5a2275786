import { getMeta, metaBeginning } from '../meta';
import type { ReadableDb } from '../readable';
import type { BaseMark } from '../rows';
import { isCounted, noteCounted, putWitness, type Witness, witness } from './witness';

/** Fewer than so much of what there was is a loss; the difference is what a power cut may take. R-R-06. */
const LEAST_LEFT = 0.99;
/** Between two renewals that nothing urges, milliseconds. */
const RENEWED_EVERY_MS = 60_000;

/** True when the database is not, or not nearly, what the witness saw, and nothing of ours erased it. */
export async function isLost(db: ReadableDb): Promise<boolean> {
  const seen = await witness();
  // Where there was nobody, nobody is lost: a browser killed at the very beginning may come back with another base.
  if (!seen || seen.clients === 0) return false;
  const mark = await getMeta(db, 'base');
  if (mark?.id !== seen.base) return true;
  const { clients } = await storedNumbers(db);
  if (mark.generation <= seen.generation && isFewer(clients, seen.clients)) return true;
  return !(await isCounted(mark.id)) && (await hasFewerRows(db, mark, clients));
}

/** Files are lost while the browser starts, and counting takes time: it is done once after that. */
async function hasFewerRows(db: ReadableDb, { id }: BaseMark, clients: number): Promise<boolean> {
  if (isFewer(await db.hist.count(), clients)) return true;
  await noteCounted(id);
  return false;
}

function isFewer(now: number, then: number): boolean {
  return now < then * LEAST_LEFT;
}

/** Tells the witness what is stored now: at most once a minute, at once where much has changed. */
export async function renewWitness(db: ReadableDb, now: number): Promise<void> {
  const [seen, mark, numbers] = [await witness(), await getMeta(db, 'base'), await storedNumbers(db)];
  if (!mark) return;
  const next: Witness = { base: mark.id, generation: mark.generation, ...numbers, at: now };
  if (!seen || isDue(seen, next)) await putWitness(next);
}

function isDue(seen: Witness, next: Witness): boolean {
  if (seen.base !== next.base || seen.generation !== next.generation) return true;
  if (isFewer(seen.clients, next.clients) || isFewer(seen.purchases, next.purchases)) return true;
  const isSame = seen.clients === next.clients && seen.purchases === next.purchases;
  return !isSame && next.at - seen.at >= RENEWED_EVERY_MS;
}

async function storedNumbers(db: ReadableDb): Promise<Pick<Witness, 'clients' | 'purchases'>> {
  const counts = await metaBeginning(db, 'counts');
  return {
    clients: counts.reduce((sum, [, { clients }]) => sum + clients, 0),
    purchases: counts.reduce((sum, [, { purchases }]) => sum + purchases, 0),
  };
}
