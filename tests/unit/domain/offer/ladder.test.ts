import { describe, expect, it } from 'vitest';
import { playRules, reasonRules } from '../../../../lib/content/contentRules';
import { offerEconomics, oneOf } from '../../../../lib/domain/offer/economics';
import { guardOf, readAsked } from '../../../../lib/domain/offer/guard';
import { type LadderTalk, ladderOf } from '../../../../lib/domain/offer/ladder';
import type { Offer } from '../../../../lib/domain/offer/offer';
import { promiseOf } from '../../../../lib/domain/offer/promise';
import {
  discountedOn,
  discountStreak,
  isDiscountHabit,
  type PromiseEntry,
  restsOf,
} from '../../../../lib/domain/offer/promiseLog';
import { blanksOf, offerValues, requestText } from '../../../../lib/domain/offer/words';
import { lookupOf, type Speech } from '../../../../lib/domain/script/spoken';
import { libraries } from '../../content/libraries';
import { fivePercent, gift, ground, limits, news, withOrder } from './grounds';

const service: Offer = {
  ...gift,
  code: 'service',
  step: 'service',
  kind: 'service',
  reasons: ['price', 'ourFault', 'forgot'],
  cost: { kind: 'minutes', minutes: 10 },
};
const afterFault: Offer = { ...fivePercent, code: 'afterFault', reasons: ['ourFault'], notFirstFor: ['ourFault'] };
const offers = [fivePercent, afterFault, gift, service, news];

function talk(reason: string | undefined, refused: LadderTalk['refused'] = []): LadderTalk {
  const rule = reasonRules.find(({ code }) => code === reason);
  return { reason: rule, play: playRules.find(({ code }) => code === rule?.play), refused, earlier: [] };
}

const open = (given: LadderTalk) => ladderOf(offers, given, ground).open.map(({ offer }) => offer.code);

describe('the ladder', () => {
  it('climbs from news to a limited discount where money is the reason', () => {
    expect(open(talk('price'))).toEqual(['news', 'service', 'gift', 'fivePercent']);
  });

  it('is nothing but news before the reason is known', () => {
    expect(open(talk(undefined))).toEqual(['news']);
  });

  it.each([
    ['wantedNew', ['news']],
    ['neededOnce', ['news']],
    ['forgot', ['news', 'service']],
    ['gone', []],
    ['irritated', []],
    ['doNotContact', []],
  ])('for %s it is %j', (reason, codes) => {
    expect(open(talk(reason))).toEqual(codes);
  });

  it('gives no discount for our own mistake until a service was refused', () => {
    expect(open(talk('ourFault'))).toEqual(['service', 'gift']);
    const { closed } = ladderOf(offers, talk('ourFault'), ground);
    expect(closed).toContainEqual({ offer: afterFault, by: 'cheaperFirst' });
    expect(open(talk('ourFault', ['service']))).toEqual(['service', 'gift', 'afterFault']);
  });

  it('never has a price in it for one who leaves for price', () => {
    const client = { ...ground.client, marks: [{ blocks: ['discount'] as const }] };
    const { open: left } = ladderOf(offers, talk('price'), { ...ground, client });
    expect(left.map(({ offer }) => offer.step)).not.toContain('discount');
  });

  it('puts the cheaper of one step first', () => {
    const cheaper: Offer = { ...gift, code: 'cheaper', cost: { kind: 'amount', amountMinor: 100_00 } };
    const { open: both } = ladderOf([gift, cheaper], talk('price'), ground);
    expect(both.map(({ offer }) => offer.code)).toEqual(['cheaper', 'gift']);
  });
});

