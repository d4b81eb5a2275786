import type { BaseChunk, BaseErrand, Refusal } from '../bridge/messages';
import type { PurchaseSource } from '../crm/adapter';
import { SessionFailure } from '../crm/sessionFailure';
import type { BasePart, Requester, SessionClient, SessionReader } from '../crm/sessionReader';
import type { Ask } from './ask';
import { inPieces } from './pieces';

type BaseClient = BaseChunk['clients'][number];
type BaseDeal = BaseChunk['deals'][number];
type Item = { readonly client: BaseClient } | { readonly deal: BaseDeal } | { readonly line: string };

interface BaseJob {
  readonly job: string;
  /** The records its deals are. */
  readonly source: PurchaseSource;
}

/** What reads a base, and the source to read. */
export interface BaseReader {
  readonly base: NonNullable<SessionReader['base']>;
  readonly size: NonNullable<SessionReader['size']>;
  readonly source: PurchaseSource;
}

/**
 * Does what the background wants of a job: says how much there is to read, or reads it. Never rejects: how it ended is
 * the last message.
 */
export async function runErrand(job: string, reader: BaseReader, request: Requester, ask: Ask): Promise<void> {
  const errand = await ask('baseErrand', { job });
  if (errand?.kind === 'measure') await measure(job, reader, request, ask, errand.since);
  if (errand?.kind === 'read') await readBase({ job, source: reader.source }, reader, errand, request, ask);
}

async function measure(
  job: string,
  { size, source }: BaseReader,
  request: Requester,
  ask: Ask,
  since: string | undefined,
): Promise<void> {
  const measured = await size(request, source, since).then(
    (told) => ({ size: told, failure: undefined }),
    (failure: unknown) => ({ size: undefined, failure: failed(failure).failure ?? 'left' }),
  );
  await ask('baseMeasured', { job, ...measured }).catch(() => {
    // Nobody is left to be told: the extension is gone.
  });
}

async function readBase(
  job: BaseJob,
  reader: BaseReader,
  errand: Reading,
  request: Requester,
  ask: Ask,
): Promise<void> {
  const end = await walk(job, reader, errand, request, ask).catch(failed);
  await ask('baseEnded', { job: job.job, ...end }).catch(() => {
    // Nobody is left to be told: the extension is gone.
  });
}

type Reading = Extract<BaseErrand, { kind: 'read' }>;
type End = { readonly state: 'done' | 'paused' | 'failed'; readonly failure: string | undefined };

const LEFT: End = { state: 'paused', failure: 'left' };

async function walk(
  job: BaseJob,
  { base, source }: BaseReader,
  { cursor: first, ...course }: Reading,
  request: Requester,
  ask: Ask,
): Promise<End> {
  let cursor = first;
  for await (const part of base(request, source, course)) {
    for (const piece of piecesOf(part)) {
      if (request.signal.aborted) return LEFT;
      const answer = await ask('baseChunk', { ...job, cursor, ...piece });
      if (answer === 'stop') return LEFT;
      if (answer !== 'go') return refused(answer);
      cursor += 1;
    }
  }
  return { state: 'done', failure: undefined };
}

function refused({ refused: why }: Refusal): End {
  return { state: 'failed', failure: why };
}

function failed(failure: unknown): End {
  const kind = failure instanceof SessionFailure ? failure.kind : 'changed';
  return kind === 'stopped' ? LEFT : { state: 'failed', failure: kind };
}

/** Clients go before their deals, so that no piece speaks of a client the background has not heard of. */
function piecesOf(part: BasePart): readonly Omit<BaseChunk, 'job' | 'source' | 'cursor'>[] {
  const { incomplete, fresh, mark } = part;
  return inPieces(itemsOf(part)).map((piece, index, pieces) => {
    const learnt = piece.flatMap((item) => ('line' in item ? [item.line] : []));
    return {
      clients: piece.flatMap((item) => ('client' in item ? [item.client] : [])),
      deals: piece.flatMap((item) => ('deal' in item ? [item.deal] : [])),
      progress: part.progress,
      ...(learnt.length > 0 && { learnt }),
      // Of a part that is told in several pieces one can go on only behind the last.
      ...(index === pieces.length - 1 && {
        ...(incomplete && { incomplete }),
        ...(fresh && { fresh }),
        ...(mark !== undefined && { mark }),
      }),
    };
  });
}

function itemsOf({ learnt = [], clients, deals }: BasePart): readonly Item[] {
  const lines = learnt.map((line) => ({ line }));
  return [...lines, ...clients.map((client) => ({ client: baseClient(client) })), ...deals.map(asDeal)];
}

function asDeal(deal: BaseDeal): Item {
  return { deal };
}

function baseClient({ record, aliases, name, owner, path, contacts }: SessionClient): BaseClient {
  return { client: record, aliases: aliases ?? [], name, owner, path, ...(contacts && { contacts }) };
}
