import type { Library } from '../../lib/domain/content/library';
import type { Report, ReportFront, ReportQuestion } from '../../lib/domain/report/report';
import type { Narrowing } from '../../lib/domain/report/reportBase';
import type { TotalsProblem } from '../../lib/domain/report/schema';
import type { TeamTotals } from '../../lib/domain/report/team';
import type { ReportTable } from './reportTable';

/** Why no report can be shown. */
export type ReportFailure = 'locked' | 'failed';

export type ReportState =
  | { readonly kind: 'loading'; readonly read: number }
  | { readonly kind: 'failed'; readonly why: ReportFailure }
  | { readonly kind: 'empty' }
  | { readonly kind: 'shown'; readonly shown: ShownReport };

export interface ShownReport {
  readonly front: ReportFront;
  /** Undefined: the rest is being counted. */
  readonly report: Report | undefined;
  /** Clients known, and those of them whose whole history is known. */
  readonly read: { readonly known: number; readonly complete: number };
  readonly managers: readonly Narrowing[];
  readonly currencies: readonly Narrowing[];
  /** Clients have changed since the base was read. */
  readonly isStale: boolean;
}

/** A file that was chosen and is no totals. */
export interface RefusedTotals {
  readonly file: string;
  readonly why: TotalsProblem | 'large';
}

export interface TeamView {
  readonly team: TeamTotals | undefined;
  readonly refused: readonly RefusedTotals[];
}

/** What winning one new client costs, 1 minor unit or more. */
export interface NewClientPrice {
  readonly minor: number;
  readonly currency: string;
}

export interface ReportView {
  readonly state: ReportState;
  /** Words of reasons and outcomes; undefined until they are there. */
  readonly library: Library | undefined;
  readonly bonusPercent: number;
  /** Undefined: nobody has said. */
  readonly newClient: NewClientPrice | undefined;
  /** Only the head sets the percent. */
  readonly isHead: boolean;
  /** False: calls cost nothing because nobody has told the price of a minute. */
  readonly hasMinutePrice: boolean;
  readonly team: TeamView;
}

export interface ReportEvents {
  readonly onAsk: (question: ReportQuestion) => void;
  readonly onRetry: () => void;
  readonly onBonusPercent: (percent: number) => void;
  readonly onNewClient: (price: NewClientPrice | undefined) => void;
  readonly onTotals: () => void;
  readonly onTeamFiles: (files: readonly File[]) => void;
  readonly onTeamClear: () => void;
  readonly onCsv: (table: ReportTable) => void;
  readonly onPng: (chart: SVGSVGElement, name: string) => void;
  readonly onPrint: () => void;
}

/** What every part of the page gets. */
export interface PartProps {
  readonly report: Report;
  readonly view: ReportView;
  readonly events: ReportEvents;
}
