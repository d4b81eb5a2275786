import type { RowOnPage } from '../../../lib/crm/adapter';
import { documentOf } from '../../../lib/crm/answer';
import { readPage } from '../../../lib/crm/readPage';
import { SessionFailure } from '../../../lib/crm/sessionFailure';
import type { BaseCourse, BasePart, HistoryPart, HtmlCall, Requester } from '../../../lib/crm/sessionReader';
import { sites } from '../../../lib/crm/sites';
import type { PurchaseSource } from '../../../lib/domain/purchaseSource';

/** What came of a reading by session, as far as it crosses into the test. */
export interface Outcome<T> {
  readonly parts: readonly T[];
  /** Paths asked for, in order. */
  readonly paths: readonly string[];
  /** Kind of the `SessionFailure` that ended it; `stopped` where the answers ran out. */
  readonly failure: string | null;
}

function adapterOf(id: string) {
  const adapter = sites.find((site) => site.id === id);
  if (!adapter) throw new Error(`No adapter ${id}.`);
  return adapter;
}

function sessionOf(id: string) {
  const { session } = adapterOf(id);
  if (!session) throw new Error(`${id} has no session.`);
  return session;
}

/** Answers with these pages, one by one, each as the CRM would send it. */
function answering(answers: readonly string[], paths: string[]): Requester {
  return {
    signal: new AbortController().signal,
    memory: new Map(),
    json: () => Promise.reject(new SessionFailure('refused', 'HTML alone is read')),
    html: async ({ path, signedOutMark }: HtmlCall) => {
      const text = answers[paths.push(path) - 1];
      if (text === undefined) throw new SessionFailure('stopped', 'no more answers');
      const answer = { status: 200, isRedirect: false, isHtml: true, retryAfter: undefined, text };
      return documentOf(answer, signedOutMark);
    },
  };
}

async function collect<T>(parts: AsyncGenerator<T, void>, paths: readonly string[]): Promise<Outcome<T>> {
  const read: T[] = [];
  try {
    for await (const part of parts) read.push(part);
  } catch (failure) {
    if (!(failure instanceof SessionFailure)) throw failure;
    return { parts: read, paths, failure: failure.kind };
  }
  return { parts: read, paths, failure: null };
}

export function historyOf(
  id: string,
  clientId: string,
  source: PurchaseSource,
  answers: readonly string[],
): Promise<Outcome<HistoryPart>> {
  const paths: string[] = [];
  const type = adapterOf(id).pages.find(({ kind }) => kind === 'client')?.recordType ?? '';
  return collect(sessionOf(id).history({ type, id: clientId }, answering(answers, paths), source), paths);
}

export function baseOf(
  id: string,
  source: PurchaseSource,
  answers: readonly string[],
  course: BaseCourse,
): Promise<Outcome<BasePart>> {
  const paths: string[] = [];
  const base = sessionOf(id).base?.(answering(answers, paths), source, course);
  if (!base) throw new Error(`${id} reads no base.`);
  return collect(base, paths);
}

/** Rows of the page with their clients, which a report leaves out. */
export function rowsOf(id: string, address: string): readonly RowOnPage[] {
  return readPage(adapterOf(id), new URL(address), document, { today: '2026-11-21' }).rows;
}
