import { storage } from 'wxt/utils/storage';
import type { BaseTrouble } from '../failure';

/**
 * What the database held, kept outside of it: the browser may lose a database's files without an error, and an empty
 * one then opens as if nobody had ever bought anything.
 */
export interface Witness {
  /** Id of the database; one that is made anew has another. */
  readonly base: string;
  /** Of the database then, see `BaseMark`. */
  readonly generation: number;
  readonly clients: number;
  readonly purchases: number;
  /** Instant of the last renewal, milliseconds. */
  readonly at: number;
}

// Not `defineItem`: that reads an item wherever its module is loaded, and a worker has no storage to read from.
const WITNESS = 'local:witness';
const TROUBLE = 'local:baseTrouble';

/** What every surface must know before it asks: why nothing can be shown, or that nothing can be written. */
export type NotedTrouble = BaseTrouble | 'newerSchema';

const COUNTED = 'session:countedBase';

export async function witness(): Promise<Witness | undefined> {
  return (await storage.getItem<Witness>(WITNESS)) ?? undefined;
}

export function putWitness(seen: Witness): Promise<void> {
  return storage.setItem(WITNESS, seen);
}

/** What was stored is gone by the user's own wish: the next renewal begins anew. */
export async function forgetWitness(): Promise<void> {
  await storage.removeItems([WITNESS, TROUBLE, COUNTED]);
}

/** As it was when the database was last opened. `null` is how the browser's storage says that nothing does. */
export const baseTroubleItem = {
  key: TROUBLE,
  fallback: null,
  getValue: () => storage.getItem<NotedTrouble>(TROUBLE),
  watch: (changed: (trouble: NotedTrouble | null) => void) => storage.watch<NotedTrouble>(TROUBLE, changed),
} as const;

/** Notes how opening the database ended; writes only what differs from before. */
export async function noteTrouble(trouble: NotedTrouble | undefined): Promise<void> {
  const known = (await storage.getItem<NotedTrouble>(TROUBLE)) ?? undefined;
  if (known === trouble) return;
  if (trouble === undefined) await storage.removeItem(TROUBLE);
  else await storage.setItem(TROUBLE, trouble);
}

/** True once the rows of this database have been counted since the browser started. */
export async function isCounted(base: string): Promise<boolean> {
  return (await storage.getItem<string>(COUNTED)) === base;
}

export function noteCounted(base: string): Promise<void> {
  return storage.setItem(COUNTED, base);
}

/** A worker of ours has no storage of settings; the page that started it has looked. */
export function hasWitness(): boolean {
  return !('DedicatedWorkerGlobalScope' in globalThis);
}
