import type { Status, ValueClass } from '../assessment';
import type { CleanHistory } from '../cleanHistory';
import type { DayNumber } from '../day';
import type { ClientGroup } from '../groups/clientGroup';

/** A base in columns, one place per client, every history complete and cleaned as `cleanDeals` does it. */
export interface BaseColumns {
  /** Store keys; they decide between clients of equal value. */
  readonly keys: readonly string[];
  /** Ascending days of purchases, no two equal, none after today. */
  readonly days: readonly (readonly DayNumber[])[];
  /** Net sums in minor units, 0 where unknown; as long as `days`. */
  readonly amounts: readonly (readonly number[])[];
  /** Undefined where nothing was paid or currencies are mixed. */
  readonly currencies: readonly (string | undefined)[];
  /** The group rule of a client by his place; whoever is not in it falls under none. */
  readonly groups?: ReadonlyMap<number, ClientGroup>;
  /** What holds of a client by hand, by his place; of most clients nothing does. */
  readonly hands?: ReadonlyMap<number, Pick<CleanHistory, 'hand' | 'marks'>>;
}

/** Words of the codes in `JudgedColumns.status`. */
export const STATUSES = [
  'active',
  'due',
  'sleeping',
  'lost',
  'oneTime',
  'seasonal',
  'noData',
  'former',
] as const satisfies readonly Status[];

/** Words of the codes in `JudgedColumns.valueClass`; code 0 is no class. */
export const CLASSES = [undefined, 'A', 'B', 'C'] as const satisfies readonly (ValueClass | undefined)[];

/** What `assess` says of every client, in columns; money in minor units of the client's currency, 0 where none. */
export interface JudgedColumns {
  /** Place in `STATUSES`. */
  readonly status: Uint8Array;
  readonly missed: Uint32Array;
  /** Days; 0 for a client without purchases. */
  readonly cycleDays: Float64Array;
  /** Place in `CLASSES`. */
  readonly valueClass: Uint8Array;
  readonly averageMinor: Float64Array;
  readonly yearlyMinor: Float64Array;
  readonly recoverableMinor: Float64Array;
  /** Expected net of waking him; 0 unless he sleeps or is lost and has paid. May be negative. */
  readonly netMinor: Float64Array;
}

/** What the first pass over the purchases leaves of each client for all that follows. */
export interface OwnColumns {
  /** Purchases. */
  readonly purchases: Uint32Array;
  readonly last: Int32Array;
  /** Median of the latest eight intervals in half days; 0 without intervals. */
  readonly medianHalves: Uint32Array;
  /** Squared deviations of their logarithms, as `OwnIntervals.squares`. */
  readonly squares: Float64Array;
  readonly totalMinor: Float64Array;
  /** Purchases with a sum. */
  readonly paid: Uint32Array;
  /** 1 for a client whose purchases may be yearly and need a closer look. */
  readonly mayBeAnnual: Uint8Array;
}
