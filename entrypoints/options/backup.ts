import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type {
  BackupEvents,
  BackupStage,
  BackupView,
  CheckView,
  DataTrouble,
} from '../../components/options/backup/backupView';
import { sendMessage } from '../../lib/bridge/messages';
import type { BackupDone, BackupSummary } from '../../lib/domain/backup/backup';
import { wantsBackup } from '../../lib/domain/backup/reminder';
import type { Day } from '../../lib/domain/day';
import { backupItem } from '../../lib/store/backup/backupItem';
import type { CheckedBackup } from '../../lib/store/backup/checkBackup';
import type { BackupSetting } from '../../lib/store/backup/format';
import { settingsForBackup } from '../../lib/store/backup/settings';
import { dataKey } from '../../lib/store/lock/keyring';
import { baseTroubleItem, type NotedTrouble, type Witness, witness } from '../../lib/store/witness/witness';
import { BackupFailure, type RunningBackup, startBackupJob } from './backupJob';
import { saveFile } from './saveFile';
import type { Stored } from './stored';

export interface BackingUp {
  readonly view: ReadonlySignal<BackupView>;
  readonly events: BackupEvents;
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
  readonly chosen: Signal<(CheckedBackup & { readonly file: File }) | undefined>;
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
    last: signal(await backupItem.getValue()),
    stage: signal<BackupStage>({ kind: 'idle' }),
    check: signal<CheckView>({ kind: 'idle' }),
    trouble: signal(await baseTroubleItem.getValue()),
    seen: signal(await witness()),
    running: signal(undefined),
    chosen: signal(undefined),
  };
  backupItem.watch((done) => {
    state.last.value = done;
  });
  baseTroubleItem.watch(async (trouble) => {
    state.seen.value = await witness();
    state.trouble.value = trouble;
  });
  return { view: computed(() => viewOf(state)), events: eventsOf(state) };
}

function viewOf(state: State): BackupView {
  const last = state.last.value ?? undefined;
  return {
    last,
    isDue: wantsBackup(storedNow(state).clients, last, state.today),
    stage: state.stage.value,
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
    onFile: (file) => void failing(state, look(state, file)),
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
  saveFile(file, `budilnik-${state.today}.jsonl.gz`);
  await backupItem.setValue({ on: state.today, clients, purchases });
  state.stage.value = { kind: 'written' };
}

async function look(state: State, file: File): Promise<void> {
  state.stage.value = { kind: 'reading', done: 0, all: 0 };
  const job = startBackupJob('check', { file }, (done, all) => {
    state.stage.value = { kind: 'reading', done, all };
  });
  state.running.value = job;
  const checked = await job.result;
  state.chosen.value = { ...checked, file };
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
  state.chosen.value = undefined;
  state.stage.value = { kind: 'restored', file: summary, leftOut };
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
