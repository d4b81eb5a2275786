import type { Report, ReportFront, ReportQuestion } from '../../lib/domain/report/report';
import type { Narrowing } from '../../lib/domain/report/reportBase';
import type { Totals } from '../../lib/domain/report/totals';
import type { StoreFailureKind } from '../../lib/store/failure';
import type { DataKey } from '../../lib/store/lock/keyring';
import type { ReportSettings } from '../../lib/store/report/readReport';
import type { ReadClients } from '../../lib/store/report/reportColumns';

/** What the worker is asked: to read the base, then any number of questions, the totals among them. */
export type ReportOrder =
  | {
      readonly kind: 'read';
      readonly settings: ReportSettings;
      /** Workers have no storage to take it from. */
      readonly key: DataKey | undefined;
      /** To the worker that reads half of a large base; with the first order alone. */
      readonly half: MessagePort | undefined;
    }
  | { readonly kind: 'ask'; readonly id: number; readonly question: ReportQuestion }
  | { readonly kind: 'totals'; readonly by: string; readonly id: string };

/** What it answers with. */
export type ReportNews =
  | { readonly kind: 'reading'; readonly clients: number }
  | ({ readonly kind: 'read' } & ReadBase)
  /** What of an answer can be shown while the rest of it is being counted. */
  | { readonly kind: 'front'; readonly id: number; readonly front: ReportFront }
  | { readonly kind: 'report'; readonly id: number; readonly report: Report }
  | { readonly kind: 'totals'; readonly totals: Totals }
  | { readonly kind: 'failed'; readonly why: StoreFailureKind | 'unknown' };

/** What there is to choose from in the base that was read. */
export interface ReadBase {
  readonly read: ReadClients;
  readonly managers: readonly Narrowing[];
  readonly currencies: readonly Narrowing[];
}
