import type { Language } from '../../../lib/domain/language';
import { minorDigits } from '../../../lib/domain/minorDigits';
import type { FirmCatalogue, KeptOffer } from '../../../lib/domain/offer/firmCatalogue';
import type { Limits, OfferCost } from '../../../lib/domain/offer/offer';
import { formatNumber } from '../../formatNumber';
import type { Edits } from '../calls/useEdits';
import { numberOf } from '../numberOf';

/** What a number of the page is in: money of the firm, percent, a share of one shown in percent, or a bare number. */
type Unit = 'money' | 'plain' | 'share';

export const limitFields = [
  'amountPerOrderMinor',
  'percentPerOrder',
  'clientYearMinor',
  'managerMonthMinor',
  'teamMonthMinor',
  'marginFloor',
  'cooldownDays',
] as const;
export type LimitField = (typeof limitFields)[number];

const limitUnits: Readonly<Record<LimitField, Unit>> = {
  amountPerOrderMinor: 'money',
  percentPerOrder: 'plain',
  clientYearMinor: 'money',
  managerMonthMinor: 'money',
  teamMonthMinor: 'money',
  marginFloor: 'share',
  cooldownDays: 'plain',
};

export const offerFields = ['percent', 'capMinor', 'minOrderMinor', 'validDays', 'cost'] as const;
export type OfferField = (typeof offerFields)[number];

export const isMoney = (field: LimitField | OfferField): boolean => field.endsWith('Minor');

/** Names a limit or a number of an offer among the edits. */
export const limitField = (field: LimitField) => `limit-${field}`;
export const offerField = (code: string, field: OfferField) => `offer-${code}-${field}`;

export function limitText({ limits }: FirmCatalogue, edits: Edits, field: LimitField): string {
  return edits[limitField(field)] ?? shown(limits[field], limitUnits[field], limits.currency);
}

export function offerText(offer: KeptOffer, { currency }: Limits, edits: Edits, field: OfferField): string {
  return edits[offerField(offer.code, field)] ?? shown(numberOfOffer(offer, field), unitOf(offer, field), currency);
}

/** The catalogue with everything that was typed; what is no number is none in it and is told by `checkCatalogue`. */
export function typedCatalogue({ limits, offers }: FirmCatalogue, edits: Edits): FirmCatalogue {
  const { currency } = limits;
  const typedLimits = Object.fromEntries(
    limitFields.map((field) => {
      const text = edits[limitField(field)];
      return [field, text === undefined ? limits[field] : stored(text, limitUnits[field], currency)];
    }),
  ) as unknown as Limits;
  return {
    limits: { ...limits, ...typedLimits },
    offers: offers.map((offer) => offerFields.reduce((one, field) => withTyped(one, field, edits, currency), offer)),
  };
}

function withTyped(offer: KeptOffer, field: OfferField, edits: Edits, currency: string): KeptOffer {
  const text = edits[offerField(offer.code, field)];
  if (text === undefined) return offer;
  const value = stored(text, unitOf(offer, field), currency);
  return field === 'cost' ? { ...offer, cost: costWith(offer.cost, value) } : { ...offer, [field]: value };
}

function numberOfOffer({ cost, ...offer }: KeptOffer, field: OfferField): number | undefined {
  if (field !== 'cost') return offer[field];
  if (cost.kind === 'minutes') return cost.minutes;
  if (cost.kind === 'amount') return cost.amountMinor;
  return cost.kind === 'shareOfOrder' ? cost.share : undefined;
}

function unitOf({ cost }: KeptOffer, field: OfferField): Unit {
  if (field === 'cost') return cost.kind === 'amount' ? 'money' : cost.kind === 'shareOfOrder' ? 'share' : 'plain';
  return isMoney(field) ? 'money' : 'plain';
}

function costWith(cost: OfferCost, value: number): OfferCost {
  if (cost.kind === 'minutes') return { kind: 'minutes', minutes: value };
  if (cost.kind === 'amount') return { kind: 'amount', amountMinor: value };
  return cost.kind === 'shareOfOrder' ? { kind: 'shareOfOrder', share: value } : cost;
}

function shown(value: number | undefined, unit: Unit, currency: string): string {
  if (value === undefined || Number.isNaN(value)) return '';
  const digits = minorDigits(currency);
  if (unit === 'money') return formatNumber(value / 10 ** digits, digits);
  return formatNumber(unit === 'share' ? value * 100 : value, 2);
}

function stored(text: string, unit: Unit, currency: string): number {
  const number = numberOf(text);
  if (unit === 'money') return Math.round(number * 10 ** minorDigits(currency));
  return unit === 'share' ? number / 100 : number;
}

/** The offer under another name or with other words, in one language. */
export function withWords(
  offer: KeptOffer,
  language: Language,
  words: { readonly label: string; readonly text: string },
) {
  return { ...offer, words: { ...offer.words, [language]: words } };
}
