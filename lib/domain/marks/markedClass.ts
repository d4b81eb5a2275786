import type { ValueClass } from '../assessment';

const ORDER: readonly ValueClass[] = ['A', 'B', 'C'];

/** What of a mark moves a class. */
interface Moving {
  readonly code: string;
  readonly classEffect: 'up' | 'down' | 'none';
}

/** The class after marks, with the codes that moved it; no codes where they cancel or say nothing. */
export interface MarkedClass {
  readonly value: ValueClass;
  readonly movedBy: readonly string[];
}

/**
 * Moves a class by a client's marks: together one step at most, whatever their number, and not at all where as many
 * point up as down. A client who brings nothing stays C: no promise makes a loss worth a call (S1-20).
 */
export function markedClass(value: ValueClass, marks: readonly Moving[], yearlyMinor: number): MarkedClass {
  if (yearlyMinor <= 0) return { value, movedBy: [] };
  const ups = marks.filter(({ classEffect }) => classEffect === 'up');
  const downs = marks.filter(({ classEffect }) => classEffect === 'down');
  const step = Math.sign(downs.length - ups.length);
  const moved = ORDER[ORDER.indexOf(value) + step];
  if (step === 0 || moved === undefined) return { value, movedBy: [] };
  return { value: moved, movedBy: (step < 0 ? ups : downs).map(({ code }) => code) };
}
