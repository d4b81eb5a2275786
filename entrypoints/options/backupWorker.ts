import type { BackupTrouble } from '../../components/options/backup/backupView';
import { BackupProblem } from '../../lib/domain/backup/backup';
import { checkBackup } from '../../lib/store/backup/checkBackup';
import { restoreBackup, resumeRestoring } from '../../lib/store/backup/restoreBackup';
import { begunRestoring } from '../../lib/store/backup/restoring';
import { openedFile, sealedFile } from '../../lib/store/backup/sealedFile';
import { writeBackup } from '../../lib/store/backup/writeBackup';
import { readDb } from '../../lib/store/db';
import { StoreFailure, type StoreFailureKind } from '../../lib/store/failure';
import { lendKey } from '../../lib/store/lock/keyring';
import { getMeta } from '../../lib/store/meta';
import type { BackupJobKind, BackupJobs, BackupNews, BackupOrder } from './backupLine';

/** Does one job away from the page's thread; the page ends it with the answer, or to leave off. */
const tell = (news: BackupNews) => postMessage(news);
const never = new AbortController().signal;

type Job<Kind extends BackupJobKind> = (asked: BackupJobs[Kind]['asked']) => Promise<BackupJobs[Kind]['result']>;

const progress = (done: number, all: number) => tell({ kind: 'progress', done, all });
const check = (file: Blob) => checkBackup(file, { signal: never, onRows: progress });

const jobs: { readonly [Kind in BackupJobKind]: Job<Kind> } = {
  write: async ({ key, ...order }) => {
    lendKey(key);
    const written = await writeBackup(order, { signal: never, onClients: (clients) => progress(clients, 0) });
    // A backup that cannot be read is found out now, and not when it is needed.
    await check(written.file);
    const lock = await readDb((db) => getMeta(db, 'lock'));
    return key && lock?.seals ? { ...written, file: await sealedFile(written.file, lock, key) } : written;
  },
  check: ({ file }) => check(file),
  open: ({ file, passphrase }) => openedFile(file, passphrase),
  restore: async ({ file }) => {
    await restoreBackup(file, { signal: never, onLines: (lines) => progress(lines, 0) });
    return undefined;
  },
  resume: async () => {
    const begun = await begunRestoring();
    if (!begun) return undefined;
    const { settings, summary, lines } = await check(begun.file);
    await resumeRestoring({ signal: never, onLines: (done) => progress(done, lines) });
    return { settings, summary };
  },
};

addEventListener('message', ({ data }: MessageEvent<BackupOrder>) => void run(data));

async function run(order: BackupOrder): Promise<void> {
  try {
    const job = jobs[order.kind] as Job<BackupJobKind>;
    tell({ kind: 'ended', result: await job(order) });
  } catch (error) {
    tell({ kind: 'failed', ...troubleOf(error) });
  }
}

const STORE_TROUBLES = {
  storageFull: 'storageFull',
  newerSchema: 'newerSchema',
  cannotOpen: 'cannotOpen',
  damaged: 'cannotOpen',
  baseLost: 'cannotOpen',
  restoring: 'cannotOpen',
  locked: 'locked',
  outOfOrder: 'failed',
} as const satisfies Record<StoreFailureKind, BackupTrouble>;

function troubleOf(error: unknown): { readonly why: BackupTrouble; readonly line: number | undefined } {
  if (error instanceof BackupProblem) return { why: error.kind, line: error.line };
  if (error instanceof StoreFailure) return { why: STORE_TROUBLES[error.kind], line: undefined };
  console.error('A backup failed', error instanceof Error ? error.message : '');
  return { why: 'failed', line: undefined };
}
