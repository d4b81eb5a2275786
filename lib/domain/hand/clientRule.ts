import type { FoundClient } from '../clientData/clientData';
import type { Correction } from './correction';

/** A client for whom people have set something against the arithmetic, and what of it holds. */
export interface ClientRule extends FoundClient {
  readonly set: readonly Correction[];
}

export interface ClientRules {
  readonly rows: readonly ClientRule[];
  /** How many clients there are in all. */
  readonly total: number;
}
