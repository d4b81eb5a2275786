import { normalise } from '../../lib/contacts/normalise';
import { countryOf } from '../../lib/contacts/phone';
import type { ContactValues } from '../../lib/domain/identity/contactValues';
import { ImportProblem, type RowRefusal } from '../../lib/domain/importing/importProblem';
import type { DryRun } from '../../lib/domain/importing/importRun';
import { gather, inOrder } from '../../lib/importing/gather';
import { preview } from '../../lib/importing/preview';
import { refusedFile } from '../../lib/importing/refusedFile';
import { compare, writeImport } from '../../lib/store/imports';
import { knownClients } from '../../lib/store/knownClients';
import { placeClients } from '../../lib/store/placeClients';
import { undoImport } from '../../lib/store/undoImport';
import type { ImportJobKind, ImportJobs, ImportOrder } from './importLine';

/** Refused rows, which are all in their file, and namesakes that the page shows. */
const SHOWN = 50;
const HASHED_AT_ONCE = 4 * 1024 * 1024;

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
  undo: ({ id, moment }, { signal, onProgress }) =>
    undoImport(id, { moment, signal, onClients: onProgress }).then(() => undefined),
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
  const { clients, namesakes } = placed;
  const { notWon, firstDay, lastDay } = gathered;
  const refused = inOrder([...gathered.refused, ...placed.refused]);
  const refusedBy: Partial<Record<RowRefusal, number>> = {};
  for (const { why } of refused) refusedBy[why] = (refusedBy[why] ?? 0) + 1;
  return {
    clients: clients.length,
    ...(await compare(clients, { choice })),
    namesakes: namesakes.length,
    firstNamesakes: namesakes.slice(0, SHOWN),
    notWon,
    refused: refused.length,
    refusedBy,
    refusedRows: refused.slice(0, SHOWN),
    refusedFile: refused.length > 0 ? await refusedFile(file, choice, refused, words) : undefined,
    firstDay,
    lastDay,
    digest: await digestOf(file),
  };
}

async function write(
  { file, run, ...given }: ImportJobs['write']['asked'],
  { signal, onProgress }: JobContext,
): Promise<ImportJobs['write']['result']> {
  if ((await digestOf(file)) !== run.file.digest) throw new ImportProblem('otherFile');
  const { placed } = await readAll(file, run.choice, given.moment.today, { signal, onProgress: () => undefined });
  return writeImport(run, placed.clients, { ...given, normalised, signal, onClients: onProgress });
}

/** Phones without a country are mostly those of the user's own. */
function normalised(contacts: ContactValues): ContactValues {
  return normalise(contacts, countryOf(navigator.languages));
}

async function readAll(
  file: File,
  choice: ImportJobs['check']['asked']['choice'],
  today: string,
  { onProgress }: JobContext,
) {
  const gathered = await gather(file, choice, { today, onRows: onProgress });
  const known = await knownClients(choice.site, gathered.clients);
  return { gathered, placed: placeClients(gathered.clients, known, choice) };
}

/** Of a large file not all is held at once: what is hashed are the hashes of its pieces. */
async function digestOf(file: Blob): Promise<string> {
  const pieces: ArrayBuffer[] = [];
  for (let from = 0; from === 0 || from < file.size; from += HASHED_AT_ONCE) {
    pieces.push(await crypto.subtle.digest('SHA-256', await file.slice(from, from + HASHED_AT_ONCE).arrayBuffer()));
  }
  const digest = await crypto.subtle.digest('SHA-256', await new Blob(pieces).arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
