import { afterEach, describe, expect, it } from 'vitest';
import { formatDate, formatDay, formatDaysAgo, formatShortDay } from '../../../components/formatDay';
import { formatMoney } from '../../../components/formatMoney';
import { formatNumber } from '../../../components/formatNumber';
import { formatPercent } from '../../../components/formatPercent';
import { missedFormula } from '../../../components/missedFormula';
import type { Rhythm, Silence } from '../../../lib/domain/assessment';
import { language } from '../../../lib/locales/language';

/** The expected texts are `design.md` §3; a no-break space is written as `_`. */
const shown = (text: string) => text.replaceAll('\u00a0', '_');
const TODAY = '2026-11-21';

afterEach(() => {
  language.value = 'en';
});

describe('money', () => {
  it.each([
    ['ru', 6_200_000, 'RUB', '62_000_₽'],
    ['ru', 123_450, 'RUB', '1_234,50_₽'],
    ['ru', 100_000_000_00, 'EUR', '100_000_000_€'],
    ['ru', 1500, 'JPY', '1_500_¥'],
    ['ru', 0, 'RUB', '0_₽'],
    ['en', 6_200_000, 'EUR', '€62,000'],
    ['en', 6_200_000, 'RUB', '₽62,000'],
    ['en', 123_450, 'EUR', '€1,234.50'],
    ['en', -123_450, 'USD', '-$1,234.50'],
  ] as const)('%s: %i minor units of %s read %s', (tongue, amount, currency, text) => {
    language.value = tongue;
    expect(shown(formatMoney(amount, currency))).toBe(text);
  });

  it('shows a sum whose currency is no currency instead of failing', () => {
    expect(formatMoney(500, 'rubles')).toContain('5');
  });
});

describe('numbers and percent', () => {
  it.each([
    ['ru', 1_234_567.84, '1_234_567,8'],
    ['en', 1_234_567.84, '1,234,567.8'],
    ['ru', 40, '40'],
  ] as const)('%s: %d reads %s', (tongue, value, text) => {
    language.value = tongue;
    expect(shown(formatNumber(value, 1))).toBe(text);
  });

  it.each([
    ['ru', 25, '25_%'],
    ['ru', 4.8, '4,8_%'],
    ['en', 25, '25%'],
    ['en', 4.8, '4.8%'],
  ] as const)('%s: %d percent reads %s', (tongue, value, text) => {
    language.value = tongue;
    expect(shown(formatPercent(value))).toBe(text);
  });
});

describe('days', () => {
  it.each([
    ['ru', '2026-09-12', '12_сентября', '12_сен', '12.09.2026'],
    ['ru', '2025-05-09', '9_мая_2025', '9_мая', '09.05.2025'],
    ['en', '2026-09-12', '12_September', '12_Sep', '12/09/2026'],
    ['en', '2027-01-30', '30_January_2027', '30_Jan', '30/01/2027'],
  ] as const)('%s: %s reads %s, %s and %s', (tongue, day, sentence, column, table) => {
    language.value = tongue;
    expect([formatDay(day, TODAY), formatShortDay(day), formatDate(day)].map(shown)).toEqual([sentence, column, table]);
  });

  it.each([
    ['ru', '2026-11-21', 'сегодня'],
    ['ru', '2026-11-20', 'вчера'],
    ['ru', '2026-11-19', '2_дня назад'],
    ['ru', '2026-10-31', '21_день назад'],
    ['ru', '2026-11-09', '12_дней назад'],
    ['en', '2026-11-20', 'yesterday'],
    ['en', '2026-11-09', '12_days ago'],
  ] as const)('%s: %s is %s', (tongue, day, text) => {
    language.value = tongue;
    expect(shown(formatDaysAgo(day, TODAY))).toBe(text);
  });
});

describe('the formula of missed cycles', () => {
  it.each([
    ['ru', 73, 40, 0.5, '73 ÷ 40 − 0,5 = 1,3'],
    ['en', 73, 40, 0.5, '73 ÷ 40 − 0.5 = 1.3'],
    ['ru', 12, 30, 0.5, '12 ÷ 30 − 0,5 = −0,1'],
    ['ru', 31, 21, 0.5, '31 ÷ 21 − 0,5 = 0,9'], // cut, not rounded: the second cycle is not missed yet
    ['ru', 60, 40, 0.5, '60 ÷ 40 − 0,5 = 1'],
    ['ru', 140, 40, 0.5, '140 ÷ 40 − 0,5 = 3'],
  ] as const)('%s: silent for %i of a cycle of %i with tolerance %d: %s', (tongue, days, cycleDays, grace, text) => {
    language.value = tongue;
    const rhythm = { cycleDays } as Rhythm;
    const silence = { days, grace, cycles: days / cycleDays } as Silence;
    expect(missedFormula(rhythm, silence)).toBe(text);
  });
});
