import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { follow } from '../../components/follow';
import type {
  BackupEvents,
  BackupStage,
  BackupView,
  CheckView,
  DataTrouble,
} from '../../components/options/backup/backupView';
import { saveFile } from '../../components/saveFile';
import { sendMessage } from '../../lib/bridge/messages';
import type { BackupDone, BackupSummary } from '../../lib/domain/backup/backup';
import { wantsBackup } from '../../lib/domain/backup/reminder';
import type { Day } from '../../lib/domain/day';
import { backupItem } from '../../lib/store/backup/backupItem';
import type { CheckedBackup } from '../../lib/store/backup/checkBackup';
import type { BackupSetting } from '../../lib/store/backup/format';
import { isSealedFile } from '../../lib/store/backup/sealedFile';
import { settingsForBackup } from '../../lib/store/backup/settings';
import { dataKey } from '../../lib/store/lock/keyring';
import { putLockOn } from '../../lib/store/lock/lock';
import { type LockNote, lockItem } from '../../lib/store/lock/lockItem';
import { baseTroubleItem, type NotedTrouble, type Witness, witness } from '../../lib/store/witness/witness';
import { BackupFailure, type RunningBackup, startBackupJob } from './backupJob';
import type { Stored } from './stored';

export interface BackingUp {
  readonly view: ReadonlySignal<BackupView>;
  readonly events: BackupEvents;
}

/** A file as it is restored; `passphrase`: it was sealed with it. */
interface OpenedBackup {
  readonly file: Blob;
  readonly passphrase?: string;
}

interface State {
  readonly today: Day;
  readonly stored: ReadonlySignal<Stored>;
  readonly last: Signal<BackupDone | null>;
  readonly stage: Signal<BackupStage>;
  readonly check: Signal<CheckView>;
  readonly trouble: Signal<NotedTrouble | null>;
  readonly seen: Signal<Witness | undefined>;
  /** What may be left off just now, and the file that was chosen. */
  readonly running: Signal<RunningBackup<unknown> | undefined>;
  readonly chosen: Signal<(CheckedBackup & OpenedBackup) | undefined>;
  /** A sealed file whose pass-phrase is asked for. */
  readonly sealed: Signal<File | undefined>;
  readonly lock: Signal<LockNote>;
  readonly countAgain: () => void;
}

/** Backups, checks and what to do where stored clients are lost; `countAgain` opens the stored data once more. */
export async function followBackup(
  today: Day,
  stored: ReadonlySignal<Stored>,
  countAgain: () => void,
): Promise<BackingUp> {
  const state: State = {
    today,
    stored,
    countAgain,
    last: await follow(backupItem),
    stage: signal<BackupStage>({ kind: 'idle' }),
    check: signal<CheckView>({ kind: 'idle' }),
    trouble: signal(null),
    seen: signal(undefined),
    running: signal(undefined),
    chosen: signal(undefined),
    sealed: signal(undefined),
    lock: await follow(lockItem),
  };
  const trouble = await follow(baseTroubleItem);
  trouble.subscribe(async (noted) => {
    state.seen.value = await witness();
    state.trouble.value = noted;
  });
  return { view: computed(() => viewOf(state)), events: eventsOf(state) };
}

function viewOf(state: State): BackupView {
  const last = state.last.value ?? undefined;
  return {
    last,
    isDue: wantsBackup(storedNow(state).clients, last, state.today),
    stage: state.stage.value,
    isSealed: state.lock.value.isOn,
    trouble: troubleOf(state),
    check: state.check.value,
  };
}

function troubleOf({ trouble, seen }: State): DataTrouble | undefined {
  const kind = trouble.value;
  if (!kind || kind === 'newerSchema') return undefined;
  const { clients = 0, purchases = 0 } = seen.value ?? {};
  return kind === 'baseLost' ? { kind, was: { clients, purchases } } : { kind };
}

function storedNow({ stored }: State): { readonly clients: number; readonly purchases: number } {
  const now = stored.value;
  return typeof now === 'string' ? { clients: 0, purchases: 0 } : now;
}

function eventsOf(state: State): BackupEvents {
  return {
    onSave: () => void failing(state, save(state)),
    onCancel: () => {
      state.running.value?.end();
      state.stage.value = { kind: 'idle' };
    },
    onFile: (file) => void failing(state, choose(state, file)),
    onPhrase: (passphrase) => void failing(state, open(state, passphrase)),
    onRestore: () => void failing(state, restore(state)),
    onResume: () => void failing(state, resume(state)),
    onCheck: () => void check(state),
    onRetry: state.countAgain,
    onStartAfresh: () => void startAfresh(state),
  };
}

