import type { BaseColumns } from '../../../lib/domain/bulk/columns';

/** The least that any reading of the purchases costs: the sum of all amounts and the last day of every client. */
export function barePass({ days, amounts }: BaseColumns): number {
  let total = 0;
  let lastDays = 0;
  for (let client = 0; client < days.length; client++) {
    const bought = days[client] as readonly number[];
    const paid = amounts[client] as readonly number[];
    let last = 0;
    for (let at = 0; at < bought.length; at++) {
      total += paid[at] as number;
      const day = bought[at] as number;
      if (day > last) last = day;
    }
    lastDays += last;
  }
  return total + lastDays;
}
