import * as z from 'zod/mini';
import { dayNumberOf } from '../day';
import { TOTALS_FORMAT, TOTALS_VERSION, type Totals } from './totals';

const count = z.int().check(z.gte(0));
const day = z.string().check(z.refine((text) => dayNumberOf(text) !== undefined));
const manager = z.string().check(z.maxLength(200));
const money = z.record(z.string().check(z.regex(/^[A-Z]{3}$/)), z.int());
const groups = z.strictObject({ active: count, sleeping: count, lost: count, apart: count });
const list = <T extends z.ZodMiniType>(item: T, most: number) => z.array(item).check(z.maxLength(most));

const totals = z.strictObject({
  format: z.literal(TOTALS_FORMAT),
  version: z.literal(TOTALS_VERSION),
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  by: manager,
  on: day,
  clients: count,
  weeks: list(z.strictObject({ on: day, clients: groups }), 200),
  now: groups,
  recoverable: money,
  since: day,
  returned: money,
  spent: money,
  isMargin: z.boolean(),
  decided: z.strictObject({ of: count, returned: count }).check(z.refine(({ of, returned }) => returned <= of)),
  bonuses: list(z.strictObject({ by: manager, calls: count, returned: count, earned: money }), 500),
  reasons: list(z.strictObject({ reason: z.string().check(z.regex(/^\w{1,60}$/)), times: count, money }), 200),
});

/** Why a file cannot be added up. */
export type TotalsProblem = 'notTotals' | 'newer' | 'wrong';

/** Reads a totals file whole or not at all; whatever else is in it is refused, so that no name comes along. */
export function readTotals(text: string): Totals | { readonly problem: TotalsProblem } {
  const found = parsed(text);
  if (typeof found !== 'object' || found === null || !('format' in found) || found.format !== TOTALS_FORMAT)
    return { problem: 'notTotals' };
  if ('version' in found && typeof found.version === 'number' && found.version > TOTALS_VERSION)
    return { problem: 'newer' };
  const checked = totals.safeParse(found);
  return checked.success ? checked.data : { problem: 'wrong' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
