import type { FoundClients } from '../../lib/domain/clientData/clientData';
import { findClients } from '../../lib/store/clientData/find';

/** Looks for clients by what is typed, one search at a time: undefined where the next one has begun meanwhile. */
export function searching(): (text: string) => Promise<FoundClients | 'failed' | undefined> {
  let last = new AbortController();
  return async (text) => {
    last.abort();
    last = new AbortController();
    const { signal: mine } = last;
    if (text.trim() === '') return undefined;
    const found = await findClients(text, mine).catch(() => 'failed' as const);
    return mine.aborted ? undefined : found;
  };
}
