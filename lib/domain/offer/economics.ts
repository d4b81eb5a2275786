import {
  type ReturnEconomics,
  type ReturnInputs,
  type ReturnProblem,
  returnEconomics,
} from '../returns/returnEconomics';
import type { OfferPromise } from './promise';

/**
 * Whether calling with this offer pays: its cost, the purchases that cover it, the expected net, the chance from which
 * the call breaks even. The other inputs are the client's; see `returnEconomics`.
 */
export function offerEconomics(
  { costMinor }: Pick<OfferPromise, 'costMinor'>,
  inputs: Omit<ReturnInputs, 'offerCostMinor'>,
): ReturnEconomics | ReturnProblem {
  return returnEconomics({ ...inputs, offerCostMinor: costMinor });
}

/**
 * "One call in 2,254": of how many calls one must bring a client back, rounded down; `any` where the call costs nothing,
 * so that it cannot lose; undefined where none pays.
 */
export function oneOf(breakEvenChance: number | undefined): number | 'any' | undefined {
  if (breakEvenChance === 0) return 'any';
  return breakEvenChance === undefined ? undefined : Math.floor(1 / breakEvenChance);
}
