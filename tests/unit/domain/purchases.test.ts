import { describe, expect, it } from 'vitest';
import type { Deal } from '../../../lib/domain/deal';
import { cleaned, daysOf, paid } from './deals';

const whys = (deals: readonly Deal[], today?: string) => cleaned(deals, today).leftOut.map(({ why }) => why);

describe('what counts as a purchase (math/models §1)', () => {
  it('counts won deals only; open ones are counted apart, lost ones are nothing', () => {
    const purchases = cleaned([
      paid('2026-01-10'),
      paid('2026-02-10', { outcome: 'lost' }),
      paid('2026-03-10', { outcome: 'open' }),
      paid(undefined, { outcome: 'open' }),
    ]);
    expect(daysOf(purchases)).toEqual(['2026-01-10']);
    expect(purchases.openDeals).toBe(2);
    expect(purchases.leftOut).toEqual([]);
  });

  it('takes a deal of today, and keeps one of tomorrow apart as a plan', () => {
    const purchases = cleaned([paid('2026-11-21'), paid('2026-11-22', { id: 'plan' })]);
    expect(daysOf(purchases)).toEqual(['2026-11-21']);
    expect(purchases.planned).toBe(1);
    expect(purchases.leftOut).toEqual([{ index: 1, id: 'plan', why: 'future' }]);
  });

  it('keeps a purchase without a sum for the rhythm and out of the money', () => {
    const purchases = cleaned([
      paid('2026-01-10'),
      paid('2026-02-10', { amountMinor: 0 }),
      paid('2026-03-10', { amountMinor: undefined }),
    ]);
    expect(purchases.days).toHaveLength(3);
    expect(purchases.amounts).toEqual([100_000, 0, 0]);
    expect(purchases.paid).toEqual([{ currency: 'RUB', totalMinor: 100_000, purchases: 1 }]);
  });

  it('lets the last version of a deal id win', () => {
    const deals = [
      paid('2026-01-10', { id: '7' }),
      paid('2026-01-12', { id: '8' }),
      paid('2026-02-10', { id: '7', amountMinor: 5 }),
    ];
    const purchases = cleaned(deals);
    expect(daysOf(purchases)).toEqual(['2026-01-12', '2026-02-10']);
    expect(purchases.amounts).toEqual([100_000, 5]);
    expect(purchases.leftOut).toEqual([{ index: 0, id: '7', why: 'duplicate' }]);
  });

  it('loses no purchase to a later version of it that cannot be read', () => {
    const purchases = cleaned([paid('2026-01-10', { id: '7' }), paid('10.01', { id: '7' })]);
    expect(daysOf(purchases)).toEqual(['2026-01-10']);
    expect(purchases.leftOut).toEqual([{ index: 1, id: '7', why: 'badDate' }]);
  });

  it('drops a purchase whose last version is lost or open again', () => {
    expect(cleaned([paid('2026-01-10', { id: '7' }), paid('2026-01-10', { id: '7', outcome: 'lost' })]).days).toEqual(
      [],
    );
    expect(cleaned([paid('2026-01-10', { id: '7' }), paid(undefined, { id: '7', outcome: 'open' })])).toMatchObject({
      days: [],
      openDeals: 1,
    });
  });

  it('keeps equal lines without ids: nobody says that they are one deal', () => {
    expect(cleaned([paid('2026-01-10'), paid('2026-01-10')]).amounts).toEqual([200_000]);
  });
});

describe('joining lines to one purchase', () => {
  it('makes one purchase of a day and adds the sums', () => {
    const purchases = cleaned([paid('2026-01-10', { amountMinor: 300 }), paid('2026-01-10', { amountMinor: 45 })]);
    expect(daysOf(purchases)).toEqual(['2026-01-10']);
    expect(purchases.amounts).toEqual([345]);
  });

  it('measures the merge window from the start of the purchase, not from its last line', () => {
    const deals = ['2026-01-01', '2026-01-03', '2026-01-04', '2026-01-05', '2026-01-07'].map((on) => paid(on));
    expect(daysOf(cleaned(deals, '2026-11-21', 3))).toEqual(['2026-01-01', '2026-01-05']);
    expect(daysOf(cleaned(deals, '2026-11-21', 0))).toHaveLength(5);
  });
});

