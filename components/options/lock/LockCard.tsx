import {
  lock_locked,
  lock_locked_rest,
  lock_off,
  lock_off_rest,
  lock_title,
} from '../../../lib/locales/messages/messages';
import { lockIcon } from '../../icons';
import { Note } from '../../Note';
import { LockedOpen } from './LockedOpen';
import type { LockEvents, LockView } from './lockView';
import { PutOn } from './PutOn';
import { Unlock } from './Unlock';

export interface LockProps {
  readonly lock: LockView;
  readonly events: LockEvents;
}

/** How stored clients are protected, and the pass-phrase that does it. */
export function LockCard({ lock, events }: LockProps) {
  return (
    <section class="card" aria-label={lock_title()}>
      {lock.state === 'off' && (
        <Note icon={lockIcon}>
          <b>{lock_off()}</b> {lock_off_rest()}
        </Note>
      )}
      {lock.state === 'off' && <PutOn lock={lock} onPutOn={events.onPutOn} />}
      {lock.state === 'open' && <LockedOpen lock={lock} events={events} />}
      {lock.state === 'locked' && <Locked lock={lock} events={events} />}
    </section>
  );
}

/** Nothing can be shown before the phrase is given. */
export function Locked({ lock, events }: LockProps) {
  return (
    <>
      <Note tone="warn" icon={lockIcon}>
        <b>{lock_locked()}.</b> {lock_locked_rest()}
      </Note>
      <Unlock outcome={lock.outcome} onUnlock={events.onUnlock} />
    </>
  );
}
