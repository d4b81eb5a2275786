import type { BaseChunk, Refusal } from '../bridge/messages';
import { type BasePart, type PurchaseSource, type Requester, type SessionClient, SessionFailure } from '../crm/adapter';
import type { Ask } from './ask';
import { inPieces } from './pieces';

type BaseClient = BaseChunk['clients'][number];
type BaseDeal = BaseChunk['deals'][number];
type Item = { readonly client: BaseClient } | { readonly deal: BaseDeal };

interface BaseJob {
  readonly job: string;
  /** The records its deals are. */
  readonly source: PurchaseSource;
}

/** `base` of an adapter's session for one source. */
type BaseParts = (request: Requester) => AsyncGenerator<BasePart, void>;

/**
 * Reads all clients of the site for one job and hands them to the background, until done, until the signal of the
 * requester, or until the background wants no more. Never rejects: how it ended is the last message.
 */
export async function readBase(job: BaseJob, reading: BaseParts, request: Requester, ask: Ask): Promise<void> {
  const end = await walk(job, reading, request, ask).catch(failed);
  await ask('baseEnded', { job: job.job, ...end }).catch(() => {
    // Nobody is left to be told: the extension is gone.
  });
}

type End = { readonly state: 'done' | 'stopped' | 'failed'; readonly failure: string | undefined };

async function walk(job: BaseJob, reading: BaseParts, request: Requester, ask: Ask): Promise<End> {
  let cursor = 0;
  for await (const part of reading(request)) {
    for (const piece of piecesOf(part)) {
      if (request.signal.aborted) return { state: 'stopped', failure: undefined };
      const answer = await ask('baseChunk', { ...job, cursor, ...piece });
      if (answer === 'stop') return { state: 'stopped', failure: undefined };
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
  return kind === 'stopped' ? { state: 'stopped', failure: undefined } : { state: 'failed', failure: kind };
}

/** Clients go before their deals, so that no piece speaks of a client the background has not heard of. */
function piecesOf(part: BasePart): readonly Omit<BaseChunk, 'job' | 'source' | 'cursor'>[] {
  const items: Item[] = [...part.clients.map((client) => ({ client: baseClient(client) })), ...part.deals.map(asDeal)];
  return inPieces(items).map((piece, index, pieces) => ({
    clients: piece.flatMap((item) => ('client' in item ? [item.client] : [])),
    deals: piece.flatMap((item) => ('deal' in item ? [item.deal] : [])),
    progress: part.progress,
    ...(part.incomplete && index === pieces.length - 1 && { incomplete: part.incomplete }),
  }));
}

function asDeal(deal: BaseDeal): Item {
  return { deal };
}

function baseClient({ record, aliases, name, owner, path, contacts }: SessionClient): BaseClient {
  return { client: record, aliases: aliases ?? [], name, owner, path, ...(contacts && { contacts }) };
}
