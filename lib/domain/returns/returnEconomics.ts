import { lifetimeMonths } from './lifetime';

/** What the return of one client costs and brings; all money in minor units of one currency. */
export interface ReturnInputs {
  /** Profit of one deal; a whole number, may be negative. */
  readonly marginPerDealMinor: number;
  /** Deals a month while active, above 0. */
  readonly dealsPerMonth: number;
  /** Share of clients lost in a year, 0.001 to 1. */
  readonly yearlyLoss: number;
  /** Chance of return, 0–1. */
  readonly chance: number;
  /** Cost of the offer, paid only if the client comes back; 0 or more. */
  readonly offerCostMinor: number;
  /** Cost of the contact, paid always; 0 or more. */
  readonly contactCostMinor: number;
}

/** The decision with every number of its formula. */
export interface ReturnEconomics {
  readonly lifetimeMonths: number;
  /** Margin per deal × deals per month × lifetime in months (S1-14), rounded down. */
  readonly benefitMinor: number;
  /** Chance × (benefit − offer cost) − contact cost, rounded down. */
  readonly netMinor: number;
  /** Contact cost / (benefit − offer cost): the chance from which calling pays; undefined where none does. */
  readonly breakEvenChance: number | undefined;
  /** Purchases whose margin covers the offer, rounded up (S4-08); undefined without a positive margin. */
  readonly paybackPurchases: number | undefined;
  readonly isWorth: boolean;
}

/** A share or a sum outside its range, by the name of the input. */
export type ReturnProblem = { readonly problem: keyof ReturnInputs };

/** Weighs the return of a client. Never throws: an input that cannot be meant comes back by its name. */
export function returnEconomics(inputs: ReturnInputs): ReturnEconomics | ReturnProblem {
  const problem = problemOf(inputs);
  if (problem) return { problem };
  const { marginPerDealMinor, dealsPerMonth, yearlyLoss, chance, offerCostMinor, contactCostMinor } = inputs;
  const months = lifetimeMonths(yearlyLoss)!;
  const benefitMinor = Math.floor(nearlyWhole(marginPerDealMinor * dealsPerMonth * months));
  const gain = benefitMinor - offerCostMinor;
  const netMinor = Math.floor(nearlyWhole(chance * gain)) - contactCostMinor;
  return {
    lifetimeMonths: months,
    benefitMinor,
    netMinor,
    breakEvenChance: gain > 0 && contactCostMinor <= gain ? contactCostMinor / gain : undefined,
    paybackPurchases: paybackPurchases(offerCostMinor, marginPerDealMinor),
    isWorth: netMinor > 0,
  };
}

/** "Pays back after N purchases": offer cost / margin per purchase, rounded up; 0 for an offer that costs nothing. */
export function paybackPurchases(offerCostMinor: number, marginPerDealMinor: number): number | undefined {
  if (offerCostMinor <= 0) return 0;
  return marginPerDealMinor > 0 ? Math.ceil(offerCostMinor / marginPerDealMinor) : undefined;
}

const RANGES: readonly [keyof ReturnInputs, (value: number) => boolean][] = [
  ['marginPerDealMinor', Number.isSafeInteger],
  ['dealsPerMonth', (v) => v > 0 && v <= 1000],
  ['yearlyLoss', (v) => lifetimeMonths(v) !== undefined],
  ['chance', (v) => v >= 0 && v <= 1],
  ['offerCostMinor', (v) => Number.isSafeInteger(v) && v >= 0],
  ['contactCostMinor', (v) => Number.isSafeInteger(v) && v >= 0],
];

function problemOf(inputs: ReturnInputs): keyof ReturnInputs | undefined {
  return RANGES.find(([name, fits]) => !fits(inputs[name]))?.[0];
}

/** 200 · (1/6) · 48 is 1600, not 1599.99…: a product a hair from a whole number is that number. */
function nearlyWhole(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 * Math.max(1, Math.abs(whole)) && Math.abs(value - whole) < 1e-3
    ? whole
    : value;
}
