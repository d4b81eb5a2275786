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

/** "One call in 2,254": of how many calls one must bring a client back, rounded down; undefined where none pays. */
export function oneOf(breakEvenChance: number | undefined): number | undefined {
  return breakEvenChance !== undefined && breakEvenChance > 0 ? Math.floor(1 / breakEvenChance) : undefined;
}
