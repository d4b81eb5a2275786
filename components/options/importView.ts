import type { FilePreview } from '../../lib/domain/importing/filePreview';
import type { ImportChoice } from '../../lib/domain/importing/importChoice';
import type { ImportProblemKind } from '../../lib/domain/importing/importProblem';
import type { DryRun, ImportRun } from '../../lib/domain/importing/importRun';
import type { PurchaseSource } from '../../lib/domain/purchaseSource';

/** Why something came to nothing, with the row of the file where that was found. */
export interface ImportTrouble {
  readonly kind: ImportProblemKind | 'storageFull' | 'newerSchema' | 'locked' | 'cannotOpen' | 'storeDamaged';
  readonly row: number | undefined;
}

/** A site a file can belong to. */
export interface ImportSite {
  readonly origin: string;
  /** What its sales are; undefined: the user may say it of the file. */
  readonly source: PurchaseSource | undefined;
  /** Kinds of records that are clients there; the first where nothing is said. */
  readonly clientTypes: readonly string[];
}

type CheckState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly rows: number }
  | { readonly kind: 'checked'; readonly result: DryRun }
  | { readonly kind: 'failed'; readonly trouble: ImportTrouble };

export type ImportStage =
  | { readonly kind: 'start'; readonly trouble: ImportTrouble | undefined }
  | { readonly kind: 'reading'; readonly file: string }
  | {
      readonly kind: 'confirming';
      readonly preview: FilePreview;
      readonly isReading: boolean;
      readonly check: CheckState;
    }
  | {
      readonly kind: 'writing' | 'undoing';
      readonly file: string;
      readonly done: number;
      readonly clients: number;
      readonly isStopping: boolean;
    }
  | { readonly kind: 'done'; readonly run: ImportRun }
  | { readonly kind: 'undone'; readonly file: string };

export interface ImportView {
  readonly stage: ImportStage;
  /** Earlier imports, the newest first. */
  readonly runs: readonly ImportRun[];
  readonly sites: readonly ImportSite[];
}

export interface ImportEvents {
  readonly onFile: (file: File) => void;
  readonly onChoose: (change: Partial<ImportChoice>) => void;
  readonly onCheck: () => void;
  readonly onWrite: () => void;
  /** Stops checking or writing; what is written stays and can be gone on with. */
  readonly onStop: () => void;
  /** Puts the file away and begins anew. */
  readonly onAnother: () => void;
  readonly onSaveRefused: () => void;
  readonly onUndo: (id: string) => void;
}
