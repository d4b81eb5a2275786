import { sendMessage } from '../../lib/bridge/messages';
import { noteUse } from '../../lib/store/lock/lockItem';
import { lockState, watchLock } from '../../lib/store/lock/lockState';
import type { PopupState } from './state';

/** The lock may be closed, or opened, in another page while the popup is open. */
export function followLock({ store, list }: PopupState): void {
  void noteUse(Date.now());
  watchLock(async () => {
    const isLocked = (await lockState()) === 'locked';
    if (isLocked) list.value = null;
    if (isLocked || store.value === 'locked') store.value = isLocked ? 'locked' : 'open';
  });
}

/** True when it was the right one. What opens the database is brought only now: few popups need it. */
export async function givePassphrase({ store, unlocking }: PopupState, passphrase: string): Promise<boolean> {
  unlocking.value = { kind: 'working' };
  try {
    const { unlock } = await import('../../lib/store/lock/lock');
    const given = await unlock(passphrase);
    const isRight = given.kind === 'right';
    unlocking.value = isRight ? { kind: 'none' } : { kind: 'wrong', waitSeconds: Math.ceil(given.waitMs / 1000) };
    if (!isRight) return false;
    store.value = 'open';
    await sendMessage('lockChanged', undefined);
    return true;
  } catch (error) {
    unlocking.value = { kind: 'failed', why: error instanceof Error ? error.message : '' };
    return false;
  }
}
