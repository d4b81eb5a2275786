import type { Retention, RetentionCounts } from '../../../lib/domain/retention';

/** How long things are kept, and what a choice would take. */
export interface KeepView {
  readonly saved: Retention;
  readonly foreseen:
    | { readonly kind: 'none' | 'counting' | 'saved' }
    | { readonly kind: 'counted'; readonly retention: Retention; readonly counts: RetentionCounts }
    | { readonly kind: 'failed'; readonly why: string };
}

export interface KeepEvents {
  /** Says what would go, and saves nothing. */
  readonly onForesee: (retention: Retention) => void;
  readonly onSave: (retention: Retention) => void;
}
