import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueClass } from '../../../../lib/domain/assessment';
import { dayOf } from '../../../../lib/domain/day';
import { NEW_GOODS, type PromiseGround } from '../../../../lib/domain/offer/ground';
import { guardOf } from '../../../../lib/domain/offer/guard';
import { narrowedLimits } from '../../../../lib/domain/offer/narrowed';
import type { Limits, Offer, OfferKind } from '../../../../lib/domain/offer/offer';
import { ceilingOf, claimOf, promiseOf } from '../../../../lib/domain/offer/promise';
import type { PromiseEntry } from '../../../../lib/domain/offer/promiseLog';
import { entryOf } from '../../../../lib/domain/offer/record';
import { fivePercent, ground, limits, permitted } from './grounds';

/** A number as a fraction of whole numbers, digit by digit as it is written: what a person reads, not what a float is. */
function fraction(value: number): readonly [bigint, bigint] {
  if (!Number.isFinite(value)) return [0n, 1n];
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', part = ''] = digits.split('.');
  const scale = BigInt(part.length) - BigInt(exponent);
  const numerator = BigInt(whole + part);
  return scale >= 0n ? [numerator, 10n ** scale] : [numerator * 10n ** -scale, 1n];
}

/** True where amount ≤ share × of, in whole numbers only. */
function isAtMostShare(amount: number, share: number, of: number): boolean {
  const [numerator, denominator] = fraction(share);
  return BigInt(amount) * denominator <= numerator * BigInt(of);
}

const odd = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, -0.5, 0, 1e300, 0.1, Number.MAX_SAFE_INTEGER);
const sum = fc.oneof({ weight: 40, arbitrary: fc.nat(50_000_000) }, { weight: 1, arbitrary: odd });
const percent = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 1, max: 3000 }).map((hundredths) => hundredths / 100) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 120, noNaN: true }) },
  { weight: 1, arbitrary: odd },
);
const shareUpTo = (most: number) =>
  fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 0, max: most * 1000 }).map((thousandths) => thousandths / 1000) },
    { weight: 2, arbitrary: fc.double({ min: 0, max: 1.5, noNaN: true }) },
    { weight: 1, arbitrary: odd },
  );
const currency = fc.constantFrom(...Array<string>(12).fill('RUB'), 'USD', 'JPY');
const day = fc.integer({ min: 20_000, max: 20_800 }).map(dayOf);

const anyLimits: fc.Arbitrary<Limits> = fc.record({
  currency,
  percentPerOrder: percent,
  amountPerOrderMinor: sum,
  clientYearMinor: sum,
  managerMonthMinor: sum,
  teamMonthMinor: sum,
  marginFloor: shareUpTo(0.4),
  cooldownDays: fc.oneof({ weight: 20, arbitrary: fc.nat(400) }, odd),
});

const anyOffer: fc.Arbitrary<Offer> = fc
  .record({
    percent,
    capMinor: sum,
    minOrderMinor: sum,
    validDays: fc.oneof({ weight: 20, arbitrary: fc.integer({ min: 1, max: 90 }) }, odd),
  })
  .chain((terms) =>
    fc.constantFrom<Offer>(
      { ...fivePercent, ...terms },
      {
        ...fivePercent,
        ...terms,
        kind: 'gift',
        step: 'gift',
        cost: { kind: 'amount', amountMinor: terms.capMinor / 2 },
      },
      { ...fivePercent, ...terms, kind: 'bonus', step: 'gift', cost: { kind: 'shareOfOrder', share: terms.percent } },
    ),
  );

const anyEntry: fc.Arbitrary<PromiseEntry> = fc.record({
  id: fc.uuid(),
  client: fc.constantFrom('one', 'two', 'three'),
  kind: fc.constantFrom('discount', 'gift', 'service'),
  on: day,
  until: day,
  by: fc.constantFrom('Ольга', 'Пётр'),
  amountMinor: sum,
  currency,
  percent,
  minOrderMinor: sum,
});

const debt = [{ blocks: ['offers'] }] as const;
const leaves = [{ blocks: ['discount'] }] as const;

const anyGround: fc.Arbitrary<PromiseGround> = fc
  .record({
    limits: anyLimits,
    log: fc.array(anyEntry, { maxLength: 8 }),
    today: day,
    manager: fc.constantFrom('Ольга', 'Пётр'),
    valueClass: fc.constantFrom<ValueClass | undefined>('A', 'B', 'C', undefined),
    marks: fc.constantFrom<PromiseGround['client']['marks']>([], [], debt, leaves),
    rate: fc.option(shareUpTo(1), { nil: undefined, freq: 10 }),
    order: fc.option(
      fc.record({ amountMinor: sum, currency, marginMinor: sum }, { requiredKeys: ['amountMinor', 'currency'] }),
      { nil: undefined },
    ),
    hasConsent: fc.constantFrom(true, true, true, false),
  })
  .map(({ limits: given, log, today, manager, valueClass, marks, rate, order, hasConsent }) => ({
    ...ground,
    limits: given,
    log,
    owner: { client: 'one', manager, today },
    margin: rate === undefined ? undefined : { rate, isAssumed: true },
    client: { ...ground.client, valueClass, marks, permission: permitted(hasConsent) },
    ...(order && { order }),
  }));

