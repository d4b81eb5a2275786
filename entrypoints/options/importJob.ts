import type { ImportTrouble } from '../../components/options/importView';
import { dataKey } from '../../lib/store/lock/keyring';
import { type ImportJobKind, type ImportJobs, type ImportNews, STOP } from './importLine';

/** A file that gives no sign for so long has the reader in its grip. */
const SILENT_MS = 120_000;

export interface RunningJob<Result> {
  readonly result: Promise<Result>;
  /** Leaves off after the piece that is being written; the result still comes. */
  readonly stop: () => void;
  /** Ends it at once; the result never comes. */
  readonly end: () => void;
}

export class JobFailure extends Error {
  constructor(readonly trouble: ImportTrouble) {
    super(trouble.kind);
    this.name = 'JobFailure';
  }
}

/** Starts a worker for one job and ends it with the answer. The result is refused with `JobFailure`. */
export function startJob<Kind extends ImportJobKind>(
  kind: Kind,
  asked: ImportJobs[Kind]['asked'],
  onProgress: (done: number) => void = () => undefined,
): RunningJob<ImportJobs[Kind]['result']> {
  const worker = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });
  let silence: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(silence);
    worker.terminate();
  };
  const result = new Promise<ImportJobs[Kind]['result']>((resolve, reject) => {
    const fail = (kind: ImportTrouble['kind'], row?: number) => {
      end();
      reject(new JobFailure({ kind, row }));
    };
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => fail('timedOut'), SILENT_MS);
    };
    worker.onmessage = ({ data }: MessageEvent<ImportNews>) => {
      listen();
      if (data.kind === 'progress') onProgress(data.done);
      else if (data.kind === 'failed') fail(data.problem, data.row);
      else {
        end();
        resolve(data.result as ImportJobs[Kind]['result']);
      }
    };
    worker.onerror = () => fail('failed');
    listen();
  });
  void dataKey().then((key) => worker.postMessage({ kind, key, ...asked }));
  return { result, stop: () => worker.postMessage(STOP), end };
}
