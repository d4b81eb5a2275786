import { soundMinor } from './money';
import type { Limits } from './offer';

/**
 * Limits that a file brings, as far as they narrow those in force: what is taken in where the person may not widen
 * them. Each sum and percent is the lower of both, the margin floor and the cooldown the higher. A value that is no
 * number narrows to nothing; limits in another currency change nothing, since sums of two currencies do not compare.
 */
export function narrowedLimits(inForce: Limits, given: Limits): Limits {
  if (given.currency !== inForce.currency) return inForce;
  const lower = (one: number, other: number) => Math.min(soundMinor(one), soundMinor(other));
  return {
    currency: inForce.currency,
    percentPerOrder: Math.min(inForce.percentPerOrder, percentOr0(given.percentPerOrder)),
    amountPerOrderMinor: lower(inForce.amountPerOrderMinor, given.amountPerOrderMinor),
    clientYearMinor: lower(inForce.clientYearMinor, given.clientYearMinor),
    managerMonthMinor: lower(inForce.managerMonthMinor, given.managerMonthMinor),
    teamMonthMinor: lower(inForce.teamMonthMinor, given.teamMonthMinor),
    marginFloor: Math.max(
      inForce.marginFloor,
      given.marginFloor >= 0 && given.marginFloor <= 1 ? given.marginFloor : 1,
    ),
    cooldownDays: Math.max(inForce.cooldownDays, daysOrLongest(given.cooldownDays)),
  };
}

const LONGEST = 3650;

function percentOr0(percent: number): number {
  return percent >= 0 && percent <= 100 ? percent : 0;
}

function daysOrLongest(days: number): number {
  return Number.isInteger(days) && days >= 0 && days <= LONGEST ? days : LONGEST;
}