describe('what an offer costs and brings', () => {
  // Requirements, worked numbers: profit 2 000 a deal, one a month, 25 % a year leave, offer 1 000, contact 300, p 25 %.
  it('nets 23 450 and breaks even at one call in 316', () => {
    const inputs = {
      marginPerDealMinor: 2000_00,
      dealsPerMonth: 1,
      yearlyLoss: 0.25,
      chance: 0.25,
      contactCostMinor: 300_00,
    };
    const result = offerEconomics({ costMinor: 1000_00 }, inputs);
    expect(result).toMatchObject({ benefitMinor: 96_000_00, netMinor: 23_450_00, paybackPurchases: 1, isWorth: true });
    expect('breakEvenChance' in result && oneOf(result.breakEvenChance)).toBe(316);
  });

  it('does not pay for 200 a deal, one in half a year', () => {
    const inputs = {
      marginPerDealMinor: 200_00,
      dealsPerMonth: 1 / 6,
      yearlyLoss: 0.25,
      chance: 0.25,
      contactCostMinor: 300_00,
    };
    expect(offerEconomics({ costMinor: 1000_00 }, inputs)).toMatchObject({ netMinor: -150_00, isWorth: false });
  });
});

const speech: Speech = { language: 'ru', today: '2026-11-21', vocabulary: libraries.ru.vocabulary };
const suffix = libraries.ru.offers.minOrderSuffix;
const words = { label: 'Скидка', text: 'скидка {offerPercent} на привычное, не больше {offerCap}' };
const plain = (text: string | undefined) => text?.replace(/\u00a0/g, ' ');

describe('the words of an offer', () => {
  it('name the percent, the cap, the least order and the last day that really hold', () => {
    const tight = { ...ground, limits: { ...limits, managerMonthMinor: 1200_00 } };
    const values = offerValues(promiseOf(fivePercent, tight), words, { speech, known: {}, suffix });
    expect(plain(values?.offerText)).toBe('скидка 5 % на привычное, не больше 1 200 ₽, для заказа от 20 000 ₽');
    expect(values?.offerUntil).toBe('2026-12-21');
  });

  it('are none for a closed offer, nor while the manager has to fill something in', () => {
    const barred = { ...ground, client: { ...ground.client, valueClass: 'C' } as const };
    expect(offerValues(promiseOf(fivePercent, barred), words, { speech, known: {}, suffix })).toBeUndefined();
    const blank = { label: 'Подарок', text: '{offerItem} в подарок' };
    const promise = promiseOf({ ...gift, needs: ['offerItem'] }, ground);
    expect(blanksOf(promise, blank, lookupOf({}, speech))).toEqual(['offerItem']);
    expect(offerValues(promise, blank, { speech, known: {}, suffix })).toBeUndefined();
    const given = offerValues(promise, blank, { speech, known: { offerItem: 'чехол' }, suffix });
    expect(plain(given?.offerText)).toBe('чехол в подарок, для заказа от 10 000 ₽');
  });

  it('ask the head for more, and promise nothing', () => {
    const text = requestText(libraries.ru.offers, speech, {
      order: { amountMinor: 62_000_00, currency: 'RUB' },
      asked: '10 %',
      allowedMinor: 3000_00,
      currency: 'RUB',
      binding: 'offerCap',
      known: { company: 'ООО «Ромашка»', reasonLabel: 'Дорого' },
    });
    expect(plain(text)).toBe(
      'Прошу согласовать. Клиент: ООО «Ромашка». Заказ: 62 000 ₽. Просит: 10 %. Разрешено: 3 000 ₽, ограничение — предел предложения в деньгах. Причина: Дорого. Клиенту пока ничего не обещано.',
    );
  });
});

const promised: PromiseEntry = {
  id: '1',
  client: ground.owner.client,
  offer: 'fivePercent',
  kind: 'discount',
  on: '2026-11-20',
  until: '2026-12-24',
  by: 'Ольга',
  amountMinor: 3000_00,
  currency: 'RUB',
  percent: 5,
  minOrderMinor: 20_000_00,
};

