import type { Adapter, Requester } from '../crm/adapter';
import type { Ask } from './ask';
import { readBase } from './baseJob';
import { type HistoryReading, readHistory } from './history';
import { leavePart } from './parts';

/** What reads by the user's session, one CRM's own; see `readHistory` and `readBase`. */
export interface Reader {
  history(reading: Omit<HistoryReading, 'reader'>): Promise<void>;
  base(job: string, request: Requester, ask: Ask): Promise<void>;
}

/** Called by the reader's script of a CRM. */
export function leaveReader({ session }: Adapter): void {
  if (!session) return;
  leavePart('reader', {
    history: (reading) => readHistory({ ...reading, reader: session }),
    base: (job, request, ask) => readBase(job, session, request, ask),
  });
}
