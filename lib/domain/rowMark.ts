import type { Status, ValueClass } from './assessment';
import type { ClientAddress } from './capture';
import type { PurchaseSource } from './purchaseSource';

/** A row of a list or a card of a board, by the record it stands for. */
export interface RowAddress extends ClientAddress {
  /** Set where the record is a sale and not a client: what kind of sale. */
  readonly source?: PurchaseSource;
  /** Set where it is a guess that the row is of this record: the client must bear the name that the row shows. */
  readonly named?: string;
}

/** What is said beside one row: `product.md` §3. */
export interface RowMark {
  readonly client: ClientAddress;
  /** `barred`: he asked not to be contacted, and nothing else is said. */
  readonly status: Status | 'barred';
  readonly valueClass: ValueClass | undefined;
}

/** The answer for one of the rows that were asked about; rows nothing can be said of have none. */
export interface MarkedRow extends RowMark {
  /** Its place among the rows asked about. */
  readonly at: number;
}

/** Most rows asked about in one message. */
export const MOST_ROWS_ASKED = 500;
