import { storage } from 'wxt/utils/storage';

/** What must be known of the lock without opening the database. The lock itself is in the database, beside its rows. */
export interface LockNote {
  readonly isOn: boolean;
  /** Minutes without use after which it locks by itself; 0: only when the browser closes. */
  readonly idleMinutes: number;
}

export const OFF: LockNote = { isOn: false, idleMinutes: 0 };

export const lockItem = storage.defineItem<LockNote>('local:lock', { fallback: OFF, version: 1 });

/** Instant of the last use while unlocked, milliseconds. */
export const usedItem = storage.defineItem<number>('session:used', { fallback: 0 });
/** Writing more often would tell nobody more. */
const NOTED_EVERY_MS = 30_000;

/** The user is at work: the time without use begins anew. */
export async function noteUse(now: number): Promise<void> {
  if (now - (await usedItem.getValue()) >= NOTED_EVERY_MS) await usedItem.setValue(now);
}
