import { boughtAs } from './boughtAs';
import { NEW_GOODS, type PromiseGround } from './ground';
import type { BindingLimit, Offer, OfferKind } from './offer';
import { cooldownUntil, standingPromise } from './promiseLog';

/** What a client is given, as against news and work of ours. */
export function isWorthMoney({ cost }: Offer): boolean {
  return cost.kind !== 'none' && cost.kind !== 'minutes';
}

/** Why an offer is not for this client, in the order in which it is worth saying. */
export function closedBy(offer: Offer, ground: PromiseGround): BindingLimit | undefined {
  const { client, reason } = ground;
  const forClient = closedForClient(offer.kind, ground);
  if (forClient) return forClient;
  if (client.valueClass !== undefined && !offer.classes.includes(client.valueClass)) return 'class';
  if (client.status === undefined || !offer.statuses.includes(client.status)) return 'status';
  if (offer.consent !== 'none' && !client.permission.hasConsent) return 'consent';
  if (offer.reasons !== 'any' && (reason === undefined || !offer.reasons.includes(reason))) return 'reason';
  if (isOtherCategory(offer, ground)) return 'category';
  if (isWorthMoney(offer) && !ground.margin && ground.order?.marginMinor === undefined) return 'unknownMargin';
  if (!(Number.isInteger(offer.validDays) && offer.validDays >= 1)) return 'expired';
  return isWorthMoney(offer) ? closedByTime(offer.kind, ground) : undefined;
}

/** An offer on what he has bought, or has not, against what is ordered; where either is not known it is open. */
function isOtherCategory({ category: rule }: Offer, { client: { categories = [] }, category }: PromiseGround): boolean {
  if (rule === 'any' || category === undefined || categories.length === 0) return false;
  return (boughtAs(category, categories) === NEW_GOODS) === (rule === 'bought');
}

/** Class C, debtors and others whose marks forbid it, a history read in part, an order in another currency. */
export function closedForClient(kind: OfferKind, { client, order, limits }: PromiseGround): BindingLimit | undefined {
  if (client.valueClass === 'C') return 'class';
  const blocks = client.marks.flatMap((mark) => mark.blocks);
  if (blocks.includes('offers') || (kind === 'discount' && blocks.includes('discount'))) return 'mark';
  if (!client.isHistoryComplete) return 'history';
  return order && order.currency !== limits.currency ? 'currency' : undefined;
}

/** One promise at a time, and no discount soon after another. */
export function closedByTime(kind: OfferKind, { log, limits, owner }: PromiseGround): BindingLimit | undefined {
  if (standingPromise(log, owner)) return 'stacking';
  return kind === 'discount' && cooldownUntil(log, limits, owner) !== undefined ? 'cooldown' : undefined;
}
