import type { BackupTrouble } from '../../components/options/backup/backupView';
import type { BackupSummary } from '../../lib/domain/backup/backup';
import type { Day } from '../../lib/domain/day';
import type { CheckedBackup } from '../../lib/store/backup/checkBackup';
import type { BackupSetting } from '../../lib/store/backup/format';
import type { WrittenBackup } from '../../lib/store/backup/writeBackup';
import type { DataKey } from '../../lib/store/lock/keyring';

/** What the worker is asked, once in its life, and what it answers with. */
export interface BackupJobs {
  write: {
    readonly asked: {
      readonly settings: readonly BackupSetting[];
      readonly product: string;
      readonly day: Day;
      readonly key: DataKey | undefined;
    };
    readonly result: WrittenBackup;
  };
  check: { readonly asked: { readonly file: Blob }; readonly result: CheckedBackup };
  /** Takes the seal off a file; the backup in it is not checked yet. */
  open: { readonly asked: { readonly file: Blob; readonly passphrase: string }; readonly result: Blob };
  restore: { readonly asked: { readonly file: Blob }; readonly result: undefined };
  /** What was begun and not ended; undefined: nothing. */
  resume: {
    readonly asked: Readonly<Record<never, never>>;
    readonly result: (Pick<CheckedBackup, 'settings'> & { readonly summary: BackupSummary }) | undefined;
  };
}
export type BackupJobKind = keyof BackupJobs;

export type BackupOrder = {
  [Kind in BackupJobKind]: { readonly kind: Kind } & BackupJobs[Kind]['asked'];
}[BackupJobKind];

export type BackupNews =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'ended'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly why: BackupTrouble; readonly line: number | undefined };
