import type { ValueClass } from '../assessment';
import type { BaseColumns } from '../bulk/columns';
import type { JudgedBase } from '../bulk/judgeBase';
import type { Day, DayNumber } from '../day';
import type { Rules } from '../rules';
import type { StatusSpans } from './statusSpans';

/** Clients whose whole history is known, in columns, with what a report shows of them. */
export interface ReportClients extends BaseColumns {
  readonly names: readonly string[];
  /** Owner of today, undefined where the CRM names none: a client handed over counts once, with whom he is now. */
  readonly owners: readonly (string | undefined)[];
  /** Different categories bought; absent where none is known. */
  readonly categories: readonly (readonly string[] | undefined)[];
}

/** A base prepared once; every filter and period is answered from it. */
export interface ReportBase {
  readonly today: Day;
  readonly rules: Rules;
  readonly clients: ReportClients;
  /** By the rules and the purchases alone. */
  readonly judged: JudgedBase;
  /** Two years and a day up to today. */
  readonly spans: StatusSpans;
}

/** Whose figures are asked for; nothing given: everybody's. */
export interface ReportFilter {
  readonly valueClass?: ValueClass;
  /** Name of the owner. */
  readonly manager?: string;
}

/** A client by his place in the columns. */
export type Place = number;

/** One client in a table that only this browser shows. */
export interface NamedClient {
  readonly key: string;
  readonly name: string;
  readonly valueClass: ValueClass | undefined;
  readonly owner: string | undefined;
  /** Expected yearly value, minor units of `currency`; 0 where none is known. */
  readonly yearlyMinor: number;
  readonly currency: string | undefined;
  readonly lastOn: DayNumber;
}
