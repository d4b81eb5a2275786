import type { ClientDb } from './db';

/** Digits of a cursor in a name, so that names sort as cursors do. */
const CURSOR_DIGITS = 9;

/** Name of what a reading of a site's base has learnt with one of its pieces. */
export const walkName = (site: string, cursor: number) =>
  `walk ${site} ${String(cursor).padStart(CURSOR_DIGITS, '0')}` as const;

/** Erases what the reading under way has learnt; must run inside a transaction over `meta`. */
export async function forgetWalk(db: ClientDb, site: string): Promise<void> {
  await db.meta.where('name').startsWith(`walk ${site} `).delete();
}
