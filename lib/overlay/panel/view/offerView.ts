import type { OfferPageView, OfferView, OverLimitView } from '../../../../components/panel/offerViews';
import type { OfferWords } from '../../../domain/content/library';
import { categoryTerm } from '../../../domain/offer/categoryTerm';
import { offerEconomics, oneOf } from '../../../domain/offer/economics';
import { guardOf, readAsked } from '../../../domain/offer/guard';
import { type Ladder, ladderOf } from '../../../domain/offer/ladder';
import type { OfferPromise } from '../../../domain/offer/promise';
import { restsOf } from '../../../domain/offer/promiseLog';
import { blanksOf, offerValues, requestText, termsOf } from '../../../domain/offer/words';
import { fill, type Lookup } from '../../../domain/script/fill';
import { lookupOf, spokenMoney } from '../../../domain/script/spoken';
import type { Values } from '../../../domain/script/values';
import { groundOfTalk } from '../../../domain/talk/groundOfTalk';
import { reasonOf, type Scene, tellingOf } from './scene';

/** The ladder of this talk; undefined where nothing worth money can be promised. */
function ladderNow({ sheet, talk, library }: Scene): Ladder | undefined {
  const ground = groundOfTalk(sheet, talk);
  if (!ground) return undefined;
  const reason = library.reasons.reasons.find(({ code }) => code === talk.reason);
  const play = library.plays.plays.find(({ code }) => code === reason?.play);
  return ladderOf(sheet.offers, { reason, play, refused: talk.refused, earlier: sheet.earlier }, ground);
}

export function offerView(scene: Scene): OfferPageView {
  const reason = reasonOf(scene);
  const ladder = ladderNow(scene);
  const open = ladder?.open ?? [];
  const steps = [...new Set(open.map(({ offer }) => offer.step))];
  const chosen = open.find(({ offer }) => offer.step === scene.talk.offerStep) ?? open[0];
  return {
    kind: 'offer',
    reason,
    ordered: ladder && orderedView(scene, ladder),
    closed: open.length > 0 ? undefined : closedWhy(scene, ladder),
    ladder: steps,
    offer: chosen && offerCard(chosen, scene),
    isCheaperFirst: ladder?.closed.some(({ by }) => by === 'cheaperFirst') ?? false,
  };
}

function closedWhy({ sheet, talk }: Scene, found: Ladder | undefined): OfferPageView['closed'] {
  if (!sheet.permission.hasConsent) return 'noConsent';
  if (!found) return 'unknownMoney';
  if (talk.reason === undefined) return 'noReason';
  return found.closed.some(isOfOtherGoods) ? 'otherCategory' : 'noOffers';
}

/** What is ordered, where an offer of this talk depends on it and there is something to choose from. */
function orderedView({ sheet, talk }: Scene, { open, closed }: Ladder): OfferPageView['ordered'] {
  const bought = sheet.ground?.client.categories ?? [];
  const { category: chosen } = talk;
  const isBound = open.some(({ offer }) => offer.category !== 'any');
  const isNarrowed = closed.some(isOfOtherGoods);
  if (bought.length === 0 || !(isBound || isNarrowed || chosen !== undefined)) return undefined;
  return { bought, chosen, isNarrowed };
}

const isOfOtherGoods = ({ by }: Ladder['closed'][number]) => by === 'category';

/** The offer that is shown now, as it would be promised. */
export function promiseNow(scene: Scene): OfferPromise | undefined {
  const open = ladderNow(scene)?.open ?? [];
  return open.find(({ offer }) => offer.step === scene.talk.offerStep) ?? open[0];
}

/** The offer that is shown now with the words and sums it may be promised in; undefined while something is missing. */
export function promisedNow(scene: Scene): { readonly code: string; readonly values: Values } | undefined {
  const promise = promiseNow(scene);
  if (!promise) return undefined;
  const { values: known, speech } = tellingOf(scene);
  const suffix = scene.library.offers.minOrderSuffix;
  const values = offerValues(promise, wordsOf(promise, scene), { speech, known, suffix });
  return values && { code: promise.offer.code, values };
}

