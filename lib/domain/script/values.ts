import type { Day } from '../day';

/** A sum as it is stored; written only when it is said. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

/** What is inserted into texts, by the keys of `variables.json`. Absent: the fallback, or the optional part goes. */
export interface Values {
  readonly name?: string;
  readonly company?: string;
  readonly managerName?: string;
  readonly companyName?: string;
  /** The caller's introduction, filled; see `introduced`. */
  readonly intro?: string;
  readonly colleagueName?: string;
  readonly headName?: string;
  readonly purchaseWord?: string;
  readonly nextStep?: string;
  readonly lastPurchaseDate?: Day;
  readonly lastPurchaseItem?: string;
  readonly usualItems?: readonly string[];
  /** Days. */
  readonly usualCycle?: number;
  /** Days. */
  readonly silentFor?: number;
  readonly purchaseCount?: number;
  readonly missedCycles?: number;
  readonly notBoughtItem?: string;
  readonly newsText?: string;
  readonly fixMade?: string;
  readonly fixPromisedOn?: Day;
  readonly offerText?: string;
  readonly offerUntil?: Day;
  /** Percent, 0–100. */
  readonly offerPercent?: number;
  readonly offerCap?: Money;
  readonly offerMinOrder?: Money;
  readonly offerItem?: string;
  readonly category?: string;
  readonly newAddress?: string;
  readonly bookingWay?: string;
  readonly agreedTopic?: string;
  readonly agreedDate?: Day;
  readonly permittedTopic?: string;
  readonly normName?: string;
  readonly lastNormDate?: Day;
  readonly seasonFor?: string;
  readonly greeting?: string;
  readonly referralThanks?: string;
  readonly ourContact?: string;
  readonly nextDate?: Day;
  readonly quietUntil?: Day;
  readonly lastContactDate?: Day;
  readonly attempt?: number;
  readonly reasonLabel?: string;
  readonly clientWords?: string;
  readonly competitorName?: string;
  readonly newContactName?: string;
  readonly preferredWay?: string;
  readonly consentChannel?: string;
  readonly ownWords?: string;
  readonly orderAmount?: Money;
  readonly askedDiscount?: string;
  readonly allowedDiscount?: Money;
  readonly bindingLimit?: string;
  readonly payback?: number;
  readonly readDeals?: number;
  readonly allDeals?: number;
}

export type Value = NonNullable<Values[keyof Values]>;

const ofOffer: readonly (keyof Values)[] = [
  'offerText',
  'offerUntil',
  'offerPercent',
  'offerCap',
  'offerMinOrder',
  'offerItem',
];

/** The same without anything of an offer: what a talk without consent is filled with. */
export function withoutOffer(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !ofOffer.includes(key as keyof Values)));
}

/** True where a text would name an offer. */
export function namesOffer(template: string): boolean {
  return ofOffer.some((key) => template.includes(`{${key}}`));
}