/** What a job ends with is shown in the place of its progress. */
async function failing(state: State, job: Promise<void>): Promise<void> {
  try {
    await job;
  } catch (error) {
    const { why, line } = error instanceof BackupFailure ? error : new BackupFailure('failed', undefined);
    state.stage.value = { kind: 'refused', why, line };
  } finally {
    state.running.value = undefined;
  }
}

async function save(state: State): Promise<void> {
  const { clients: all } = storedNow(state);
  state.stage.value = { kind: 'writing', done: 0, all };
  const product = browser.runtime.getManifest().version;
  const asked = { settings: await settingsForBackup(), product, day: state.today, key: await dataKey() };
  const job = startBackupJob('write', asked, (done, lines) => {
    state.stage.value = lines > 0 ? { kind: 'reading', done, all: lines } : { kind: 'writing', done, all };
  });
  state.running.value = job;
  const { file, clients, purchases } = await job.result;
  saveFile(file, `budilnik-${state.today}.jsonl.gz${state.lock.value.isOn ? '.sealed' : ''}`);
  await backupItem.setValue({ on: state.today, clients, purchases });
  state.stage.value = { kind: 'written' };
}

/** Of a sealed file nothing is known before its pass-phrase is given. */
async function choose(state: State, file: File): Promise<void> {
  state.sealed.value = undefined;
  if (!(await isSealedFile(file))) return look(state, { file });
  state.sealed.value = file;
  state.stage.value = { kind: 'sealed', isWrong: false };
}

async function open(state: State, passphrase: string): Promise<void> {
  const sealed = state.sealed.value;
  if (!sealed) return;
  state.stage.value = { kind: 'reading', done: 0, all: 0 };
  const job = startBackupJob('open', { file: sealed, passphrase }, () => undefined);
  state.running.value = job;
  try {
    await look(state, { file: await job.result, passphrase });
  } catch (error) {
    if (!(error instanceof BackupFailure) || error.why !== 'wrongPhrase') throw error;
    state.stage.value = { kind: 'sealed', isWrong: true };
  }
}

async function look(state: State, { file, ...opened }: OpenedBackup): Promise<void> {
  state.stage.value = { kind: 'reading', done: 0, all: 0 };
  const job = startBackupJob('check', { file }, (done, all) => {
    state.stage.value = { kind: 'reading', done, all };
  });
  state.running.value = job;
  const checked = await job.result;
  state.chosen.value = { ...checked, ...opened, file };
  const { clients, purchases } = storedNow(state);
  state.stage.value = { kind: 'asking', file: checked.summary, replaced: { clients, purchases } };
}

async function restore(state: State): Promise<void> {
  const chosen = state.chosen.value;
  if (!chosen) return;
  state.stage.value = { kind: 'restoring', done: 0, all: chosen.lines };
  await sendMessage('prepareRestoring', undefined);
  const job = startBackupJob('restore', { file: chosen.file }, (done) => {
    state.stage.value = { kind: 'restoring', done, all: chosen.lines };
  });
  await job.result;
  await complete(state, chosen);
}

async function resume(state: State): Promise<void> {
  state.stage.value = { kind: 'restoring', done: 0, all: 1 };
  await sendMessage('prepareRestoring', undefined);
  const job = startBackupJob('resume', {}, (done, all) => {
    state.stage.value = { kind: 'restoring', done, all };
  });
  const restored = await job.result;
  if (restored) await complete(state, restored);
  else state.stage.value = { kind: 'idle' };
  state.countAgain();
}

interface Restored {
  readonly summary: BackupSummary;
  readonly settings: readonly BackupSetting[];
}

/** The rows are written: the settings follow, then everybody may see it. */
async function complete(state: State, { summary, settings }: Restored): Promise<void> {
  let leftOut = 0;
  for (const setting of settings) {
    const isTaken = await sendMessage('takeSetting', setting).catch(() => false);
    if (!isTaken) leftOut++;
  }
  await sendMessage('completeRestoring', undefined);
  await lockAgain(state, state.chosen.value?.passphrase);
  state.chosen.value = undefined;
  state.stage.value = { kind: 'restored', file: summary, leftOut };
}

/** What was sealed in its file does not stay plain where it is restored. */
async function lockAgain({ lock }: State, passphrase: string | undefined): Promise<void> {
  if (passphrase === undefined) return;
  await putLockOn(passphrase, lock.value.idleMinutes);
  await sendMessage('lockChanged', undefined);
}

async function check(state: State): Promise<void> {
  state.check.value = { kind: 'checking' };
  const result = await sendMessage('checkStore', undefined).catch(() => ({ refused: 'failed' }));
  state.check.value = 'refused' in result ? { kind: 'failed' } : { kind: 'checked', result };
}

async function startAfresh(state: State): Promise<void> {
  await sendMessage('startAfresh', undefined).catch(() => undefined);
  state.countAgain();
}
