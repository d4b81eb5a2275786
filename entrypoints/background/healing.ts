import type { StoreCheck } from '../../lib/domain/storeCheck/storeCheck';
import type { BackupSetting } from '../../lib/store/backup/format';
import { endRestoring } from '../../lib/store/backup/restoring';
import { takeSetting } from '../../lib/store/backup/settings';
import { checkAtStart, checkStore } from '../../lib/store/check/checkStore';
import { momentOf } from '../../lib/store/moment';
import { stopRefreshing } from '../../lib/store/refresh';
import { startAfresh } from '../../lib/store/witness/startAfresh';
import { forgetWitness } from '../../lib/store/witness/witness';
import { syncSites } from './connecting';
import { refreshNow, restFromRefreshing } from './keepFresh';

/** A whole check that is not stopped by anything but the browser. */
const never = new AbortController().signal;

/** Compares and repairs all that is stored; lists follow at once. */
export async function checkNow(): Promise<StoreCheck> {
  const result = await checkStore(momentOf(new Date()), never);
  await refreshNow();
  return result;
}

/** A part of the stored data, or all of it after something was broken off. */
export async function checkForStart(): Promise<void> {
  await checkAtStart(momentOf(new Date()), never).catch((error: unknown) => {
    console.error('The stored data was not checked', error instanceof Error ? error.message : '');
  });
}

/** The user goes on without what was lost. */
export async function beginAfresh(): Promise<void> {
  restFromRefreshing();
  if (await startAfresh()) await checkNow();
}

/** Nobody computes while the database is being replaced. */
export async function prepareRestoring(): Promise<void> {
  restFromRefreshing();
  await stopRefreshing();
}

export async function takeRestored(setting: BackupSetting): Promise<boolean> {
  const isTaken = await takeSetting(setting);
  if (setting.name === 'sites') await syncSites();
  return isTaken;
}

/** All rows of a backup are written: from now on they are what is stored. */
export async function completeRestoring(): Promise<void> {
  await forgetWitness();
  await endRestoring();
  await checkNow();
}
