import { dropKey, isKeyHeld, watchKey } from './keyring';
import { lockItem, usedItem } from './lockItem';

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

/** Locks when nobody has used it for as long as the user said. True: it did. */
export async function lockIfIdle(now: number): Promise<boolean> {
  const { isOn, idleMinutes } = await lockItem.getValue();
  if (!isOn || idleMinutes === 0 || !(await isKeyHeld())) return false;
  if (now - (await usedItem.getValue()) < idleMinutes * 60_000) return false;
  await dropKey();
  return true;
}
