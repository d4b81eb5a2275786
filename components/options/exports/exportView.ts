import type { AudienceCounts, Cabinet } from '../../../lib/domain/exporting/audience';
import type { LineFilter } from '../../../lib/domain/exporting/clientLine';

/** How the last table came out. */
export type ExportState =
  | { readonly kind: 'idle' | 'none' }
  | { readonly kind: 'writing'; readonly done: number; readonly clients: number }
  | { readonly kind: 'done'; readonly clients: number }
  | { readonly kind: 'failed'; readonly why: string };

export type Separator = ';' | ',' | '\t';

export interface ExportView {
  readonly state: ExportState;
  /** Undefined while they are being counted; `notKept`: phones and e-mails are not kept in plain words. */
  readonly audience: AudienceCounts | 'notKept' | undefined;
}

export interface ExportEvents {
  readonly onCsv: (filter: LineFilter, separator: Separator) => void;
  readonly onXlsx: (filter: LineFilter) => void;
  readonly onStop: () => void;
  readonly onAudience: (cabinet: Cabinet) => void;
}
