import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { disconnect } from '../../../lib/store/db';
import { disconnectDirectly } from '../../../lib/store/direct/connection';
import { lockStandIn } from './lockStandIn';

/** A browser in which nothing was ever stored. */
export async function emptyStore(): Promise<void> {
  await disconnect();
  await disconnectDirectly();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 4096 }) }, locks: lockStandIn() });
}
