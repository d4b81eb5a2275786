import * as z from 'zod/mini';
import { purchaseSources } from '../../domain/purchaseSource';
import { MOST_PURCHASES } from '../purchaseColumns';

/* What the fields of a backup's rows may hold. */

// The library would try to write code for speed, which our own pages rightly forbid.
z.config({ jitless: true });

/** An object with a schema for every field there is. */
export type Shape<T> = { readonly [Field in keyof T]-?: z.ZodMiniType };

const LONGEST_TEXT = 10_000;
export const MOST_KEYS = 20_000;

export const text = z.string().check(z.maxLength(LONGEST_TEXT));
export const key = z.string().check(z.minLength(1), z.maxLength(2_000));
export const whole = z.int().check(z.nonnegative());
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z$/));
export const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
export const origin = z.string().check(z.regex(/^(https?:\/\/[^/\s?#@\\]{1,253}|file:)$/));
export const keys = z.array(key).check(z.maxLength(MOST_KEYS));
export const source = z.enum(purchaseSources);
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

/** JSON leaves a field without a value out; the types say that it is there and undefined. */
export function maybe<T extends z.ZodMiniType>(schema: T) {
  return z.pipe(
    z.optional(schema),
    z.transform((value: z.output<T> | undefined) => value),
  );
}

/** JSON writes a place of a list that has no value as `null`. */
export function places<T extends z.ZodMiniType>(schema: T) {
  return z.pipe(
    z.array(z.nullable(schema)).check(z.maxLength(MOST_PURCHASES)),
    z.transform((values: (z.output<T> | null)[]) => values.map((value) => value ?? undefined)),
  );
}
