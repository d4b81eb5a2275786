import type { ImportTrouble } from '../../components/options/importView';
import { ImportProblem } from '../../lib/domain/importing/importProblem';
import { StoreFailure, type StoreFailureKind } from '../../lib/store/failure';
import { lendKey } from '../../lib/store/lock/keyring';
import { doJob } from './importJobs';
import { type ImportNews, type ImportOrder, STOP } from './importLine';

/** Does one job away from the page's thread; the page ends it with the answer, and with it whatever a file has cost. */
const stopper = new AbortController();
const tell = (news: ImportNews) => postMessage(news);

addEventListener('message', ({ data }: MessageEvent<ImportOrder | typeof STOP>) => {
  if (data === STOP) stopper.abort();
  else void run(data);
});

async function run(order: ImportOrder): Promise<void> {
  try {
    lendKey(order.key);
    const onProgress = (done: number) => tell({ kind: 'progress', done });
    tell({ kind: 'ended', result: await doJob(order, { signal: stopper.signal, onProgress }) });
  } catch (error) {
    tell({ kind: 'failed', ...problemOf(error) });
  }
}

const STORE_TROUBLES = {
  storageFull: 'storageFull',
  newerSchema: 'newerSchema',
  cannotOpen: 'cannotOpen',
  damaged: 'storeDamaged',
  baseLost: 'storeDamaged',
  restoring: 'cannotOpen',
  locked: 'locked',
  outOfOrder: 'failed',
} as const satisfies Record<StoreFailureKind, ImportTrouble['kind']>;

function problemOf(error: unknown): { readonly problem: ImportTrouble['kind']; readonly row: number | undefined } {
  if (error instanceof ImportProblem) return { problem: error.kind, row: error.row };
  if (error instanceof StoreFailure) return { problem: STORE_TROUBLES[error.kind], row: undefined };
  console.error('An import failed', error instanceof Error ? error.message : '');
  return { problem: 'failed', row: undefined };
}
