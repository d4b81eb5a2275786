import type { Adapter } from './adapter';

/** What the background and our own pages know of a CRM: who it is and what can be read of it, without how. */
export interface CrmSummary
  extends Pick<Adapter, 'id' | 'title' | 'recognition' | 'sources' | 'confidence' | 'checkedOn'> {
  /** Whether its clients can be listed by session. */
  readonly readsBase: boolean;
  /** Whether what has changed in it can be asked for; else all is read again. */
  readonly readsNews: boolean;
  /** Kinds of records that are clients, in the order of its pages. */
  readonly clientTypes: readonly string[];
}

export function summaryOf(adapter: Adapter): CrmSummary {
  const { id, title, recognition, sources, confidence, checkedOn, session, pages } = adapter;
  const clientTypes = pages.flatMap(({ kind, recordType }) => (kind === 'client' && recordType ? recordType : []));
  const [readsBase, readsNews] = [session?.base !== undefined, session?.readsNews === true];
  return {
    id,
    title,
    recognition,
    sources,
    confidence,
    checkedOn,
    readsBase,
    readsNews,
    clientTypes: [...new Set(clientTypes)],
  };
}
