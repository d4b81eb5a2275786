import type { PromiseGround } from '../../../../lib/domain/offer/ground';
import type { Limits, Offer } from '../../../../lib/domain/offer/offer';
import type { TalkPermission } from '../../../../lib/domain/policy/permission';

export function permitted(hasConsent: boolean): TalkPermission {
  return { mayTalk: true, bar: undefined, hasConsent };
}

/** Wide limits in roubles, so that each test narrows the one it is about. Sums in kopecks. */
export const limits: Limits = {
  currency: 'RUB',
  percentPerOrder: 20,
  amountPerOrderMinor: 10_000_00,
  clientYearMinor: 20_000_00,
  managerMonthMinor: 30_000_00,
  teamMonthMinor: 100_000_00,
  marginFloor: 0.1,
  cooldownDays: 180,
};

/** The example of the source article: 5 % from 20 000, within a month, no more than 3 000 (S2-22, S2-14). */
export const fivePercent: Offer = {
  code: 'fivePercent',
  step: 'discount',
  kind: 'discount',
  percent: 5,
  capMinor: 3000_00,
  minOrderMinor: 20_000_00,
  validDays: 30,
  cost: { kind: 'discount' },
  classes: ['A', 'B'],
  statuses: ['sleeping', 'lost'],
  reasons: ['price'],
  category: 'bought',
  consent: 'offers',
  notFirstFor: [],
};

export const news: Offer = {
  ...fivePercent,
  code: 'news',
  step: 'news',
  kind: 'news',
  capMinor: 0,
  minOrderMinor: 0,
  cost: { kind: 'minutes', minutes: 2 },
  reasons: 'any',
  category: 'any',
};

export const gift: Offer = {
  ...fivePercent,
  code: 'gift',
  step: 'gift',
  kind: 'gift',
  capMinor: 1000_00,
  minOrderMinor: 10_000_00,
  cost: { kind: 'amount', amountMinor: 500_00 },
  reasons: ['price', 'ourFault'],
};

export const ground: PromiseGround = {
  client: { valueClass: 'A', status: 'sleeping', marks: [], permission: permitted(true), isHistoryComplete: true },
  limits,
  log: [],
  owner: { client: 'crm client 1', manager: 'Ольга', today: '2026-11-21' },
  margin: { rate: 0.3, isAssumed: false },
  reason: 'price',
  minuteMinor: 10_00,
};

export function withOrder(amountMinor: number, given: Partial<PromiseGround> = {}): PromiseGround {
  return { ...ground, ...given, order: { amountMinor, currency: 'RUB' } };
}
