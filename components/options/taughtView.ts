import type { Day } from '../../lib/domain/day';
/** Why a file was not taken, as the background names it. */
export type FileRefusal = 'tooLarge' | 'notOurs' | 'newerVersion' | 'damaged' | 'tooMany' | 'failed';

/** One CRM the user has shown. */
export interface TaughtRow {
  readonly id: string;
  readonly title: string;
  /** Connected sites that are read by it. */
  readonly sites: readonly string[];
  readonly checkedPages: number;
  readonly checkedOn: Day;
}

export interface TaughtView {
  readonly crms: readonly TaughtRow[];
  /** Connected sites, for which a file may be taken. */
  readonly origins: readonly string[];
  /** Title of the CRM removed last, while it can be brought back. */
  readonly removed: string | undefined;
  /** How the last import ended. */
  readonly imported: { readonly kind: 'none' | 'done' } | { readonly kind: 'refused'; readonly why: FileRefusal };
}

export interface TaughtEvents {
  readonly onExport: (id: string) => void;
  readonly onRename: (id: string, title: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onRestore: () => void;
  readonly onImport: (text: string, origin: string | undefined) => void;
  readonly onUse: (origin: string, id: string) => void;
}

export interface TaughtProps {
  readonly view: TaughtView;
  readonly events: TaughtEvents;
  readonly today: Day;
}
