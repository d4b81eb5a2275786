import { storage } from 'wxt/utils/storage';
import type { BackupDone } from '../../domain/backup/backup';

/** The last backup that was written here. `null` is how the browser's storage says that there was none. */
export const backupItem = storage.defineItem<BackupDone | null>('local:backup', { fallback: null, version: 1 });
