import type { OfferWords } from '../content/library';
import type { Language } from '../language';
import type { FirmOffer } from '../talk/callSheet';
import type { Limits, Offer } from './offer';

/** Signs of an offer's name, as the panel has room for. */
export const LONGEST_OFFER_LABEL = 60;

/** An offer as the firm keeps it; words of its own where the head has written them, in one language or both. */
export interface KeptOffer extends Offer {
  readonly words?: Readonly<Partial<Record<Language, OfferWords>>>;
}

/** Limits and offers of the firm, in its own money. */
export interface FirmCatalogue {
  readonly limits: Limits;
  readonly offers: readonly KeptOffer[];
}

/** The offers for a call in one language; words written in the other alone are better than none. */
export function offersIn(offers: readonly KeptOffer[], language: Language): readonly FirmOffer[] {
  return offers.map(({ words, ...offer }) => {
    const said = words && (words[language] ?? Object.values(words)[0]);
    return said ? { ...offer, words: said } : offer;
  });
}
