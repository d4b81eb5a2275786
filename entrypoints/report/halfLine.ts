import type { DataKey } from '../../lib/store/lock/keyring';
import type { ReportSettings } from '../../lib/store/report/readReport';
import type { ReportColumns } from '../../lib/store/report/reportColumns';

/** What the worker of the report asks of the one that reads half of the base for it. */
export interface HalfOrder {
  /** Comes back with the answer: an answer to an earlier order is dropped. */
  readonly id: number;
  readonly settings: Pick<ReportSettings, 'rules' | 'today'>;
  readonly key: DataKey | undefined;
  /** Clients after this key. */
  readonly after: string;
}

/** `failed`: whoever asked reads that half himself. */
export type HalfNews =
  | { readonly kind: 'reading'; readonly id: number; readonly clients: number }
  | { readonly kind: 'read'; readonly id: number; readonly columns: ReportColumns }
  | { readonly kind: 'failed'; readonly id: number };
