import type { Catalogue } from './catalogue';
import type { Limits, Offer } from './offer';

/** Values of an offer or of the limits, by the name of their field. */
type CatalogueField =
  | Exclude<keyof Limits, 'currency'>
  | 'currency'
  | 'code'
  | 'percent'
  | 'capMinor'
  | 'minOrderMinor'
  | 'validDays'
  | 'cost'
  | 'classes'
  | 'consent'
  | 'reasons'
  | 'step';

/** Why offers or limits cannot be saved. `offer` is the code; absent for the limits. */
export interface CatalogueProblem {
  readonly offer?: string;
  readonly field: CatalogueField;
  readonly why:
    | 'missing'
    | 'outside'
    | 'notWhole'
    | 'aboveLimit'
    | 'aboveNext'
    | 'sameCode'
    | 'classC'
    | 'needsConsent'
    | 'needsReason'
    | 'wrongStep'
    | 'cutAtMinimum';
}

const MOST_DAYS = 365;
const CURRENCY = /^[A-Z]{3}$/;

/** Everything that keeps a catalogue from being saved; an empty list means that it may. No offer without end, cost and cap. */
export function checkCatalogue({ limits, offers }: Catalogue): readonly CatalogueProblem[] {
  const codes = offers.map(({ code }) => code);
  const twice = codes.filter((code, place) => codes.indexOf(code) !== place);
  return [
    ...checkLimits(limits),
    ...offers.flatMap((offer) => checkOffer(offer, limits)),
    ...twice.map((offer) => ({ offer, field: 'code', why: 'sameCode' }) as const),
  ];
}

/** Everything wrong with the limits: each is set, and none is above the next wider one. */
export function checkLimits(limits: Limits): readonly CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const demand = (field: CatalogueField, isRight: boolean, why: CatalogueProblem['why']) => {
    if (!isRight) problems.push({ field, why });
  };
  demand('currency', CURRENCY.test(limits.currency), 'missing');
  demand('percentPerOrder', isWithin(limits.percentPerOrder, 0, 100), 'outside');
  demand('marginFloor', isWithin(limits.marginFloor, 0, 1), 'outside');
  demand('cooldownDays', Number.isInteger(limits.cooldownDays) && isWithin(limits.cooldownDays, 0, 3650), 'outside');
  const sums = ['amountPerOrderMinor', 'clientYearMinor', 'managerMonthMinor', 'teamMonthMinor'] as const;
  for (const [place, field] of sums.entries()) {
    const wider = sums[place + 1];
    demand(field, isMinor(limits[field]), 'notWhole');
    if (wider) demand(field, !(limits[field] > limits[wider]), 'aboveNext');
  }
  return problems;
}

/** Everything wrong with one offer under these limits. */
export function checkOffer(offer: Offer, limits: Limits): readonly CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const demand = (field: CatalogueField, isRight: boolean, why: CatalogueProblem['why']) => {
    if (!isRight) problems.push({ offer: offer.code, field, why });
  };
  const { kind, step, cost, percent, capMinor, minOrderMinor, validDays } = offer;
  demand('code', offer.code !== '', 'missing');
  demand('validDays', Number.isInteger(validDays) && isWithin(validDays, 1, MOST_DAYS), 'missing');
  demand('capMinor', isMinor(capMinor), 'missing');
  demand('minOrderMinor', isMinor(minOrderMinor), 'notWhole');
  demand('cost', isCost(offer), 'missing');
  demand('capMinor', capMinor <= limits.amountPerOrderMinor, 'aboveLimit');
  demand('classes', !offer.classes.includes('C'), 'classC');
  demand('consent', offer.consent === 'offers' || kind === 'care', 'needsConsent');
  demand('reasons', offer.reasons !== 'any' || step === 'news', 'needsReason');
  demand('step', (step === 'discount') === (kind === 'discount'), 'wrongStep');
  if (cost.kind === 'amount') demand('cost', cost.amountMinor <= capMinor, 'aboveLimit');
  if (kind !== 'discount') return problems;
  demand('percent', percent !== undefined && percent > 0 && percent <= 100, 'missing');
  demand('percent', (percent ?? 0) <= limits.percentPerOrder, 'aboveLimit');
  demand('capMinor', capMinor * 100 >= (percent ?? 0) * minOrderMinor - 100, 'cutAtMinimum');
  return problems;
}

/** Only what is not worth money to the client may cost nothing. */
function isCost({ cost, kind, step }: Offer): boolean {
  if (kind === 'discount') return cost.kind === 'discount';
  if (cost.kind === 'minutes') return isWithin(cost.minutes, 1, 480);
  if (cost.kind === 'amount') return isMinor(cost.amountMinor);
  if (cost.kind === 'shareOfOrder') return isWithin(cost.share, 0, 1);
  return cost.kind === 'none' && (step === 'news' || step === 'service');
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

function isMinor(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
