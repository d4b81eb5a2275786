import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDeals } from '../../../lib/domain/purchases';
import { converter, type RateTable, refusedRates } from '../../../lib/domain/rates';
import { cleaned, paid } from './deals';

const table: RateTable = {
  home: 'RUB',
  rates: [
    { currency: 'EUR', from: '2026-01-01', rate: '90' },
    { currency: 'EUR', from: '2026-02-01', rate: '100.5' },
    { currency: 'JPY', from: '2026-01-01', rate: '60.1234', per: 100 },
    { currency: 'KWD', from: '2026-01-01', rate: '250' },
  ],
};
const clean = (deals: Parameters<typeof cleanDeals>[0]) =>
  cleanDeals(deals, { today: '2026-11-21', mergeWindowDays: 0, rates: table });
const euro = (on: string, amountMinor: number) => paid(on, { amountMinor, currency: 'EUR' });

describe('a sum in another currency', () => {
  const convert = converter(table);
  it.each([
    [100, 'EUR', '2026-01-01', 9000], // 1.00 € at 90
    [100, 'EUR', '2026-01-31', 9000], // none is quoted that day: the latest before it
    [100, 'EUR', '2026-02-01', 10_050],
    [100, 'EUR', '2025-12-31', undefined], // no rate yet
    [100, 'USD', '2026-02-01', undefined],
    [100, 'RUB', '1999-01-01', 100],
    [1, 'EUR', '2026-02-01', 101], // 100.5 kopecks: a half goes away from zero
    [-1, 'EUR', '2026-02-01', -101],
    [1000, 'JPY', '2026-03-01', 60_123], // 1000 yen, no minor unit, quoted by the hundred: 601.234
    [1000, 'KWD', '2026-03-01', 25_000], // 1.000 dinar, three digits
    [Number.MAX_SAFE_INTEGER, 'KWD', '2026-03-01', undefined], // too large to be kept exactly
  ] as const)('%d %s on %s is %s', (amount, currency, on, result) =>
    expect(convert(amount, currency, on)).toBe(result),
  );

  it('converts as whole numbers do, whatever the sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (amount) => {
        // 100.5 = 201 / 2: twice the sum is exact, and the result is within a half of it
        const result = convert(amount, 'EUR', '2026-02-01') ?? Number.NaN;
        expect(Number.isSafeInteger(result)).toBe(true);
        expect(Math.abs(2 * result - 201 * amount)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('names each line of the table that cannot be used', () => {
    const rates = [
      { currency: 'евро', from: '2026-01-01', rate: '90' },
      { currency: 'EUR', from: '1 Jan', rate: '90' },
      { currency: 'EUR', from: '2026-01-01', rate: '0' },
      { currency: 'EUR', from: '2026-01-01', rate: '9,5' },
      { currency: 'EUR', from: '2026-01-01', rate: '90', per: 0 },
    ];
    expect(refusedRates({ home: 'RUB', rates }).map(({ why }) => why)).toEqual([
      'badCurrency',
      'badDay',
      'badRate',
      'badRate',
      'badPer',
    ]);
    expect(converter({ home: 'RUB', rates })(100, 'EUR', '2026-05-01')).toBeUndefined();
  });
});

describe('purchases in several currencies with a table of rates', () => {
  it('are added up, each at the rate of its own day', () => {
    const purchases = clean([euro('2026-01-10', 1000), euro('2026-02-10', 1000), paid('2026-03-10')]);
    expect(purchases).toMatchObject({ currency: 'RUB', currenciesMixed: false, amounts: [90_000, 100_500, 100_000] });
  });

  it('stay apart where a rate is missing, and the rhythm is known all the same', () => {
    const purchases = clean([euro('2025-12-10', 1000), euro('2026-02-10', 1000)]);
    expect(purchases).toMatchObject({ currency: undefined, currenciesMixed: true });
    expect(purchases.days).toHaveLength(2);
    expect(cleaned([euro('2026-01-10', 1000)])).toMatchObject({ currency: 'EUR', amounts: [1000] });
  });

  it('leave nothing of a sale paid back in full after the rate has moved', () => {
    const purchases = clean([paid('2026-01-05'), euro('2026-01-10', 1000), euro('2026-02-10', -1000)]);
    expect(purchases.days).toHaveLength(1);
    const half = clean([euro('2026-01-10', 1000), euro('2026-02-10', -500)]);
    expect(half.amounts).toEqual([45_000]); // half of what was paid, at the rate of the sale
  });

  it('of one day are one purchase', () => {
    expect(clean([euro('2026-01-10', 1000), paid('2026-01-10', { amountMinor: 500 })]).amounts).toEqual([90_500]);
  });

  it('without a currency have no rate: they stay apart', () => {
    expect(clean([paid('2026-01-10', { currency: undefined }), paid('2026-02-10')]).currenciesMixed).toBe(true);
  });
});
