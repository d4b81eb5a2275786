import { storage } from 'wxt/utils/storage';
import { dropKey, isKeyHeld, watchKey } from './keyring';

/** What must be known of the lock without opening the database. The lock itself is in the database, beside its rows. */
export interface LockNote {
  readonly isOn: boolean;
  /** Minutes without use after which it locks by itself; 0: only when the browser closes. */
  readonly idleMinutes: number;
}

export const OFF: LockNote = { isOn: false, idleMinutes: 0 };

export const lockItem = storage.defineItem<LockNote>('local:lock', { fallback: OFF, version: 1 });

/** Instant of the last use while unlocked, milliseconds. */
const usedItem = storage.defineItem<number>('session:used', { fallback: 0 });
/** Writing more often would tell nobody more. */
const NOTED_EVERY_MS = 30_000;

export type LockState = 'off' | 'open' | 'locked';

/** Whether stored clients can be read and written just now. */
export async function lockState(): Promise<LockState> {
  if (!(await lockItem.getValue()).isOn) return 'off';
  return (await isKeyHeld()) ? 'open' : 'locked';
}

export function watchLock(changed: () => void): void {
  lockItem.watch(changed);
  watchKey(changed);
}

/** The user is at work: the time without use begins anew. */
export async function noteUse(now: number): Promise<void> {
  if (now - (await usedItem.getValue()) >= NOTED_EVERY_MS) await usedItem.setValue(now);
}

/** Locks when nobody has used it for as long as the user said. True: it did. */
export async function lockIfIdle(now: number): Promise<boolean> {
  const { isOn, idleMinutes } = await lockItem.getValue();
  if (!isOn || idleMinutes === 0 || !(await isKeyHeld())) return false;
  if (now - (await usedItem.getValue()) < idleMinutes * 60_000) return false;
  await dropKey();
  return true;
}
