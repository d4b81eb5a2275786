import { useState } from 'preact/hooks';
import {
  lock_lost,
  lock_lost_rest,
  lock_phrase,
  lock_unlock,
  lock_working,
} from '../../../lib/locales/messages/messages';
import { outcomeText } from './lockText';
import type { LockOutcome } from './lockView';
import { Phrase } from './Phrase';

export interface UnlockProps {
  readonly outcome: LockOutcome;
  readonly onUnlock: (passphrase: string) => void;
}

/** Asks for the pass-phrase; Enter is enough. */
export function Unlock({ outcome, onUnlock }: UnlockProps) {
  const [passphrase, type] = useState('');
  const isWorking = outcome.kind === 'working';
  const submit = (event: Event) => {
    event.preventDefault();
    if (event.isTrusted && passphrase !== '' && !isWorking) onUnlock(passphrase);
  };
  return (
    <form class="unlock" onSubmit={submit}>
      <Phrase
        id="unlock"
        label={lock_phrase()}
        kind="current"
        value={passphrase}
        onInput={type}
        error={outcomeText(outcome)}
      />
      <button type="submit" class="btn wake medium" disabled={passphrase === '' || isWorking}>
        {isWorking ? lock_working() : lock_unlock()}
      </button>
      <details>
        <summary>{lock_lost()}</summary>
        <p class="muted">{lock_lost_rest()}</p>
      </details>
    </form>
  );
}
