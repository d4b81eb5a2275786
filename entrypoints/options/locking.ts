import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LockEvents, LockOutcome, LockView } from '../../components/options/lock/lockView';
import { sendMessage } from '../../lib/bridge/messages';
import { changedItem } from '../../lib/store/changes';
import {
  changePassphrase,
  chooseIdleMinutes,
  type Given,
  lockNow,
  putLockOn,
  SHORTEST,
  takeLockOff,
  unlock,
} from '../../lib/store/lock/lock';
import { lockItem, noteUse } from '../../lib/store/lock/lockItem';
import { type LockState, lockState, watchLock } from '../../lib/store/lock/lockState';
import { type Rewriting, rewriting } from '../../lib/store/lock/rewrite';

export interface Locking {
  readonly view: ReadonlySignal<LockView>;
  readonly events: LockEvents;
}

/** How often the progress of sealing is asked for while there is any, milliseconds. */
const ASKED_EVERY_MS = 1_000;

/** The lock of stored clients, followed and changed. */
export async function followLocking(): Promise<Locking> {
  const state = signal<LockState>(await lockState());
  const note = signal(await lockItem.getValue());
  const progress = signal<Rewriting | undefined>(undefined);
  const outcome = signal<LockOutcome>({ kind: 'none' });

  async function read(): Promise<void> {
    note.value = await lockItem.getValue();
    state.value = await lockState();
    progress.value = state.value === 'off' ? undefined : await rewriting().catch(() => undefined);
    if (progress.value) setTimeout(() => void read(), ASKED_EVERY_MS);
  }

  async function act(work: () => Promise<Given | undefined>): Promise<void> {
    outcome.value = { kind: 'working' };
    try {
      const given = await work();
      outcome.value = outcomeOf(given);
      if (!given || given.kind === 'right') await sendMessage('lockChanged', undefined);
    } catch (error) {
      outcome.value = { kind: 'failed', why: error instanceof Error ? error.message : '' };
    }
    await read();
  }

  watchLock(() => void read());
  changedItem.watch(() => void read());
  void noteUse(Date.now());
  void read();

  const view = computed<LockView>(() => ({
    state: state.value,
    rewriting: progress.value,
    idleMinutes: note.value.idleMinutes,
    outcome: outcome.value,
    shortest: SHORTEST,
  }));
  const events: LockEvents = {
    onPutOn: (passphrase) => void act(() => putLockOn(passphrase, note.value.idleMinutes).then(() => undefined)),
    onUnlock: (passphrase) => void act(() => unlock(passphrase)),
    onLock: () => void act(() => lockNow().then(() => undefined)),
    onChange: (old, next) => void act(() => changePassphrase(old, next)),
    onTakeOff: (passphrase) => void act(() => takeLockOff(passphrase)),
    onIdleMinutes: (minutes) => void act(() => chooseIdleMinutes(minutes).then(() => undefined)),
  };
  return { view, events };
}

function outcomeOf(given: Given | undefined): LockOutcome {
  if (!given || given.kind === 'right') return { kind: 'none' };
  return { kind: 'wrong', waitSeconds: Math.ceil(given.waitMs / 1000) };
}
