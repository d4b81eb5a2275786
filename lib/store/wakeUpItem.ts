import { storage } from 'wxt/utils/storage';
import type { WakeUpList } from '../domain/wakeUpList';
import { listingItem } from './listing';
import { lockItem } from './lock/lockItem';
import { wakeUpBeginning } from './wakeUpBeginning';

// Not `defineItem`: that reads an item wherever its module is loaded, and this one is large.
const WHOLE = 'local:wakeUp';
const BEGINNING = 'local:wakeUpBeginning';
/** The whole list while clients are kept under a lock: in memory, gone when the browser closes. */
const HIDDEN = 'session:wakeUp';

/**
 * Today's list as it was last built. It carries its day and the version of its rules: an older one is still shown, and
 * `rebuildList` asked for. `null` is how the browser's storage says that there is none.
 */
export const wakeUpItem = {
  getValue: async () =>
    (await storage.getItem<WakeUpList>(WHOLE)) ?? ((await isHidden()) ? storage.getItem<WakeUpList>(HIDDEN) : null),
  /** Writes the list and its beginning at once, so that they always agree. */
  setValue: async (list: WakeUpList | null) => {
    if (await isHidden()) return storage.setItem(HIDDEN, list);
    await storage.setItems([
      { key: WHOLE, value: list },
      { key: BEGINNING, value: list && wakeUpBeginning(list) },
    ]);
  },
  watch: (changed: (list: WakeUpList | null) => void) => {
    const stops = [storage.watch<WakeUpList>(WHOLE, changed), storage.watch<WakeUpList>(HIDDEN, changed)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};

/** The beginning of the list in `wakeUpItem`: one small read for the popup's first frame and for the toolbar. */
export const wakeUpBeginningItem = {
  key: BEGINNING,
  fallback: null,
  getValue: async () =>
    (await storage.getItem<WakeUpList>(BEGINNING)) ?? ((await isHidden()) ? storage.getItem<WakeUpList>(HIDDEN) : null),
} as const;

/** Names leave the disk: a lock was put on, or it was locked. The list is built again when it is unlocked. */
export async function hideList(): Promise<void> {
  await storage.removeItems([WHOLE, BEGINNING, HIDDEN, listingItem.key]);
}

/** The lock was taken off: the list goes where the popup finds it first. */
export async function showList(): Promise<void> {
  const list = await storage.getItem<WakeUpList>(HIDDEN);
  await storage.removeItem(HIDDEN);
  if (list) await wakeUpItem.setValue(list);
}

async function isHidden(): Promise<boolean> {
  return (await lockItem.getValue()).isOn;
}