describe('the discount guard of a deal', () => {
  const deal = (amountMinor: number, log: readonly PromiseEntry[] = [promised]) => ({
    ...withOrder(amountMinor, { log }),
    order: { amountMinor, currency: 'RUB' },
  });

  // The design's own picture: an order of 62 000, a promise of 5 % up to 3 000 until 24 December.
  it('allows 3 000, 4.8 %, until the day of the promise', () => {
    expect(guardOf(deal(62_000_00), { percent: 4 })).toEqual({
      allowedMinor: 3000_00,
      allowedPercent: 4.83,
      binding: 'offerCap',
      until: '2026-12-24',
      askedMinor: 2480_00,
      aboveMinor: 0,
    });
  });

  it('says by how much 10 % is too much', () => {
    expect(guardOf(deal(62_000_00), { percent: 10 })).toMatchObject({ askedMinor: 6200_00, aboveMinor: 3200_00 });
    expect(guardOf(deal(62_000_00), { amountMinor: 3000_01 })).toMatchObject({ aboveMinor: 1 });
  });

  it('allows nothing below the least order, and nothing after the last day', () => {
    expect(guardOf(deal(19_999_00), undefined)).toMatchObject({ allowedMinor: 0, binding: 'minOrder' });
    const late = { ...deal(62_000_00), owner: { ...ground.owner, today: '2026-12-25' } };
    expect(guardOf(late, undefined)).toMatchObject({ allowedMinor: 0, binding: 'cooldown', until: undefined });
  });

  it('without a promise keeps to the plain limits', () => {
    expect(guardOf(deal(10_000_00, []), undefined)).toMatchObject({
      allowedMinor: 2000_00,
      binding: 'percentPerOrder',
    });
  });

  it('gives no discount beside a promised gift', () => {
    expect(guardOf(deal(62_000_00, [{ ...promised, kind: 'gift' }]), undefined)).toMatchObject({ binding: 'stacking' });
  });

  it.each([
    ['10 %', { percent: 10 }],
    ['10,5%', { percent: 10.5 }],
    ['4', { percent: 4 }],
    ['6 200 ₽', { amountMinor: 6200_00 }],
    ['6200', { amountMinor: 6200_00 }],
    ['6.200 ₽', { amountMinor: 6200_00 }],
    ['50 руб.', { amountMinor: 50_00 }],
    ['120%', undefined],
    ['много', undefined],
    ['', undefined],
    ['-5', undefined],
  ])('reads %j as %j', (typed, asked) => {
    expect(readAsked(typed, 'RUB')).toEqual(asked);
  });
});

describe('the log of promises', () => {
  it('says what is left of the client’s year and of the month', () => {
    expect(restsOf([promised], limits, ground.owner)).toEqual({
      clientYearMinor: 17_000_00,
      managerMonthMinor: 27_000_00,
      teamMonthMinor: 97_000_00,
    });
    const next = { ...ground.owner, client: 'other', manager: 'Пётр', today: '2026-12-01' };
    expect(restsOf([promised], limits, next)).toEqual({
      clientYearMinor: 20_000_00,
      managerMonthMinor: 30_000_00,
      teamMonthMinor: 100_000_00,
    });
  });

  it.each([
    [[true, true, true], 3, true],
    [[false, true, true, true], 3, true],
    [[true, true, false], 0, false],
    [[true, true], 2, false],
    [[], 0, false],
  ])('discounts %j: %i in a row, habit %j', (discounted, streak, isHabit) => {
    expect(discountStreak(discounted)).toBe(streak);
    expect(isDiscountHabit(streak)).toBe(isHabit);
  });
});

it('takes the first purchase while a promised discount held for the one that had it', () => {
  const entry: PromiseEntry = {
    id: 'a',
    client: 'c',
    kind: 'discount',
    on: '2026-03-01',
    until: '2026-03-31',
    by: 'Olga',
    amountMinor: 1000,
    currency: 'RUB',
    minOrderMinor: 0,
  };
  const days = ['2026-02-20', '2026-03-05', '2026-03-20', '2026-05-01'];
  expect(discountedOn(days, [entry], 'c')).toEqual([false, true, false, false]);
  expect(discountedOn(days, [entry], 'd')).toEqual([false, false, false, false]);
  expect(discountedOn(days, [{ ...entry, kind: 'gift' }], 'c')).not.toContain(true);
});
