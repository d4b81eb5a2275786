import type { Adapter, Requester } from '../crm/adapter';
import type { Ask } from './ask';
import { readBase } from './baseJob';
import { type HistoryReading, readHistory } from './history';
import { leavePart } from './parts';

/** What reads by the user's session, one CRM's own; see `readHistory` and `readBase`. */
export interface Reader {
  history(reading: Omit<HistoryReading, 'reader' | 'source'>): Promise<void>;
  /** Absent where the CRM has no way to list its clients. */
  base?(job: string, request: Requester, ask: Ask): Promise<void>;
}

/** Called by the reader's script of a CRM. */
export function leaveReader({ session, sources: [source] }: Adapter): void {
  if (!session) return;
  const { base } = session;
  leavePart('reader', {
    history: (reading) => readHistory({ ...reading, reader: session, source }),
    ...(base && { base: (job, request, ask) => readBase(job, (made) => base(made, source), request, ask) }),
  });
}
