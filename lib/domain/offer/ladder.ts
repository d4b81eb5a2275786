import type { PlayRule } from '../content/play';
import type { ReasonRule } from '../content/reason';
import { type EarlierOffer, rankBy } from './earlierOffer';
import type { PromiseGround } from './ground';
import { type BindingLimit, type Offer, type OfferStep, offerSteps } from './offer';
import { type OfferPromise, promiseOf } from './promise';

/** Why an offer of the catalogue is not proposed: a limit, a step its reason or play never takes, or its turn. */
type ClosedBy = BindingLimit | 'step' | 'cheaperFirst';

/** What may be proposed now, cheapest first, and why the rest may not. */
export interface Ladder {
  readonly open: readonly OfferPromise[];
  readonly closed: readonly { readonly offer: Offer; readonly by: ClosedBy }[];
}

/** What the ladder is built for. */
export interface LadderTalk {
  /** The rule of the reason given; undefined before it is known. */
  readonly reason: ReasonRule | undefined;
  readonly play: PlayRule | undefined;
  /** Steps that were proposed in this talk and refused. */
  readonly refused: readonly OfferStep[];
  /** What this client was offered before, the latest first. */
  readonly earlier: readonly EarlierOffer[];
}

/**
 * The steps of the play that the reason allows too, as far as offers hold: news before service, service before gifts,
 * a discount last. Within a step comes what he has taken before, then the cheaper, and last what he has let go. Before a
 * reason is known there is news at most.
 */
export function ladderOf(offers: readonly Offer[], talk: LadderTalk, ground: Omit<PromiseGround, 'reason'>): Ladder {
  const steps = stepsOf(talk);
  const full: PromiseGround = { ...ground, ...(talk.reason && { reason: talk.reason.code }) };
  const judged = offers.map((offer) => judge(offer, steps, talk, full));
  return {
    open: judged.flatMap((one) => ('promise' in one ? one.promise : [])).sort(inTurn(talk.earlier)),
    closed: judged.flatMap((one) => ('by' in one ? one : [])),
  };
}

function judge(
  offer: Offer,
  steps: readonly OfferStep[],
  talk: LadderTalk,
  ground: PromiseGround,
): { readonly promise: OfferPromise } | { readonly offer: Offer; readonly by: ClosedBy } {
  if (!steps.includes(offer.step)) return { offer, by: 'step' };
  const promise = promiseOf(offer, ground);
  if (!promise.isOpen) return { offer, by: promise.binding ?? 'step' };
  return comesTooEarly(offer, talk) ? { offer, by: 'cheaperFirst' } : { promise };
}

function stepsOf({ reason, play }: LadderTalk): readonly OfferStep[] {
  if (!reason) return offerSteps.filter((step) => step === 'news' && (play?.offerSteps.includes(step) ?? true));
  return offerSteps.filter((step) => reason.offerSteps.includes(step) && (play?.offerSteps.includes(step) ?? true));
}

/** Some offers wait until a cheaper step has been refused. */
function comesTooEarly(offer: Offer, { reason, play, refused }: LadderTalk): boolean {
  const waits =
    (reason !== undefined && offer.notFirstFor.includes(reason.code)) ||
    (offer.kind === 'discount' && play?.discountNotFirst === true);
  return waits && !refused.some((step) => placeOf(step) < placeOf(offer.step));
}

/** Within a step the client's own past decides before the cost. */
function inTurn(earlier: readonly EarlierOffer[]): (one: OfferPromise, other: OfferPromise) => number {
  return (one, other) =>
    placeOf(one.offer.step) - placeOf(other.offer.step) ||
    rankBy(earlier, one.offer.code) - rankBy(earlier, other.offer.code) ||
    one.costMinor - other.costMinor;
}

function placeOf(step: OfferStep): number {
  return offerSteps.indexOf(step);
}
