import type { KeptOffer } from './firmCatalogue';
import type { Limits, OfferKind, OfferStep } from './offer';

const stepOfKind: Readonly<Record<OfferKind, OfferStep>> = {
  care: 'news',
  news: 'news',
  service: 'service',
  delivery: 'gift',
  gift: 'gift',
  bonus: 'gift',
  discount: 'discount',
};

export const offerKinds = Object.keys(stepOfKind) as readonly OfferKind[];

/** Days an offer holds where nobody has said otherwise. */
const USUAL_DAYS = 30;
const USUAL_PERCENT = 5;
const USUAL_MINUTES = 10;

/** A discount to begin with: within every limit, for sleepers of the classes that are offered things. */
export function newOffer(taken: readonly string[], { amountPerOrderMinor, percentPerOrder }: Limits): KeptOffer {
  const percent = Math.min(USUAL_PERCENT, percentPerOrder) || USUAL_PERCENT;
  return {
    code: freeCode(taken),
    step: 'discount',
    kind: 'discount',
    percent,
    capMinor: amountPerOrderMinor,
    minOrderMinor: 0,
    validDays: USUAL_DAYS,
    cost: { kind: 'discount' },
    classes: ['A', 'B'],
    statuses: ['sleeping', 'lost'],
    reasons: ['price'],
    category: 'any',
    consent: 'offers',
    notFirstFor: [],
  };
}

/** The offer as one of another kind: what belongs to a kind alone follows it, the rest stays. */
export function offerOfKind({ percent, ...offer }: KeptOffer, kind: OfferKind): KeptOffer {
  const step = stepOfKind[kind];
  const shape = { ...offer, kind, step, consent: kind === 'care' ? ('none' as const) : ('offers' as const) };
  const reasons = offer.reasons === 'any' && step !== 'news' ? ['price'] : offer.reasons;
  if (kind === 'discount') return { ...shape, reasons, percent: percent ?? USUAL_PERCENT, cost: { kind: 'discount' } };
  if (step === 'news') return { ...shape, capMinor: 0, cost: { kind: 'none' } };
  const cost = offer.cost.kind === 'discount' || offer.cost.kind === 'none' ? usualCost(step) : offer.cost;
  return { ...shape, reasons, cost };
}

function usualCost(step: OfferStep): KeptOffer['cost'] {
  return step === 'service' ? { kind: 'minutes', minutes: USUAL_MINUTES } : { kind: 'amount', amountMinor: 0 };
}

function freeCode(taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`own${n}`)) return `own${n}`;
}
