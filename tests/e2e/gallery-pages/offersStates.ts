import type { OffersView } from '../../../components/options/offers/offersView';
import { readyCatalogues } from '../../../lib/content/contentRules';
import { catalogueOf, offerOf } from '../../../lib/domain/offer/catalogue';
import type { FirmCatalogue } from '../../../lib/domain/offer/firmCatalogue';
import { presets } from '../../../lib/domain/presets/preset';

const scale = { averageOrderMinor: 64_000_00, currency: 'RUB' };
const [ready] = readyCatalogues.filter(({ industry }) => industry === 'furniture');
const example = ready?.offers.find((offer) => offer.example);
if (!ready || !example) throw new Error('The ready catalogue has its example');
const catalogue: FirmCatalogue = catalogueOf(ready, scale);

/** Nothing is known of money; the gallery puts the library in, in the language that is shown. */
export const noOffers: OffersView = {
  library: undefined,
  catalogue: undefined,
  isOwn: false,
  industries: presets.map(({ code, label }) => ({ code, name: label.ru })),
  industry: 'furniture',
  brought: undefined,
  saved: { kind: 'none' },
  file: { kind: 'none' },
  example: offerOf(example, scale),
  margin: { rate: 0.35, isAssumed: true },
  minuteMinor: 12_50,
  promises: [],
};

const made = {
  kind: 'discount' as const,
  offer: 'afterFault',
  until: '2026-12-20',
  currency: 'RUB',
  percent: 5,
  minOrderMinor: 20_000_00,
};
const filled: OffersView = {
  ...noOffers,
  catalogue,
  isOwn: true,
  promises: [
    {
      ...made,
      id: 'c',
      client: 'c',
      name: 'Производственно-коммерческое объединение «Северо-Западные строительные технологии»',
      on: '2026-11-20',
      by: 'Ольга',
      amountMinor: 3_000_00,
    },
    { ...made, id: 'b', client: 'b', name: 'Elena Petrova', on: '2026-11-12', by: 'Марина', amountMinor: 1_000_00 },
    { ...made, id: 'a', client: 'a', name: undefined, on: '2026-11-03', by: '', amountMinor: 2_450_50 },
  ],
};
const [first, ...others] = catalogue.offers;
const wrong: FirmCatalogue = {
  limits: { ...catalogue.limits, clientYearMinor: catalogue.limits.teamMonthMinor * 2 },
  offers: first ? [{ ...first, validDays: 0, cost: { kind: 'none' } }, ...others] : others,
};

/** The page of offers in every state. */
export const offersStates: Readonly<Record<string, OffersView>> = {
  offers: filled,
  offersReady: { ...filled, isOwn: false, promises: [] },
  offersUnknown: noOffers,
  offersLooking: { ...noOffers, catalogue: 'looking', promises: 'looking' },
  offersWrong: {
    ...filled,
    brought: wrong,
    file: { kind: 'refused', problem: { why: 'notJson' } },
    promises: 'closed',
  },
  offersSaved: { ...filled, saved: { kind: 'saved' } },
  offersRefused: { ...filled, saved: { kind: 'refused', why: 'storageFull' } },
};
