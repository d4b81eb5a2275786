import { storage } from 'wxt/utils/storage';
import type { WakeUpList } from '../domain/wakeUpList';

/**
 * Today's list as it was last built, for one small read at the popup's first paint. It carries its day and the
 * version of its rules: an older one is still shown, and `rebuildList` asked for.
 */
export const wakeUpItem = storage.defineItem<WakeUpList | undefined>('local:wakeUp', { version: 1 });
