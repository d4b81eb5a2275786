import type { Duplicates, MergedClients, Proposal } from '../../../lib/domain/identity/proposal';

/** What the user did last on the page, and can take back. */
export type LastSaid =
  | { readonly kind: 'merged'; readonly proposal: Proposal }
  | { readonly kind: 'apart'; readonly proposal: Proposal }
  | { readonly kind: 'split'; readonly merged: MergedClients };

export interface DuplicatesView {
  readonly found: Duplicates | 'looking' | 'closed';
  readonly last: LastSaid | undefined;
  /** Name of why the last press was not done, as of `StoreFailureKind`. */
  readonly refused: string | undefined;
  readonly keepsContacts: boolean;
}

export interface DuplicatesEvents {
  readonly onMerge: (proposal: Proposal) => void;
  /** They are two. */
  readonly onApart: (proposal: Proposal) => void;
  readonly onSplit: (merged: MergedClients) => void;
  readonly onUndo: () => void;
  readonly onKeepContacts: (keeps: boolean) => void;
}
