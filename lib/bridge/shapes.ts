import * as z from 'zod/mini';
import { purchaseSources } from '../domain/purchaseSource';

/* Small shapes that messages and the settings of a backup have in common. */

const MOST_ITEMS = 2_000;

export const text = (most: number) => z.string().check(z.maxLength(most));
export const textOf = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
export const whole = z.int().check(z.nonnegative());
export const list = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.maxLength(MOST_ITEMS));

/** JSON leaves a field without a value out; the types say that it is there and undefined. */
export function maybe<T extends z.ZodMiniType>(schema: T) {
  return z.pipe(
    z.optional(schema),
    z.transform((value: z.output<T> | undefined) => value),
  );
}

export const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
export const source = z.enum(purchaseSources);
export const job = z.string().check(z.regex(/^[\w-]{1,60}$/));
export const origin = z.string().check(z.regex(/^https?:\/\/[^/\s?#@\\]{1,253}$/));
export const taughtId = z.string().check(z.regex(/^[a-z\d]{3,40}$/));
