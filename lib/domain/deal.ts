import type { Day } from './day';

/** How a deal ended: `won` is won, paid, done or billed in the CRM's own words. */
export type Outcome = 'won' | 'lost' | 'open';

/** A deal, order, invoice or visit as a CRM or a file gives it, before any cleaning. */
export interface Deal {
  /** The CRM's own id; absent in files without ids. */
  readonly id: string | undefined;
  /** Payment day, else closing day; for an open deal its planned day or nothing. */
  readonly on: Day | undefined;
  /** Minor units of `currency`; negative for a refund; absent where the CRM shows no sum. */
  readonly amountMinor: number | undefined;
  /** ISO 4217 code. */
  readonly currency: string | undefined;
  readonly outcome: Outcome;
  readonly title?: string;
  readonly category?: string;
}

/** How much of a client's history has been read. `total` is what the CRM itself says, where it does. */
export interface Completeness {
  readonly state: 'complete' | 'partial' | 'none';
  /** Deals read. */
  readonly seen: number;
  /** Deals the CRM has, or undefined where it does not say. */
  readonly total: number | undefined;
}
