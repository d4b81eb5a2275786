import { type BgNbd, bgAlive, bgBuysWithin, fitBgNbd } from '../../lib/domain/probability/bgNbd';
import { recencyOf, recencyTable } from '../../lib/domain/probability/recency';

/** A prediction as the judge reads it. */
export interface Prediction {
  readonly customer: string;
  readonly alive: number;
  readonly buys: number;
  readonly status: 'active' | 'sleeping' | 'lost';
  readonly expectedOn: string | undefined;
}

/** The base as rivals see it: ascending purchase days by customer, up to the cutoff, no two equal. */
export type Base = ReadonlyMap<string, readonly number[]>;

/** Days of silence from which the fixed rule calls anybody asleep, and lost: "three months, a year", as S2-08 has it. */
const ASLEEP = 90;
const LOST = 365;

/**
 * One rule for all, the way most CRMs do it: so many days of silence and a client sleeps. Its chances are the best it
 * can give: the share of those who came back after a like silence one horizon ago, by tenths of the base.
 */
export function fixedRule(base: Base, today: number, horizonDays: number): Prediction[] {
  const then = today - horizonDays;
  const past = [...base.values()].filter((days) => days[0]! <= then);
  const learnt = past.map((days) => ({
    silence: then - lastUpTo(days, then),
    bought: days.some((day) => day > then) ? 1 : 0,
  }));
  const tenths = learnt.sort((p, q) => p.silence - q.silence);
  const chance = (silence: number): number => {
    const place = tenths.findIndex((row) => row.silence >= silence);
    const middle = place < 0 ? tenths.length - 1 : place;
    const half = Math.max(1, Math.floor(tenths.length / 20));
    const like = tenths.slice(Math.max(0, middle - half), middle + half);
    return (like.reduce((sum, row) => sum + row.bought, 0) + 0.5) / (like.length + 1);
  };
  return [...base].map(([customer, days]) => {
    const silence = today - days.at(-1)!;
    const buys = tenths.length > 0 ? chance(silence) : Math.exp(-silence / ASLEEP);
    const status = silence >= LOST ? 'lost' : silence >= ASLEEP ? 'sleeping' : 'active';
    return { customer, alive: buys, buys, status, expectedOn: undefined };
  });
}

/** BG/NBD fitted to the same base, the model most tools use; its statuses are the thirds of its chance to be alive. */
export function bgNbdRival(base: Base, today: number, horizonDays: number): Prediction[] {
  const clients = [...base].map(([customer, days]) => ({ customer, recency: recencyOf(days, today)! }));
  const { model }: { model: BgNbd } = fitBgNbd(recencyTable(clients.map(({ recency }) => recency)));
  return clients.map(({ customer, recency }) => {
    const alive = bgAlive(model, recency);
    const status = alive > 2 / 3 ? 'active' : alive > 1 / 3 ? 'sleeping' : 'lost';
    return { customer, alive, buys: bgBuysWithin(model, recency, horizonDays), status, expectedOn: undefined };
  });
}

function lastUpTo(days: readonly number[], then: number): number {
  let last = days[0]!;
  for (const day of days) if (day <= then) last = day;
  return last;
}
