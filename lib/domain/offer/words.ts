import type { Library, OfferWords } from '../content/library';
import type { Template } from '../content/scriptBook';
import { fill, type Lookup, variablesOf } from '../script/fill';
import { lookupOf, type Speech } from '../script/spoken';
import type { Values } from '../script/values';
import type { Order } from './ground';
import type { BindingLimit } from './offer';
import type { OfferPromise } from './promise';

/**
 * The values of an open promise for a script: its text and last day, with the amounts that may really be promised, never
 * those of the catalogue. Undefined for a closed one, and while something the manager fills in is missing.
 */
export function offerValues(
  promise: OfferPromise,
  words: OfferWords,
  { speech, known, suffix }: { readonly speech: Speech; readonly known: Values; readonly suffix: Template },
): Values | undefined {
  if (!promise.isOpen) return undefined;
  const { offer } = promise;
  const values = { ...known, ...termsOf(promise) };
  const lookup = lookupOf(values, speech);
  if (blanksOf(promise, words, lookup).length > 0) return undefined;
  const needsMinimum = offer.minOrderMinor > 0 && !words.text.includes('{offerMinOrder}');
  return { ...values, offerText: fill(needsMinimum ? words.text + suffix : words.text, lookup) };
}

/** What an offer itself gives, as it may really be promised. */
export function termsOf({ offer, until, percent, capMinor, currency }: OfferPromise): Values {
  return {
    offerUntil: until,
    ...(percent !== undefined && { offerPercent: percent }),
    offerCap: { amountMinor: capMinor, currency },
    offerMinOrder: { amountMinor: offer.minOrderMinor, currency },
  };
}

/** Keys of what the manager has to fill in before the offer can be said; `lookup` knows the terms of the promise too. */
export function blanksOf({ offer }: OfferPromise, { text }: OfferWords, lookup: Lookup): readonly string[] {
  const bare = variablesOf(text.replace(/\[[^[\]]*\]/g, ''));
  return [...new Set([...(offer.needs ?? []), ...bare])].filter((key) => lookup(key) === undefined);
}

/** The text that asks the head for more than may be promised. It promises nothing. */
export function requestText(
  { requestText: template, bindingLimits }: Pick<Library['offers'], 'requestText' | 'bindingLimits'>,
  speech: Speech,
  request: {
    readonly order: Order | undefined;
    /** As it was typed. */
    readonly asked: string;
    readonly allowedMinor: number;
    readonly currency: string;
    readonly binding: BindingLimit | undefined;
    readonly known: Pick<Values, 'company' | 'reasonLabel'>;
  },
): string {
  const { order, asked, allowedMinor, currency, binding, known } = request;
  const label = binding && bindingLimits[binding]?.label;
  const values: Values = {
    ...known,
    askedDiscount: asked,
    allowedDiscount: { amountMinor: allowedMinor, currency },
    ...(order && { orderAmount: { amountMinor: order.amountMinor, currency: order.currency } }),
    ...(label !== undefined && { bindingLimit: label }),
  };
  return fill(template, lookupOf(values, speech));
}
