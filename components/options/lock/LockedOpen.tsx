import { useState } from 'preact/hooks';
import {
  lock_cancel,
  lock_change,
  lock_goes_on,
  lock_idle,
  lock_idle_help,
  lock_idle_minutes,
  lock_idle_never,
  lock_now,
  lock_old,
  lock_on,
  lock_on_rest,
  lock_opening,
  lock_sealing,
  lock_take_off,
  lock_working,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { lockIcon } from '../../icons';
import { Note } from '../../Note';
import { Setting } from '../Setting';
import type { LockProps } from './LockCard';
import { outcomeText } from './lockText';
import type { LockView } from './lockView';
import { NewPhrase } from './NewPhrase';
import { Phrase } from './Phrase';
import { useNewPhrase } from './useNewPhrase';

const IDLE_MINUTES = [0, 5, 15, 30, 60];

/** The lock is on and open: close it, change it, take it off. */
export function LockedOpen({ lock, events }: LockProps) {
  const [asking, ask] = useState<'change' | 'takeOff' | undefined>(undefined);
  return (
    <>
      <Note tone="good" icon={lockIcon}>
        <b>{lock_on()}</b> {lock_on_rest()}
      </Note>
      {lock.rewriting && <Rewriting rewriting={lock.rewriting} />}
      <Setting label={lock_idle()} help={lock_idle_help()} controlId="lock-idle">
        <select
          id="lock-idle"
          class="choice"
          value={lock.idleMinutes}
          aria-describedby="lock-idle-help"
          onChange={(event) => events.onIdleMinutes(Number(event.currentTarget.value))}
        >
          {IDLE_MINUTES.map((n) => (
            <option key={n} value={n}>
              {n === 0 ? lock_idle_never() : lock_idle_minutes({ n })}
            </option>
          ))}
        </select>
      </Setting>
      <div class="acts">
        <Button onPress={events.onLock}>{lock_now()}</Button>
        <Button look="text" onPress={() => ask('change')}>
          {lock_change()}
        </Button>
        <Button look="text" onPress={() => ask('takeOff')}>
          {lock_take_off()}
        </Button>
      </div>
      {asking === 'change' && <Change lock={lock} events={events} onCancel={() => ask(undefined)} />}
      {asking === 'takeOff' && <TakeOff lock={lock} events={events} onCancel={() => ask(undefined)} />}
    </>
  );
}

function Rewriting({ rewriting }: { readonly rewriting: NonNullable<LockView['rewriting']> }) {
  const { seals, done, tables } = rewriting;
  return (
    <p role="status">
      {(seals ? lock_sealing : lock_opening)({ done: Math.min(done + 1, tables), tables })}.{' '}
      <span class="muted">{lock_goes_on()}</span>
    </p>
  );
}

interface AskProps extends LockProps {
  readonly onCancel: () => void;
}

function Change({ lock, events, onCancel }: AskProps) {
  const [old, onOld] = useState('');
  const phrase = useNewPhrase(lock.shortest);
  const change = () => {
    if (phrase.check()) events.onChange(old, phrase.first);
  };
  return (
    <form class="phrases" onSubmit={(event) => event.preventDefault()}>
      <OldPhrase lock={lock} value={old} onInput={onOld} />
      <NewPhrase phrase={phrase} />
      <Acts lock={lock} label={lock_change()} isReady={old !== ''} onPress={change} onCancel={onCancel} />
    </form>
  );
}

function TakeOff({ lock, events, onCancel }: AskProps) {
  const [passphrase, type] = useState('');
  return (
    <form class="phrases" onSubmit={(event) => event.preventDefault()}>
      <OldPhrase lock={lock} value={passphrase} onInput={type} />
      <Acts
        lock={lock}
        label={lock_take_off()}
        isReady={passphrase !== ''}
        onPress={() => events.onTakeOff(passphrase)}
        onCancel={onCancel}
      />
    </form>
  );
}

interface OldPhraseProps {
  readonly lock: LockView;
  readonly value: string;
  readonly onInput: (typed: string) => void;
}

function OldPhrase({ lock, value, onInput }: OldPhraseProps) {
  const error = outcomeText(lock.outcome);
  return <Phrase id="lock-old" label={lock_old()} kind="current" value={value} onInput={onInput} error={error} />;
}

interface ActsProps {
  readonly lock: LockView;
  readonly label: string;
  readonly isReady: boolean;
  readonly onPress: () => void;
  readonly onCancel: () => void;
}

function Acts({ lock, label, isReady, onPress, onCancel }: ActsProps) {
  const isWorking = lock.outcome.kind === 'working';
  return (
    <div class="acts">
      <Button disabled={!isReady || isWorking} onPress={onPress}>
        {isWorking ? lock_working() : label}
      </Button>
      <Button look="text" onPress={onCancel}>
        {lock_cancel()}
      </Button>
    </div>
  );
}
