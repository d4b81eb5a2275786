import { classByHand } from '../hand/classByHand';
import { markedClass } from '../marks/markedClass';
import { type BaseColumns, CLASSES, type JudgedColumns } from './columns';

/** Puts classes given by hand, or moved by marks, in the place of the computed ones; who never bought has none. */
export function classesByHand(
  { days, hands }: BaseColumns,
  yearlyMinor: JudgedColumns['yearlyMinor'],
  valueClass: Uint8Array,
): void {
  for (const [client, { hand, marks = [] }] of hands ?? []) {
    if (days[client]?.length === 0) continue;
    const computed = CLASSES[valueClass[client] as number];
    const given = classByHand(hand?.class, computed);
    const value = given ?? (computed && markedClass(computed, marks, yearlyMinor[client] as number).value);
    valueClass[client] = CLASSES.indexOf(value);
  }
}