/** The margin of an order at a rate, rounded down, in whole numbers. */
function marginAt(rate: number, orderMinor: number): number {
  const [numerator, denominator] = fraction(rate);
  return Number((BigInt(orderMinor) * numerator) / denominator);
}

/** What is spent of a limit, added up the slow way. */
function spent(log: readonly PromiseEntry[], counts: (entry: PromiseEntry) => boolean): number {
  let total = 0;
  for (const entry of log) if (counts(entry)) total += entry.amountMinor;
  return total;
}

function expectWithinEveryLimit(amountMinor: number, kind: OfferKind, at: PromiseGround) {
  const { limits: given, log, owner, order, margin } = at;
  if (amountMinor === 0) return;
  expect(Number.isSafeInteger(amountMinor) && amountMinor > 0).toBe(true);
  expect(amountMinor).toBeLessThanOrEqual(given.amountPerOrderMinor);
  const isOf = (start: string) => (entry: PromiseEntry) => entry.on.startsWith(start);
  const [year, month] = [owner.today.slice(0, 4), owner.today.slice(0, 7)];
  const ofClient = spent(log, (entry) => isOf(year)(entry) && entry.client === owner.client);
  const ofManager = spent(log, (entry) => isOf(month)(entry) && entry.by === owner.manager);
  expect(amountMinor + Math.max(0, ofClient)).toBeLessThanOrEqual(given.clientYearMinor);
  expect(amountMinor + Math.max(0, ofManager)).toBeLessThanOrEqual(given.managerMonthMinor);
  expect(amountMinor + Math.max(0, spent(log, isOf(month)))).toBeLessThanOrEqual(given.teamMonthMinor);
  if (!order) return;
  expect(order.currency).toBe(given.currency);
  if (kind === 'discount')
    expect(isAtMostShare(amountMinor * 100, given.percentPerOrder, order.amountMinor)).toBe(true);
  const marginMinor = order.marginMinor ?? marginAt(margin?.rate ?? 0, order.amountMinor);
  const left = marginMinor - amountMinor;
  const [floorNumerator, floorDenominator] = fraction(given.marginFloor);
  expect(BigInt(left) * floorDenominator >= floorNumerator * BigInt(order.amountMinor)).toBe(true);
}

