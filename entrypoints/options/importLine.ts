import type { ImportTrouble } from '../../components/options/importView';
import type { Day } from '../../lib/domain/day';
import type { FilePreview } from '../../lib/domain/importing/filePreview';
import type { ImportChoice } from '../../lib/domain/importing/importChoice';
import type { DryRun, ImportRun } from '../../lib/domain/importing/importRun';
import type { Wanted } from '../../lib/importing/preview';
import type { RefusedWords } from '../../lib/importing/refusedFile';
import type { ContactSecret } from '../../lib/store/identity/contactSecret';
import type { DataKey } from '../../lib/store/lock/keyring';
import type { Moment } from '../../lib/store/moment';

/** What the worker is asked, once in its life, and what it answers with. */
export interface ImportJobs {
  look: {
    readonly asked: { readonly file: File; readonly wanted: Wanted; readonly today: Day };
    readonly result: FilePreview;
  };
  digest: { readonly asked: { readonly file: File }; readonly result: string };
  check: {
    readonly asked: {
      readonly file: File;
      readonly choice: ImportChoice;
      readonly today: Day;
      readonly words: RefusedWords;
    };
    readonly result: DryRun;
  };
  write: {
    readonly asked: {
      readonly file: File;
      readonly run: ImportRun;
      readonly moment: Moment;
      readonly secret: ContactSecret;
    };
    readonly result: ImportRun;
  };
  undo: {
    readonly asked: { readonly id: string; readonly moment: Moment };
    readonly result: undefined;
  };
}
export type ImportJobKind = keyof ImportJobs;

export type ImportOrder = {
  [Kind in ImportJobKind]: {
    readonly kind: Kind;
    /** Present while stored clients are kept under a lock. */
    readonly key: DataKey | undefined;
  } & ImportJobs[Kind]['asked'];
}[ImportJobKind];

/** Sent to the worker while it writes: leave off after the piece that is being written. */
export const STOP = 'stop';

export type ImportNews =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'ended'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly problem: ImportTrouble['kind']; readonly row: number | undefined };
