import type { Adapter, PayerOnPage, PurchaseSource, RecordRef } from '../crm/adapter';
import type { PageReading } from '../crm/pageReading';
import { readPage } from '../crm/readPage';
import type { SessionReader } from '../crm/sessionReader';
import type { Day } from '../domain/day';
import type { Deal } from '../domain/deal';
import type { Ask } from './ask';
import { runErrand } from './baseJob';
import { connection } from './connection';
import { type HistoryReading, readHistory, sampleHistory } from './history';
import { lookingAt, type PageVisit, type Sight } from './pageVisit';
import { leavePart } from './parts';
import { watchPage } from './watchPage';

/** What reads one CRM, its pages and, where it has one, by its session. Signals end what they are given to. */
export interface Reader {
  /** As `readPage` of lib/crm; absent source: the adapter's first. */
  page(url: URL, document: ParentNode, today: Day, source?: PurchaseSource): PageReading;
  /**
   * Has a record's page looked at and stored now, and whenever it shows something else; `attempt` is given every such
   * look. Gives what looks at once.
   */
  visit(visit: PageVisit, attempt: (look: () => Promise<Sight>) => void, signal: AbortSignal): () => void;
  /** Absent where the CRM is not read by session. */
  readonly session?: ReaderSession;
}

export interface ReaderSession {
  /** As `readHistory`. */
  history(reading: Omit<HistoryReading, 'reader' | 'request'>, signal: AbortSignal): Promise<void>;
  /** As `sampleHistory`. */
  sample(reading: Omit<HistoryReading, 'reader' | 'request' | 'save'>, signal: AbortSignal): Promise<readonly Deal[]>;
  /** As `runErrand`; absent where the CRM has no way to list its clients. */
  base?(job: string, ask: Ask, signal: AbortSignal): Promise<void>;
  /** As of `SessionReader`; each is there where the page's adapter says so. */
  payerOf?(record: RecordRef, signal: AbortSignal): Promise<PayerOnPage | undefined>;
  shows?(record: RecordRef, root: ParentNode, signal: AbortSignal): Promise<boolean>;
}

/** Called by the reader's script of a CRM, once in a frame: all that is read there by session shares one pace. */
export function leaveReader(adapter: Adapter): void {
  const { session, sources } = adapter;
  leavePart('reader', {
    page: (url, document, today, source = sources[0]) => readPage(adapter, url, document, { today, source }),
    visit: (visit, attempt, signal) => {
      const look = lookingAt(adapter, visit);
      const attemptLook = () => attempt(look);
      attemptLook();
      watchPage(attemptLook, signal);
      return attemptLook;
    },
    ...(session && { session: sessionOf(session, sources[0]) }),
  });
}

function sessionOf(session: SessionReader, usual: PurchaseSource): ReaderSession {
  const connect = connection(session, location.origin);
  const { base, size, payerOf, shows } = session;
  return {
    history: (reading, signal) => readHistory({ ...reading, reader: session, request: connect(signal) }),
    sample: (reading, signal) => sampleHistory({ ...reading, reader: session, request: connect(signal) }),
    ...(base &&
      size && {
        base: async (job, ask, signal) => {
          const { source = usual } = await ask('siteKnowledge');
          await runErrand(job, { base, size, source }, connect(signal), ask);
        },
      }),
    ...(payerOf && { payerOf: (record, signal) => payerOf(record, connect(signal)) }),
    ...(shows && { shows: (record, root, signal) => shows(record, root, connect(signal)) }),
  };
}
