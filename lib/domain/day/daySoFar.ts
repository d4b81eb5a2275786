import type { ValueClass } from '../assessment';
import type { Day } from '../day';

/** How a client came off the calls of the day. */
export type Settling = 'done' | 'later' | 'notToday' | 'notHim' | 'bought';

/** A client who needs no more calls today, with what his line shows when he stands in the list no longer. */
export interface SettledCall {
  /** Store key of the client. */
  readonly key: string;
  readonly site: string;
  /** Path of the client's page within the site. */
  readonly path: string;
  readonly name: string;
  readonly valueClass: ValueClass | undefined;
  readonly how: Settling;
  /** Instant, ISO 8601. */
  readonly at: string;
  /** Set for `later`: the day he comes back. */
  readonly until?: Day;
  /** Set where the call was recorded in the panel: the code of its outcome. */
  readonly outcome?: string;
  /** By which it can be taken back; absent where it cannot. */
  readonly record?: string;
}

/** What has become of a day; stored with the list, so that every window shows the same. */
export interface DaySoFar {
  /** Calls one person makes a day, by the rules. */
  readonly capacity: number;
  /** Oldest first, nobody twice. */
  readonly settled: readonly SettledCall[];
}
