import type { ValueClass } from '../assessment';
import type { CorrectionOf } from './correction';

/**
 * The class a person gave; undefined where none holds. Whom the arithmetic leaves in class C the head's rules leave
 * uncalled, so only the head takes a client out of it.
 */
export function classByHand(
  given: CorrectionOf<'class'> | undefined,
  computed: ValueClass | undefined,
): ValueClass | undefined {
  if (!given || (isHeld(computed) && given.value !== 'C' && given.by?.role !== 'head')) return undefined;
  return given.value;
}

/** True for a class that a manager does not raise. */
export function isHeld(computed: ValueClass | undefined): boolean {
  return computed === 'C';
}
