import { describe, expect, it } from 'vitest';
import { readyCatalogues } from '../../../../lib/content/contentRules';
import { validMarks } from '../../../../lib/domain/marks/mark';
import { offerOf } from '../../../../lib/domain/offer/catalogue';
import { NEW_GOODS, type PromiseGround } from '../../../../lib/domain/offer/ground';
import type { BindingLimit, Offer } from '../../../../lib/domain/offer/offer';
import { promiseOf } from '../../../../lib/domain/offer/promise';
import type { PromiseEntry } from '../../../../lib/domain/offer/promiseLog';
import { entryOf } from '../../../../lib/domain/offer/record';
import { fivePercent, gift, ground, limits, news, permitted, withOrder } from './grounds';

const entry: PromiseEntry = {
  id: '1',
  client: ground.owner.client,
  kind: 'discount',
  on: '2026-03-01',
  until: '2026-03-31',
  by: 'Ольга',
  amountMinor: 1000_00,
  currency: 'RUB',
  minOrderMinor: 0,
};

function marked(...codes: string[]): PromiseGround {
  const marks = validMarks(
    codes.map((code) => ({ code, setOn: '2026-11-01' })),
    '2026-11-21',
  );
  return withOrder(100_000_00, { client: { ...ground.client, marks } });
}

describe('the worked numbers of the source articles', () => {
  it.each([
    [19_999_00, 0],
    [20_000_00, 1000_00],
    [200_000_00, 3000_00],
    // S2-12 corrected: 10–20 % of 20 000 are 2 000–4 000, not 40 000.
    [60_000_00, 3000_00],
    [59_999_99, 2999_99],
  ])('5 %% from 20 000 with a cap of 3 000, on an order of %i: %i', (order, promised) => {
    expect(promiseOf(fivePercent, withOrder(order)).amountMinor).toBe(promised);
  });

  it.each([
    [10, 2000_00],
    [20, 4000_00],
  ])('%i %% of 20 000 are %i', (percent, promised) => {
    const offer: Offer = { ...fivePercent, percent, capMinor: 10_000_00 };
    expect(promiseOf(offer, withOrder(20_000_00)).amountMinor).toBe(promised);
  });

  it('holds for a month after the day it is made', () => {
    expect(promiseOf(fivePercent, withOrder(20_000_00)).until).toBe('2026-12-21');
  });
});

describe('what sets a promise is named', () => {
  const of = (given: Partial<PromiseGround>, order = 100_000_00, offer: Offer = fivePercent) => {
    const { amountMinor, binding } = promiseOf(offer, withOrder(order, given));
    return [amountMinor, binding];
  };

  it.each<[string, Partial<PromiseGround>, number, BindingLimit]>([
    ['cap of the offer', {}, 3000_00, 'offerCap'],
    ['sum per order', { limits: { ...limits, amountPerOrderMinor: 700_00 } }, 700_00, 'amountPerOrder'],
    ['percent per order', { limits: { ...limits, percentPerOrder: 2 } }, 2000_00, 'percentPerOrder'],
    [
      'year of the client',
      { limits: { ...limits, clientYearMinor: 1500_00, cooldownDays: 30 }, log: [entry] },
      500_00,
      'clientYear',
    ],
    ['month of the manager', { limits: { ...limits, managerMonthMinor: 900_00 } }, 900_00, 'managerMonth'],
    ['month of the team', { limits: { ...limits, teamMonthMinor: 800_00 } }, 800_00, 'teamMonth'],
    ['margin floor', { limits: { ...limits, marginFloor: 0.29 } }, 1000_00, 'marginFloor'],
    ['cooldown', { log: [{ ...entry, on: '2026-08-01' }] }, 0, 'cooldown'],
    ['another promise', { log: [{ ...entry, kind: 'gift', on: '2026-11-01', until: '2026-11-21' }] }, 0, 'stacking'],
    ['class', { client: { ...ground.client, valueClass: 'C' } }, 0, 'class'],
    ['status', { client: { ...ground.client, status: 'active' } }, 0, 'status'],
    ['consent', { client: { ...ground.client, permission: permitted(false) } }, 0, 'consent'],
    ['history', { client: { ...ground.client, isHistoryComplete: false } }, 0, 'history'],
    ['reason', { reason: 'ourFault' }, 0, 'reason'],
    ['margin nobody knows', { margin: undefined }, 0, 'unknownMargin'],
  ])('%s', (_, given, promised, binding) => {
    expect(of(given)).toEqual([promised, binding]);
  });

  it('percent of the offer', () => {
    expect(of({}, 40_000_00)).toEqual([2000_00, 'offerPercent']);
  });

  it('minimum order', () => {
    expect(of({}, 100)).toEqual([0, 'minOrder']);
  });

  it('another currency', () => {
    const order = { amountMinor: 100_000_00, currency: 'USD' };
    expect(promiseOf(fivePercent, { ...ground, order })).toMatchObject({ amountMinor: 0, binding: 'currency' });
  });

  it.each([['debt'], ['complaintOpen'], ['leavesForPrice'], ['discountHabit']])('the mark %s', (mark) => {
    expect(promiseOf(fivePercent, marked(mark))).toMatchObject({ amountMinor: 0, isOpen: false, binding: 'mark' });
  });

  it('a debtor gets no gift either, one who leaves for price does', () => {
    expect(promiseOf(gift, marked('debt')).isOpen).toBe(false);
    expect(promiseOf(gift, marked('leavesForPrice')).amountMinor).toBe(500_00);
  });
});

