import { storage } from 'wxt/utils/storage';
import { base64Of, bytesOfBase64 } from './packed';

/** The key of the data while it is unlocked; in memory, never on the disk, gone when the browser closes. */
interface HeldKey {
  /** Of the lock it belongs to. */
  readonly id: string;
  readonly key: string;
}

// Not `defineItem`: that reads an item wherever its module is loaded, and a worker has no storage to read from.
const KEY = 'session:dataKey';

/** A key that cannot be taken out again, with the lock it belongs to. Workers are handed one: they have no storage. */
export interface DataKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** A cache that may vanish with the worker; undefined: not looked for yet, or locked. */
let held: DataKey | undefined;
/** All rows of a page ask at once. */
let asking: Promise<DataKey | undefined> | undefined;
let isFollowing = false;

/** The key of a lock, where it has been unlocked; undefined: locked. */
export async function heldKey(id: string): Promise<DataKey | undefined> {
  if (held?.id === id) return held;
  asking ??= storedDataKey().finally(() => {
    asking = undefined;
  });
  const found = await asking;
  return found?.id === id ? found : undefined;
}

/** What the storage holds, kept in memory as long as it does. */
async function storedDataKey(): Promise<DataKey | undefined> {
  follow();
  const stored = await storedKey();
  held = stored && { id: stored.id, key: await keyOf(stored.key) };
  return held;
}

/** Holds the key until the browser closes or `dropKey` is called. */
export async function holdKey(id: string, bytes: Uint8Array): Promise<void> {
  await storage.setItem<HeldKey>(KEY, { id, key: base64Of(bytes) });
  held = undefined;
}

export async function dropKey(): Promise<void> {
  held = undefined;
  await storage.removeItem(KEY);
}

/** The key of whichever lock is open; undefined: locked, or there is none. */
export async function dataKey(): Promise<DataKey | undefined> {
  return held ?? storedDataKey();
}

export async function isKeyHeld(): Promise<boolean> {
  return (await storedKey()) !== undefined;
}

/** For a worker of a page. */
export function lendKey(key: DataKey | undefined): void {
  held = key;
}

/** Called whenever it is unlocked or locked, in whatever page. */
export function watchKey(changed: (isHeld: boolean) => void): void {
  storage.watch<HeldKey>(KEY, (now) => changed(Boolean(now)));
}

/** Workers have no storage of the browser's: what they were lent is all they have. */
async function storedKey(): Promise<HeldKey | undefined> {
  return hasStorage() ? ((await storage.getItem<HeldKey>(KEY)) ?? undefined) : undefined;
}

/** Locking in one page locks all of them. */
function follow(): void {
  if (isFollowing || !hasStorage()) return;
  isFollowing = true;
  storage.watch(KEY, () => {
    held = undefined;
  });
}

function hasStorage(): boolean {
  return 'chrome' in globalThis || 'browser' in globalThis;
}

function keyOf(text: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytesOfBase64(text), 'AES-GCM', false, ['encrypt', 'decrypt']);
}
