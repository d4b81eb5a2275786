import { readDb, writeDb } from '../db';
import { getMeta, putMeta } from '../meta';
import { hideList, showList } from '../wakeUpItem';
import { forgetAttempts, noteWrong, waitLeft } from './attempts';
import { dropKey, holdKey } from './keyring';
import { lockItem, noteUse, OFF } from './lockItem';
import type { LockRecord } from './lockRecord';
import { newDataKey, unwrapKey, wrapKey } from './passphrase';

/** Characters of a pass-phrase; fewer can be tried one by one. NIST SP 800-63B asks for 8 at least. */
export const SHORTEST = 8;

/** How giving a pass-phrase ended; `waitMs` is how long the next one must wait. */
export type Given = { readonly kind: 'right' } | { readonly kind: 'wrong' | 'tooSoon'; readonly waitMs: number };

/**
 * Puts the lock on: from now on everything that is written is sealed; what was written before is sealed by `rewrite`.
 * Whoever forgets the pass-phrase has lost what is stored. Throws `StoreFailure`.
 */
export async function putLockOn(passphrase: string, idleMinutes: number): Promise<void> {
  const id = crypto.randomUUID();
  const bytes = newDataKey();
  const wrapped = await wrapKey(bytes, passphrase);
  await holdKey(id, bytes);
  await noteUse(Date.now());
  await putLock({ id, ...wrapped, seals: true, rewriting: { tables: [] } });
  await lockItem.setValue({ isOn: true, idleMinutes });
  await hideList();
}

/** Unlocks until the browser closes or it is locked again. Throws `StoreFailure`. */
export async function unlock(passphrase: string): Promise<Given> {
  return given(passphrase, async ({ id }, bytes) => {
    await holdKey(id, bytes);
    await noteUse(Date.now());
  });
}

/** Locks at once, in all pages. */
export async function lockNow(): Promise<void> {
  await dropKey();
  await hideList();
}

/** Takes the lock off: from now on everything that is written stands plain, the rest is opened by `rewrite`. */
export async function takeLockOff(passphrase: string): Promise<Given> {
  return given(passphrase, async (lock, bytes) => {
    await holdKey(lock.id, bytes);
    await putLock({ ...lock, seals: false, rewriting: { tables: [] } });
  });
}

/** The data keep their key, which is locked with the new pass-phrase: no row has to be written. */
export async function changePassphrase(passphrase: string, next: string): Promise<Given> {
  return given(passphrase, async (lock, bytes) => {
    await putLock({ ...lock, ...(await wrapKey(bytes, next)) });
    await holdKey(lock.id, bytes);
  });
}

export async function chooseIdleMinutes(idleMinutes: number): Promise<void> {
  await lockItem.setValue({ ...(await lockItem.getValue()), idleMinutes });
}

/** The lock as it is stored; undefined: there is none. Throws `StoreFailure`. */
export function storedLock(): Promise<LockRecord | undefined> {
  return readDb((db) => getMeta(db, 'lock'));
}

/** The note follows the database: after a restored backup or an interruption they may differ. */
export async function settleLock(): Promise<void> {
  const lock = await storedLock();
  const note = await lockItem.getValue();
  if (lock && !note.isOn) await lockItem.setValue({ ...note, isOn: true });
  if (!lock && note.isOn) await endLock();
}

/** Nothing is sealed any more. */
export async function endLock(): Promise<void> {
  await lockItem.setValue(OFF);
  await dropKey();
  await showList();
}

async function given(
  passphrase: string,
  act: (lock: LockRecord, bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<Given> {
  const waitMs = await waitLeft(Date.now());
  if (waitMs > 0) return { kind: 'tooSoon', waitMs };
  const lock = await storedLock();
  if (!lock) return { kind: 'right' };
  const bytes = await unwrapKey(lock, passphrase);
  if (!bytes) return { kind: 'wrong', waitMs: await noteWrong(Date.now()) };
  await forgetAttempts();
  await act(lock, bytes);
  return { kind: 'right' };
}

function putLock(lock: LockRecord): Promise<void> {
  return writeDb((db) => putMeta(db, 'lock', lock));
}