describe('margin', () => {
  it('is the order’s own where the CRM gives it', () => {
    const order = { amountMinor: 40_000_00, currency: 'RUB', marginMinor: 4500_00 };
    expect(promiseOf(fivePercent, { ...ground, margin: { rate: 0.9, isAssumed: true }, order })).toMatchObject({
      amountMinor: 500_00,
      binding: 'marginFloor',
      isMarginAssumed: false,
    });
  });

  it('of the trade is said to be assumed', () => {
    const assumed = withOrder(40_000_00, { margin: { rate: 0.3, isAssumed: true } });
    expect(promiseOf(fivePercent, assumed).isMarginAssumed).toBe(true);
  });
});

describe('before the order is known', () => {
  it('promises the percent and the most it may come to', () => {
    expect(promiseOf(fivePercent, ground)).toMatchObject({ amountMinor: 3000_00, percent: 5, capMinor: 3000_00 });
  });

  it('says no higher cap than the rest of the month', () => {
    const tight = { ...ground, limits: { ...limits, managerMonthMinor: 1234_00 } };
    expect(promiseOf(fivePercent, tight)).toMatchObject({ capMinor: 1234_00, binding: 'managerMonth' });
  });

  it('says no higher percent than the margin leaves', () => {
    const thin = { ...ground, margin: { rate: 0.13, isAssumed: false } };
    expect(promiseOf(fivePercent, thin).percent).toBe(3);
    expect(promiseOf(fivePercent, { ...ground, margin: { rate: 0.1, isAssumed: false } }).isOpen).toBe(false);
  });
});

describe('what is not worth money', () => {
  it('is open without a sum, at the cost of the minutes', () => {
    expect(promiseOf(news, { ...ground, reason: 'forgot' })).toMatchObject({
      isOpen: true,
      amountMinor: 0,
      costMinor: 20_00,
      binding: undefined,
    });
  });

  it('care needs no consent, news does', () => {
    const silent = { ...ground, client: { ...ground.client, permission: permitted(false) } };
    expect(promiseOf({ ...news, kind: 'care', consent: 'none' }, silent).isOpen).toBe(true);
    expect(promiseOf(news, silent).isOpen).toBe(false);
  });
});

describe('a gift', () => {
  it('is given whole or not at all', () => {
    expect(promiseOf(gift, withOrder(10_000_00)).amountMinor).toBe(500_00);
    const tight = withOrder(10_000_00, { limits: { ...limits, clientYearMinor: 499_99 } });
    expect(promiseOf(gift, tight)).toMatchObject({ amountMinor: 0, isOpen: false, binding: 'clientYear' });
  });
});

describe('a promise that was made', () => {
  it('is written with all its terms', () => {
    const made = entryOf('p1', promiseOf(fivePercent, ground), ground);
    expect(made).toEqual({
      id: 'p1',
      client: 'crm client 1',
      offer: 'fivePercent',
      kind: 'discount',
      on: '2026-11-21',
      until: '2026-12-21',
      by: 'Ольга',
      amountMinor: 3000_00,
      currency: 'RUB',
      percent: 5,
      minOrderMinor: 20_000_00,
    });
  });

  it('is not written where nothing may be promised', () => {
    const barred = { ...ground, client: { ...ground.client, valueClass: 'C' } as const };
    expect(entryOf('p1', promiseOf(fivePercent, barred), barred)).toBeUndefined();
  });
});

describe('the ready catalogues', () => {
  const all = readyCatalogues.flatMap(({ industry, offers }) =>
    offers.filter(({ example }) => !example).map((offer) => ({ place: `${industry}.${offer.code}`, offer, industry })),
  );

  it.each(all)('$place opens for a client it is meant for, at the trade’s margin', ({ offer, industry }) => {
    const scale = { averageOrderMinor: 10_000_00, currency: 'RUB' };
    const catalogue = readyCatalogues.find((one) => one.industry === industry)!;
    const worded = offerOf(offer, scale);
    const share = (amount: object) => ('avgOrder' in amount ? Number(amount.avgOrder) * 10_000_00 : 0);
    const own = {
      ...limits,
      percentPerOrder: catalogue.limits.percentPerOrder,
      amountPerOrderMinor: share(catalogue.limits.amountPerOrder),
      marginFloor: catalogue.limits.marginFloor,
    };
    const made = promiseOf(worded, {
      ...ground,
      limits: own,
      margin: { rate: catalogue.limits.marginFloor + 0.2, isAssumed: true },
      client: { ...ground.client, status: offer.statuses[0], valueClass: offer.classes[0] },
      ...(offer.reasons !== 'any' && { reason: offer.reasons[0]! }),
    });
    expect(made.isOpen).toBe(true);
  });
});

describe('an offer on one kind of goods', () => {
  const bought = { ...ground.client, categories: ['Doors', 'Windows'] };
  const ordering = (category: string | undefined) => {
    const plain = withOrder(40_000_00, { client: bought });
    return { ...plain, ...(category !== undefined && { category }) };
  };

  it.each([
    ['bought', 'windows ', true],
    ['bought', 'Fences', false],
    ['notBought', 'Fences', true],
    ['notBought', 'Windows', false],
    ['any', 'Fences', true],
    ['notBought', NEW_GOODS, true],
    ['bought', NEW_GOODS, false],
    ['bought', undefined, true],
  ] as const)('on what was %s, with %s in the order: %s', (category, ordered, isOpen) => {
    const promise = promiseOf({ ...fivePercent, category }, ordering(ordered));
    expect(promise.isOpen).toBe(isOpen);
    if (!isOpen) expect(promise).toMatchObject({ amountMinor: 0, binding: 'category' });
  });
});
