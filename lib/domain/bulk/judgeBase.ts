import type { BaseFigures } from '../baseFigures';
import { type Day, dayNumber } from '../day';
import type { Rules } from '../rules';
import { classColumn } from './classColumn';
import { classesByHand } from './classesByHand';
import { clientsApart, cyclesApart, judgeApart } from './clientsApart';
import type { BaseColumns, JudgedColumns } from './columns';
import { groupRhythms } from './groupRhythms';
import { cycleColumn, judgeMoney, judgeStatus, type WakingCosts } from './judge';
import { ownFigures } from './ownColumns';

/** A whole base judged at once. */
export interface JudgedBase extends JudgedColumns {
  /** The figures every client was judged by; those of `baseFigures`. */
  readonly figures: BaseFigures;
}

/**
 * Judges every client of a base on one day: what `baseFigures` and then `assess` of each say, in columns and at a
 * small multiple of the time it takes to read the purchases once. Those on whom a group rule falls or something was set
 * by hand are judged one by one.
 */
export function judgeBase(columns: BaseColumns, today: Day, rules: Rules, costs: WakingCosts): JudgedBase {
  const { own, rhythm } = ownFigures(columns, rules.companyCycleDays);
  const groups = groupRhythms(columns, rules);
  const rhythms = groups ? { rhythm, groups } : { rhythm };
  const clients = columns.days.length;
  const judged = {
    status: new Uint8Array(clients),
    missed: new Uint32Array(clients),
    cycleDays: cycleColumn(own, rhythm),
    averageMinor: new Float64Array(clients),
    yearlyMinor: new Float64Array(clients),
    recoverableMinor: new Float64Array(clients),
    netMinor: new Float64Array(clients),
  };
  const apart = clientsApart(columns);
  cyclesApart(columns, apart, { rhythms, rules }, judged.cycleDays);
  judgeStatus(columns, own, dayNumber(today), rules, judged);
  judgeApart(columns, apart, dayNumber(today), rules, judged);
  judgeMoney(columns, own, rules, costs, judged);
  const { valueClass, cuts } = classColumn(columns, own, judged.yearlyMinor, rules.classes);
  classesByHand(columns, judged.yearlyMinor, valueClass);
  return { ...judged, valueClass, figures: { ...rhythms, classes: cuts } };
}
