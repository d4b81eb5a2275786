import type { BaseRhythm } from '../cycle';
import type { DayNumber } from '../day';
import type { BaseColumns, OwnColumns } from './columns';
import { IntervalTally } from './intervalTally';
import { mayBeAnnual, mayHaveSeasons } from './mayBeAnnual';

/** What one pass over all purchases gives: columns of the clients' own figures, and the rhythm of all. */
export interface OwnFigures {
  readonly own: OwnColumns;
  readonly rhythm: BaseRhythm;
}

/** Reads every purchase once. `companyCycleDays` stands where the base has too few intervals. */
export function ownFigures({ days, amounts }: BaseColumns, companyCycleDays: number): OwnFigures {
  const own = emptyColumns(days.length);
  const tally = new IntervalTally();
  for (let client = 0; client < days.length; client++) {
    const bought = days[client] as readonly DayNumber[];
    const count = bought.length;
    if (count === 0) continue;
    own.purchases[client] = count;
    own.last[client] = bought[count - 1] as number;
    sumInto(own, client, amounts[client] as readonly number[]);
    if (count === 1) continue;
    tally.add(bought);
    own.squares[client] = tally.squares;
    own.medianHalves[client] = tally.medianHalves;
    if (mayHaveSeasons(bought, tally) && mayBeAnnual(bought)) own.mayBeAnnual[client] = 1;
  }
  return { own, rhythm: tally.rhythm(companyCycleDays) };
}

function sumInto({ totalMinor, paid }: OwnColumns, client: number, amounts: readonly number[]): void {
  let total = 0;
  let counted = 0;
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at] as number;
    total += amount;
    if (amount !== 0) counted++;
  }
  totalMinor[client] = total;
  paid[client] = counted;
}

function emptyColumns(clients: number): OwnColumns {
  return {
    purchases: new Uint32Array(clients),
    last: new Int32Array(clients),
    medianHalves: new Uint32Array(clients),
    squares: new Float64Array(clients),
    totalMinor: new Float64Array(clients),
    paid: new Uint32Array(clients),
    mayBeAnnual: new Uint8Array(clients),
  };
}
