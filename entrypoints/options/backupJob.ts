import type { BackupTrouble } from '../../components/options/backup/backupView';
import type { BackupJobKind, BackupJobs, BackupNews } from './backupLine';

export class BackupFailure extends Error {
  constructor(
    readonly why: BackupTrouble,
    readonly line: number | undefined,
  ) {
    super(why);
    this.name = 'BackupFailure';
  }
}

export interface RunningBackup<Result> {
  readonly result: Promise<Result>;
  /** Ends it at once; the result never comes. */
  readonly end: () => void;
}

/** Starts a worker for one job and ends it with the answer. The result is refused with `BackupFailure`. */
export function startBackupJob<Kind extends BackupJobKind>(
  kind: Kind,
  asked: BackupJobs[Kind]['asked'],
  onProgress: (done: number, all: number) => void,
): RunningBackup<BackupJobs[Kind]['result']> {
  const worker = new Worker(new URL('./backupWorker.ts', import.meta.url), { type: 'module' });
  const end = () => worker.terminate();
  const result = new Promise<BackupJobs[Kind]['result']>((resolve, reject) => {
    const fail = (why: BackupTrouble, line?: number) => {
      end();
      reject(new BackupFailure(why, line));
    };
    worker.onmessage = ({ data }: MessageEvent<BackupNews>) => {
      if (data.kind === 'progress') return onProgress(data.done, data.all);
      if (data.kind === 'failed') return fail(data.why, data.line);
      end();
      resolve(data.result as BackupJobs[Kind]['result']);
    };
    worker.onerror = () => fail('failed');
  });
  worker.postMessage({ kind, ...asked });
  return { result, end };
}