describe('refunds', () => {
  const sale = paid('2026-01-10', { amountMinor: 1000 });
  const refund = (on: string, amountMinor: number, change: Partial<Deal> = {}) => paid(on, { amountMinor, ...change });

  it('lower the latest purchase on or before them', () => {
    const later = paid('2026-02-10', { amountMinor: 2000 });
    expect(cleaned([sale, later, refund('2026-02-09', -300)]).amounts).toEqual([700, 2000]);
    expect(cleaned([sale, later, refund('2026-02-10', -300)]).amounts).toEqual([1000, 1700]);
    expect(cleaned([sale, later, refund('2026-06-01', -300)]).amounts).toEqual([1000, 1700]);
  });

  it.each([
    [-994, 1],
    [-995, 0], // 0.5 % left
    [-1000, 0],
    [-5000, 0], // never below zero, never carried to another purchase
  ])('of %d from 1000 leave %d of the purchase', (amount, left) => {
    const earlier = paid('2025-12-10', { amountMinor: 777 });
    const purchases = cleaned([earlier, sale, refund('2026-01-20', amount)]);
    expect(purchases.days).toHaveLength(1 + left);
    expect(purchases.amounts[0]).toBe(777);
  });

  it('in full name the deals they removed', () => {
    expect(whys([sale, refund('2026-01-20', -1000)])).toEqual(['refunded']);
  });

  it('without an earlier purchase, or in another currency, are named and change nothing', () => {
    expect(whys([sale, refund('2026-01-09', -300)])).toEqual(['orphanRefund']);
    const foreign = cleaned([sale, refund('2026-01-20', -300, { currency: 'EUR' })]);
    expect(foreign.amounts).toEqual([1000]);
    expect(foreign.leftOut).toEqual([{ index: 1, id: undefined, why: 'orphanRefund' }]);
  });
});

describe('currencies', () => {
  it('are never added up: money is kept per currency and the rhythm stays', () => {
    const purchases = cleaned([
      paid('2026-01-10', { amountMinor: 1000 }),
      paid('2026-01-10', { amountMinor: 70, currency: 'EUR' }),
      paid('2026-02-10', { amountMinor: 30, currency: 'EUR' }),
    ]);
    expect(purchases.currenciesMixed).toBe(true);
    expect(purchases.currency).toBeUndefined();
    expect(purchases.amounts).toEqual([0, 0]);
    expect(purchases.paid).toEqual([
      { currency: 'EUR', totalMinor: 100, purchases: 2 },
      { currency: 'RUB', totalMinor: 1000, purchases: 1 },
    ]);
  });

  it('that were paid back in full do not mix', () => {
    const euro = { currency: 'EUR', amountMinor: 500 };
    const purchases = cleaned([
      paid('2026-01-10'),
      paid('2026-02-10', euro),
      paid('2026-02-11', { ...euro, amountMinor: -500 }),
    ]);
    expect(purchases).toMatchObject({ currency: 'RUB', currenciesMixed: false, amounts: [100_000] });
  });

  it('left unsaid are one of their own', () => {
    expect(cleaned([paid('2026-01-10', { currency: undefined })]).currency).toBe('XXX');
    expect(cleaned([paid('2026-01-10', { currency: undefined }), paid('2026-02-10')]).currenciesMixed).toBe(true);
  });
});

describe('a bad row comes back named', () => {
  it.each([undefined, '', '2026-02-29', '21.11.2026', '1989-12-31', '2028-01-01', '0000-00-00', 20260101, null])(
    'date %j',
    (on) => expect(whys([{ ...paid('2026-01-01'), on } as unknown as Deal])).toEqual(['badDate']),
  );

  it('but the ends of the calendar we take are days like others', () => {
    expect(daysOf(cleaned([paid('1990-01-01'), paid('2024-02-29')]))).toEqual(['1990-01-01', '2024-02-29']);
    expect(cleaned([paid('2027-12-31')]).planned).toBe(1);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, 1e300, '100', null])('amount %j', (amountMinor) =>
    expect(whys([{ ...paid('2026-01-01'), amountMinor } as unknown as Deal])).toEqual(['badAmount']),
  );

  it.each(['руб', 'rub', '', '$', 643, null])('currency %j', (currency) =>
    expect(whys([{ ...paid('2026-01-01'), currency } as unknown as Deal])).toEqual(['badCurrency']),
  );

  it.each(['', '  ', 'x'.repeat(201), 17, null, {}])('id %j', (id) =>
    expect(whys([{ ...paid('2026-01-01'), id } as unknown as Deal])).toEqual(['badId']),
  );

  it.each([null, undefined, 5, 'deal', {}, { outcome: 'maybe' }])('deal %j', (deal) =>
    expect(whys([deal as unknown as Deal])).toEqual(['notADeal']),
  );

  it('with its place and id, beside the good ones', () => {
    const purchases = cleaned([paid('2026-01-01'), paid('garbage', { id: 'b7' }), paid('2026-02-01')]);
    expect(purchases.days).toHaveLength(2);
    expect(purchases.leftOut).toEqual([{ index: 1, id: 'b7', why: 'badDate' }]);
  });
});

describe('size', () => {
  it('takes 5,000 purchases of one client', () => {
    const deals = Array.from({ length: 5000 }, (_, i) =>
      paid(new Date(Date.UTC(2010, 0, 1 + i)).toISOString().slice(0, 10)),
    );
    const purchases = cleaned(deals);
    expect(purchases.days).toHaveLength(5000);
    expect(purchases.paid).toEqual([{ currency: 'RUB', totalMinor: 500_000_000, purchases: 5000 }]);
  });
});
