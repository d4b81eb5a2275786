import type { Adapter } from './adapter';

/** What the background and our own pages know of a CRM: who it is and what can be read of it, without how. */
export interface CrmSummary
  extends Pick<Adapter, 'id' | 'title' | 'recognition' | 'sources' | 'confidence' | 'checkedOn'> {
  /** Whether its clients can be listed by session. */
  readonly readsBase: boolean;
}

export function summaryOf(adapter: Adapter): CrmSummary {
  const { id, title, recognition, sources, confidence, checkedOn, session } = adapter;
  return { id, title, recognition, sources, confidence, checkedOn, readsBase: session?.base !== undefined };
}
