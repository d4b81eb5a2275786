import type { Assessment } from './assessment';
import type { BaseProgress } from './baseReading';
import type { Day } from './day';
import type { Completeness, Deal } from './deal';
import type { ContactValues } from './identity/contactValues';
import type { PurchaseSource } from './purchaseSource';

/** A record of the CRM: `type` is the CRM's own kind of record (`company`, `contact`, `party`). */
export interface ClientAddress {
  readonly type: string;
  readonly id: string;
}

/** Who a client is, as a page or a session tells it. */
export interface ClientIdentity {
  readonly client: ClientAddress;
  /** Other records that are the same paying client, such as the contacts of a company. */
  readonly aliases: readonly ClientAddress[];
  readonly name: string | undefined;
  readonly owner: string | undefined;
  /** Path of the client's page within the site. */
  readonly path: string;
  /** As the CRM writes them; his own and those of his contacts. Absent: not told. */
  readonly contacts?: ContactValues;
}

/**
 * What a page or a session read of one client gives. A long history comes as several captures, each with the deals
 * of its part and the completeness over all parts so far; only the last one is `complete`.
 */
export interface Capture extends ClientIdentity {
  /** The records its deals are. */
  readonly source?: PurchaseSource;
  /** Set where a page of the client shows them, maybe one of several. */
  readonly from?: 'page';
  readonly deals: readonly Deal[];
  readonly completeness: Completeness;
}

/**
 * One piece of a base reading; `job` is the same for all pieces, `cursor` starts at 0 and grows by one.
 * At most 2,000 clients and 2,000 deals, at most 256 kB.
 */
export interface BaseChunk {
  readonly job: string;
  readonly cursor: number;
  /** The records its deals are. */
  readonly source?: PurchaseSource;
  readonly clients: readonly ClientIdentity[];
  readonly deals: readonly { readonly client: ClientAddress; readonly deal: Deal }[];
  readonly progress: BaseProgress;
  /** Clients some of whose deals this user may not see: their history stays partial when the reading ends. */
  readonly incomplete?: readonly ClientAddress[];
  /** Clients made since the instant from which news are read: all of their deals come with it. */
  readonly fresh?: readonly ClientAddress[];
  /** What must be known of it to go on behind a later piece; at most 2,000 lines. */
  readonly learnt?: readonly string[];
  /** Where the reading goes on behind this piece, at most 8,000 characters; absent: not just behind this one. */
  readonly mark?: string;
}

/** What a tab is to do for a job of reading a base. */
export type BaseErrand =
  | { readonly kind: 'measure'; readonly since?: string }
  | {
      readonly kind: 'read';
      /** Of the next piece. */
      readonly cursor: number;
      readonly since?: string;
      /** The last mark told, with all that was learnt up to it. */
      readonly mark?: string;
      readonly learnt: readonly string[];
    };

/** How likely a client is to be alive and to buy, with what it was foretold from. */
export interface ClientChances {
  /** Chance 0–1 that he has not left for good. */
  readonly alive: number;
  /** Chance 0–1 of at least one purchase within `horizonDays` after today. */
  readonly buys: number;
  readonly by: 'model' | 'season';
  readonly horizonDays: number;
  /** `priors`: the base is too small to be learnt from, the chances are those of a usual one. */
  readonly source: 'fitted' | 'priors';
  /** Clients the forecast was learnt from. */
  readonly clients: number;
}

/** One client as a page shows it. */
export interface ClientCard {
  /** Set where he asked not to be contacted: his assessment is `suppressed`. */
  readonly kind?: 'barred';
  /** Day of that word. */
  readonly barredOn?: Day;
  readonly client: ClientAddress;
  readonly name: string;
  readonly assessment: Assessment;
  /** Instant of the last reading, ISO 8601; undefined: never read. */
  readonly readAt: string | undefined;
  /** Set where the client has more purchases than are kept: purchases before this day are left out. */
  readonly keptFrom?: Day;
  /** Absent while the base has not been foretold yet, and for a history read in part. */
  readonly chances?: ClientChances;
  /** A call of his is half done: it is gone on with where it was left. */
  readonly hasTalk?: true;
}
