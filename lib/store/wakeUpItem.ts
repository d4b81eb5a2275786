import { storage } from 'wxt/utils/storage';
import type { WakeUpList } from '../domain/wakeUpList';
import { wakeUpBeginning } from './wakeUpBeginning';

// Not `defineItem`: that reads an item wherever its module is loaded, and this one is large.
const WHOLE = 'local:wakeUp';
const BEGINNING = 'local:wakeUpBeginning';

/**
 * Today's list as it was last built. It carries its day and the version of its rules: an older one is still shown, and
 * `rebuildList` asked for. `null` is how the browser's storage says that there is none.
 */
export const wakeUpItem = {
  getValue: () => storage.getItem<WakeUpList>(WHOLE),
  /** Writes the list and its beginning at once, so that they always agree. */
  setValue: (list: WakeUpList | null) =>
    storage.setItems([
      { key: WHOLE, value: list },
      { key: BEGINNING, value: list && wakeUpBeginning(list) },
    ]),
  watch: (changed: (list: WakeUpList | null) => void) => storage.watch<WakeUpList>(WHOLE, changed),
};

/** The beginning of the list in `wakeUpItem`: one small read for the popup's first frame and for the toolbar. */
export const wakeUpBeginningItem = {
  key: BEGINNING,
  fallback: null,
  getValue: () => storage.getItem<WakeUpList>(BEGINNING),
} as const;
