import { ImportProblem, type RowRefusal } from '../../lib/domain/importing/importProblem';
import type { DryRun } from '../../lib/domain/importing/importRun';
import { gather } from '../../lib/importing/gather';
import { preview } from '../../lib/importing/preview';
import { refusedFile } from '../../lib/importing/refusedFile';
import { compare, undoImport, writeImport } from '../../lib/store/imports';
import { addressOf, knownClients, placeClients } from '../../lib/store/placeClients';
import type { ImportJobKind, ImportJobs, ImportOrder } from './importLine';

/** Refused rows that the page shows; all of them are in their file. */
const SHOWN_REFUSED = 50;

interface JobContext {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

type Job<Kind extends ImportJobKind> = (
  asked: ImportJobs[Kind]['asked'],
  context: JobContext,
) => Promise<ImportJobs[Kind]['result']>;

const jobs: { readonly [Kind in ImportJobKind]: Job<Kind> } = {
  look: ({ file, wanted, today }) => preview(file, wanted, today),
  digest: ({ file }) => digestOf(file),
  check,
  write,
  undo: ({ id, rules, moment }, { signal, onProgress }) =>
    undoImport(id, { rules, moment, signal, onClients: onProgress }).then(() => undefined),
};

/** Does what the worker is asked. Throws `ImportProblem` and `StoreFailure`. */
export function doJob(order: ImportOrder, context: JobContext): Promise<unknown> {
  const job = jobs[order.kind] as Job<ImportJobKind>;
  return job(order, context);
}

async function check(
  { file, choice, today, words }: ImportJobs['check']['asked'],
  context: JobContext,
): Promise<DryRun> {
  const { gathered, placed } = await readAll(file, choice, today, context);
  const { refused, notWon, firstDay, lastDay } = gathered;
  const purchases = placed.reduce((sum, { deals }) => sum + deals.length, 0);
  const days = placed.reduce((sum, { deals }) => sum + new Set(deals.map(({ on }) => on)).size, 0);
  const refusedBy: Partial<Record<RowRefusal, number>> = {};
  for (const { why } of refused) refusedBy[why] = (refusedBy[why] ?? 0) + 1;
  return {
    clients: placed.length,
    purchases,
    ...(await compare(placed, { choice })),
    sameDay: purchases - days,
    notWon,
    refused: refused.length,
    refusedBy,
    refusedRows: refused.slice(0, SHOWN_REFUSED),
    refusedFile: refused.length > 0 ? await refusedFile(file, choice, refused, words) : undefined,
    firstDay,
    lastDay,
    digest: await digestOf(file),
  };
}

async function write(
  { file, run, rules, moment }: ImportJobs['write']['asked'],
  { signal, onProgress }: JobContext,
): Promise<ImportJobs['write']['result']> {
  if ((await digestOf(file)) !== run.file.digest) throw new ImportProblem('otherFile');
  const { placed } = await readAll(file, run.choice, moment.today, { signal, onProgress: () => undefined });
  return writeImport(run, placed, { rules, moment, signal, onClients: onProgress });
}

async function readAll(
  file: File,
  choice: ImportJobs['check']['asked']['choice'],
  today: string,
  { onProgress }: JobContext,
) {
  const known = await knownClients(choice.site);
  const isDoubtful = (client: Parameters<typeof addressOf>[0]) => addressOf(client, known, choice) === undefined;
  const gathered = await gather(file, choice, { today, isDoubtful, onRows: onProgress });
  return { gathered, placed: placeClients(gathered.clients, known, choice) };
}

async function digestOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
