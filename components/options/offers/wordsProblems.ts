import type { Library, OfferWords } from '../../../lib/domain/content/library';
import { type FirmCatalogue, type KeptOffer, LONGEST_OFFER_LABEL } from '../../../lib/domain/offer/firmCatalogue';
import { checkText, type TextProblem } from '../../../lib/domain/script/checkText';

/** Signs of an offer said aloud. */
const LONGEST_TEXT = 160;
/** What an offer itself gives. */
const OWN = ['offerPercent', 'offerCap', 'offerMinOrder', 'offerUntil'];

/** Words of an offer on this page: the head's own, else those of the ready one; none for an offer of his own. */
export function wordsOf({ code, words }: KeptOffer, { language, offers }: Library): OfferWords {
  const ready = offers.catalogue.flatMap((one) => one.offers).find((offer) => offer.code === code);
  return words?.[language] ?? ready ?? { label: '', text: '' };
}

/** Why the words of an offer cannot be said, by its code; offers whose words can are left out. */
export function wordsProblems(
  { offers }: FirmCatalogue,
  library: Library,
): ReadonlyMap<string, { readonly label: boolean; readonly text: readonly TextProblem[] }> {
  return new Map(
    offers.flatMap((offer) => {
      const { label, text } = wordsOf(offer, library);
      const given = [...OWN, ...(offer.needs ?? [])];
      const found = checkText(text, library.vocabulary.variables, { most: LONGEST_TEXT, given });
      const isBad = label.trim() === '' || label.length > LONGEST_OFFER_LABEL;
      const isOwn = offer.words?.[library.language] !== undefined || label === '';
      return isOwn && (isBad || found.length > 0) ? [[offer.code, { label: isBad, text: found }] as const] : [];
    }),
  );
}
