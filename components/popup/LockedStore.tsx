import { lock_locked, lock_locked_rest } from '../../lib/locales/messages/messages';
import { Empty } from '../Empty';
import { lockIcon } from '../icons';
import { Unlock, type UnlockProps } from '../options/lock/Unlock';

/** Nothing of clients is shown before the pass-phrase is given. */
export function LockedStore({ outcome, onUnlock }: UnlockProps) {
  return (
    <Empty icon={lockIcon} title={lock_locked()} act={<Unlock outcome={outcome} onUnlock={onUnlock} />}>
      {lock_locked_rest()}
    </Empty>
  );
}
