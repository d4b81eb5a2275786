/**
 * What a text can turn out to be. `ambiguous` carries the readings it allows, as far as they can be
 * stored, so that the user can be asked; a parser never picks one of them.
 */
export type Parsed<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'ambiguous'; readonly readings: readonly T[] }
  | { readonly kind: 'unreadable' };

export const UNREADABLE = { kind: 'unreadable' } as const;

/** One reading is a value, several are an ambiguity, none is unreadable. The readings must differ. */
export function parsedAs<T>(readings: readonly T[]): Parsed<T> {
  const [value, ...others] = readings;
  if (value === undefined) return UNREADABLE;
  return others.length === 0 ? { kind: 'value', value } : { kind: 'ambiguous', readings };
}