describe('whatever the client, the order, the catalogue, the limits and the history', () => {
  it('no promise is above any limit, and class C, debtors and small orders get none', () => {
    let promised = 0;
    fc.assert(
      fc.property(anyOffer, anyGround, (offer, given) => {
        const { amountMinor, capMinor, isOpen, percent: said } = promiseOf(offer, given);
        if (!isOpen) expect(amountMinor).toBe(0);
        expectWithinEveryLimit(amountMinor, offer.kind, given);
        if (amountMinor === 0) return;
        promised++;
        expect(amountMinor).toBeLessThanOrEqual(capMinor);
        expect(amountMinor).toBeLessThanOrEqual(offer.capMinor);
        expect(given.client.valueClass).not.toBe('C');
        expect(given.client.marks).not.toBe(debt);
        expect(given.client.permission.hasConsent).toBe(true);
        if (given.order) {
          expect(given.order.amountMinor).toBeGreaterThanOrEqual(offer.minOrderMinor);
          if (offer.kind === 'discount')
            expect(isAtMostShare(amountMinor * 100, offer.percent ?? 0, given.order.amountMinor)).toBe(true);
        }
        if (said !== undefined)
          expect(said).toBeLessThanOrEqual(Math.min(offer.percent ?? 0, given.limits.percentPerOrder));
      }),
      { numRuns: 20_000 },
    );
    expect(promised).toBeGreaterThan(300);
  });

  it('what is ordered opens nothing that is closed without it, and makes no promise larger', () => {
    const goods = fc.constantFrom('бумага', ' Папки', 'ручки', NEW_GOODS);
    const rule = fc.constantFrom<Offer['category']>('bought', 'notBought', 'any');
    const bought = fc.subarray(['бумага', 'папки', 'скотч'], { minLength: 1 });
    const closed = { bought: 0, notBought: 0, any: 0 };
    fc.assert(
      fc.property(anyOffer, anyGround, goods, rule, bought, (offer, given, ordered, category, categories) => {
        // Somebody who may be offered something: elsewhere most are not.
        const client = { ...ground.client, valueClass: 'A' as const, categories };
        const at: PromiseGround = { ...given, client, log: [], margin: ground.margin };
        const unsaid = promiseOf({ ...offer, category }, at);
        const said = promiseOf({ ...offer, category }, { ...at, category: ordered });
        expect(said).toEqual(said.isOpen ? unsaid : { ...said, amountMinor: 0, capMinor: 0, costMinor: 0 });
        if (unsaid.isOpen && !said.isOpen) closed[category]++;
      }),
      { numRuns: 10_000 },
    );
    expect(Math.min(closed.bought, closed.notBought)).toBeGreaterThan(20);
    expect(closed.any).toBe(0);
  });

  it('the guard of a deal allows no more, whatever is typed', () => {
    const typed = fc.oneof(
      percent.map((value) => ({ percent: value })),
      sum.map((amountMinor) => ({ amountMinor })),
      fc.constant(undefined),
    );
    fc.assert(
      fc.property(anyGround, typed, (given, asked) => {
        const { order } = given;
        if (!order) return;
        const full = { ...given, order };
        const { allowedMinor, allowedPercent, until } = guardOf(full, asked);
        if (until === undefined) expectWithinEveryLimit(ceilingOf(full).amountMinor, 'discount', full);
        const { amountPerOrderMinor } = given.limits;
        expect(allowedMinor === 0 || allowedMinor <= amountPerOrderMinor).toBe(true);
        expect(
          allowedMinor === 0 || isAtMostShare(allowedMinor * 100, given.limits.percentPerOrder, order.amountMinor),
        ).toBe(true);
        if (given.client.valueClass === 'C' || given.client.marks === debt) expect(allowedMinor).toBe(0);
        if (allowedPercent !== undefined && allowedMinor > 0)
          expect(isAtMostShare(Math.round(allowedPercent * 100) * order.amountMinor, 10_000, allowedMinor)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it('a promise made gives no more on any later order than was promised', () => {
    fc.assert(
      fc.property(anyEntry, anyGround, (entry, given) => {
        const { order } = given;
        if (!order) return;
        const { amountMinor } = claimOf(entry, { ...given, order });
        if (amountMinor === 0) return;
        expect(amountMinor).toBeLessThanOrEqual(entry.amountMinor);
        expect(given.owner.today <= entry.until).toBe(true);
        expect(order.amountMinor).toBeGreaterThanOrEqual(entry.minOrderMinor);
        expect(isAtMostShare(amountMinor * 100, entry.percent ?? 0, order.amountMinor)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('over any sequence of promises', () => {
  const step = fc.record({
    later: fc.nat(20),
    client: fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six'),
    manager: fc.constantFrom('Ольга', 'Пётр'),
    offer: anyOffer,
    orderMinor: fc.option(fc.integer({ min: 1, max: 50_000_000 }), { nil: undefined }),
  });
  const sound: fc.Arbitrary<Limits> = fc.record({
    currency: fc.constant('RUB'),
    percentPerOrder: fc.integer({ min: 1, max: 50 }),
    amountPerOrderMinor: fc.nat(5_000_000),
    clientYearMinor: fc.nat(5_000_000),
    managerMonthMinor: fc.nat(8_000_000),
    teamMonthMinor: fc.nat(10_000_000),
    marginFloor: fc.constantFrom(0, 0.1),
    cooldownDays: fc.constantFrom(0, 10, 180),
  });

  it('the sums per client, manager and team stay within their limits', () => {
    let made = 0;
    fc.assert(
      fc.property(sound, fc.array(step, { minLength: 5, maxLength: 60 }), (given, steps) => {
        const log: PromiseEntry[] = [];
        let today = 20_400;
        for (const { later, client, manager, offer, orderMinor } of steps) {
          today += later;
          const now: PromiseGround = {
            ...ground,
            limits: given,
            log,
            margin: { rate: 0.5, isAssumed: false },
            owner: { client, manager, today: dayOf(today) },
            ...(orderMinor !== undefined && { order: { amountMinor: orderMinor, currency: 'RUB' } }),
          };
          const entry = entryOf(String(log.length), promiseOf(offer, now), now);
          if (entry) log.push(entry);
        }
        made += log.length;
        const sums = new Map<string, number>();
        const add = (key: string, amount: number) => sums.set(key, (sums.get(key) ?? 0) + amount);
        for (const { on, client, by, amountMinor } of log) {
          add(`client ${client} ${on.slice(0, 4)}`, amountMinor);
          add(`manager ${by} ${on.slice(0, 7)}`, amountMinor);
          add(`team ${on.slice(0, 7)}`, amountMinor);
        }
        const limitOf = { client: given.clientYearMinor, manager: given.managerMonthMinor, team: given.teamMonthMinor };
        for (const [key, total] of sums)
          expect(total).toBeLessThanOrEqual(limitOf[key.split(' ')[0] as keyof typeof limitOf]);
      }),
      { numRuns: 1000 },
    );
    expect(made).toBeGreaterThan(300);
  });
});

describe('limits out of an old or hand-edited file', () => {
  it('never widen those in force, whatever stands in them', () => {
    fc.assert(
      fc.property(anyLimits, anyOffer, anyGround, (given, offer, at) => {
        const before: PromiseGround = { ...at, limits };
        const after: PromiseGround = { ...at, limits: narrowedLimits(limits, given) };
        expect(promiseOf(offer, after).amountMinor).toBeLessThanOrEqual(promiseOf(offer, before).amountMinor);
        const { order } = at;
        if (!order) return;
        expect(ceilingOf({ ...after, order }).amountMinor).toBeLessThanOrEqual(
          ceilingOf({ ...before, order }).amountMinor,
        );
      }),
      { numRuns: 5000 },
    );
  });
});