function offerCard(promise: OfferPromise, scene: Scene): OfferView {
  const { sheet, talk, library } = scene;
  const ground = groundOfTalk(sheet, talk);
  const telling = tellingOf(scene);
  const words = wordsOf(promise, scene);
  const { speech } = telling;
  // What was typed before may be typed anew.
  const told = lookupOf({ ...telling.values, ...termsOf(promise) }, speech);
  const lookup: Lookup = (key) => (key in talk.blanks ? undefined : told(key));
  const given = offerValues(promise, words, { speech, known: telling.values, suffix: library.offers.minOrderSuffix });
  const economics = sheet.returns && offerEconomics(promise, sheet.returns);
  const costMinutes = minutesWithoutPrice(promise);
  const known = economics && !('problem' in economics) && costMinutes === undefined ? economics : undefined;
  const isMoney = promise.amountMinor > 0;
  return {
    code: promise.offer.code,
    step: promise.offer.step,
    kind: promise.offer.kind,
    label: words.label,
    promiseMinor: isMoney ? promise.amountMinor : undefined,
    currency: promise.currency,
    percent: promise.percent,
    until: isMoney ? promise.until : undefined,
    binding: promise.binding && library.offers.bindingLimits[promise.binding]?.label,
    costMinor: promise.costMinor,
    costMinutes,
    paysAfter: known?.paybackPurchases,
    oneOf: oneOf(known?.breakEvenChance),
    month:
      isMoney && ground
        ? {
            leftMinor: restsOf(ground.log, ground.limits, ground.owner).managerMonthMinor,
            limitMinor: ground.limits.managerMonthMinor,
          }
        : undefined,
    netMinor: known?.netMinor,
    isMarginAssumed: promise.isMarginAssumed,
    isHabit: (sheet.facts.discountStreak ?? 0) >= 3 && promise.offer.kind === 'discount',
    category: ground && categoryTerm(promise.offer, ground),
    earlier: earlierView(promise, scene),
    say: fill(given ? '{offerText}.' : words.text, lookupOf({ ...telling.values, ...given }, speech)),
    blanks: blanksOf(promise, words, lookup).map((key) => ({
      key,
      label: library.vocabulary.variables.find((variable) => variable.key === key)?.label ?? key,
      value: talk.blanks[key] ?? '',
    })),
  };
}

/** What takes minutes costs something, and nobody knows how much until a minute has its price. */
function minutesWithoutPrice({ offer: { cost }, costMinor }: OfferPromise): number | undefined {
  return cost.kind === 'minutes' && costMinor === 0 && cost.minutes > 0 ? cost.minutes : undefined;
}

/** Of this very offer where it was made before, else of the one made last. */
function earlierView({ offer }: OfferPromise, scene: Scene): OfferView['earlier'] {
  const { earlier } = scene.sheet;
  const told = earlier.find((one) => one.offer === offer.code) ?? earlier[0];
  if (!told) return undefined;
  const { offer: code, on, end, endedOn } = told;
  const label = code === undefined ? undefined : knownWords(code, scene)?.label;
  return { label, isSame: code === offer.code, on, end, endedOn };
}

function wordsOf({ offer }: OfferPromise, scene: Scene): OfferWords {
  return knownWords(offer.code, scene) ?? { label: offer.code, text: '' };
}

/** The head's own words, else those of the ready catalogue; undefined for what neither has. */
function knownWords(code: string, { sheet, library }: Scene): OfferWords | undefined {
  const own = sheet.offers.find((one) => one.code === code)?.words;
  return own ?? library.offers.catalogue.flatMap(({ offers }) => offers).find((one) => one.code === code);
}

/** The client asks for more than is offered; undefined where nothing is offered that could be more. */
export function overView(scene: Scene, say: (allowed: string) => string): OverLimitView | undefined {
  const { sheet, talk, library } = scene;
  const promise = promiseNow(scene);
  if (!promise || !sheet.ground || talk.asked === undefined) return undefined;
  const { currency } = promise;
  const typed = readAsked(talk.asked, currency);
  const order = sheet.ground.order;
  const askedMinor = askedIn(typed, scene);
  const speech = tellingOf(scene).speech;
  return {
    kind: 'over',
    reason: reasonOf(scene),
    asked: talk.asked,
    currency,
    askedMinor,
    promiseMinor: promise.amountMinor,
    say: say(spokenMoney({ amountMinor: promise.amountMinor, currency }, speech.language)),
    request: requestText(library.offers, speech, {
      order,
      asked: talk.asked.trim(),
      allowedMinor: promise.amountMinor,
      currency,
      binding: promise.binding,
      known: { company: sheet.name, ...reasonLabel(scene) },
    }),
  };
}

/** A percentage needs an order it is of; a sum stands for itself. */
function askedIn(typed: ReturnType<typeof readAsked>, { sheet }: Scene): number | undefined {
  if (!typed || !sheet.ground) return undefined;
  if ('amountMinor' in typed) return typed.amountMinor;
  const { order } = sheet.ground;
  return order && guardOf({ ...sheet.ground, order }, typed).askedMinor;
}

function reasonLabel(scene: Scene): { readonly reasonLabel?: string } {
  const label = reasonOf(scene)?.label;
  return label === undefined ? {} : { reasonLabel: label };
}
