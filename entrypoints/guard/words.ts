import { requestWords } from '../../lib/content/spokenRequest';
import { requestText } from '../../lib/domain/offer/words';
import { getLocale } from '../../lib/locales/messages/runtime';
import type { GuardWords } from '../../lib/overlay/guard/guardViewOf';

/** What the guard says with the words of the library, in the language of its script. */
export const guardWords: GuardWords = {
  limit: (code) => requestWords.offers.bindingLimits[code]?.label,
  request: ({ order, limit }, asked) =>
    requestText(
      requestWords.offers,
      { language: getLocale(), today: limit.today, vocabulary: requestWords.vocabulary },
      {
        order,
        asked,
        allowedMinor: limit.allowedMinor,
        currency: order.currency,
        binding: limit.binding,
        known: { company: limit.name },
      },
    ),
};
