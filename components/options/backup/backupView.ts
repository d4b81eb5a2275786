import type { BackupDone, BackupProblemKind, BackupSummary } from '../../../lib/domain/backup/backup';
import type { StoreCheck } from '../../../lib/domain/storeCheck/storeCheck';

/** Why a backup was not written or restored: the file, or the store. */
export type BackupTrouble = BackupProblemKind | 'storageFull' | 'newerSchema' | 'cannotOpen' | 'locked' | 'failed';

/** What is going on with a backup; one value, one look. */
export type BackupStage =
  | { readonly kind: 'idle' | 'written' }
  /** Clients written, of how many there are. */
  | { readonly kind: 'writing'; readonly done: number; readonly all: number }
  /** Lines checked, of how many there are; both 0 while the beginning is being read. */
  | { readonly kind: 'reading'; readonly done: number; readonly all: number }
  | { readonly kind: 'refused'; readonly why: BackupTrouble; readonly line: number | undefined }
  /** The pass-phrase of the chosen file is asked for; `isWrong`: the one given was another. */
  | { readonly kind: 'sealed'; readonly isWrong: boolean }
  | { readonly kind: 'asking'; readonly file: BackupSummary; readonly replaced: Stored }
  | { readonly kind: 'restoring'; readonly done: number; readonly all: number }
  /** `leftOut`: settings that were not taken. */
  | { readonly kind: 'restored'; readonly file: BackupSummary; readonly leftOut: number };

/** How much there is, or was. */
export interface Stored {
  readonly clients: number;
  readonly purchases: number;
}

/** Why nothing stored can be shown; `was` is what there was when it was last seen. */
export type DataTrouble =
  | { readonly kind: 'baseLost'; readonly was: Stored }
  | { readonly kind: 'restoring' | 'damaged' | 'cannotOpen' };

export type CheckView =
  | { readonly kind: 'idle' | 'checking' | 'failed' }
  | { readonly kind: 'checked'; readonly result: StoreCheck };

export interface BackupView {
  /** The last one written here; undefined: none. */
  readonly last: BackupDone | undefined;
  readonly isDue: boolean;
  /** A pass-phrase is on: what is saved is sealed with it. */
  readonly isSealed: boolean;
  readonly stage: BackupStage;
  readonly trouble: DataTrouble | undefined;
  readonly check: CheckView;
}

export interface BackupEvents {
  readonly onSave: () => void;
  /** Leaves off writing or reading; nothing has changed. */
  readonly onCancel: () => void;
  readonly onFile: (file: File) => void;
  readonly onPhrase: (passphrase: string) => void;
  /** The user has seen what the chosen file holds and what it replaces. */
  readonly onRestore: () => void;
  /** Goes on with a restoring that was interrupted. */
  readonly onResume: () => void;
  readonly onCheck: () => void;
  /** Tries to open the stored data again. */
  readonly onRetry: () => void;
  readonly onStartAfresh: () => void;
}
