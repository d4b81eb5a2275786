import { describe, expect, it } from 'vitest';
import { countOfText } from '../../../../lib/crm/text/count';
import { fastest } from './fastest';

describe('what a page says about how many there are', () => {
  it.each<[string, number | undefined, number]>([
    ['5 of 37', 5, 37],
    ['5 из 37', 5, 37],
    ['5/37', 5, 37],
    ['Показано 5 из 37', 5, 37],
    ['Showing 1-20 of 37 records', 20, 37],
    ['1–20 из 1 234', 20, 1234],
    ['21 - 37 of 37', 17, 37],
    ['(1 - 10 of 2,345)', 10, 2345],
    ['37 сделок', undefined, 37],
    ['1 сделка', undefined, 1],
    ['1\u00a0234 сделки', undefined, 1234],
    ['37', undefined, 37],
    ['(37)', undefined, 37],
    ['Всего: 37', undefined, 37],
    ['Total: 1.234', undefined, 1234],
    ['Deals (0)', undefined, 0],
    ['0 of 0', 0, 0],
  ])('%j: %s of %i', (text, seen, total) => {
    expect(countOfText(text)).toEqual({ seen, total });
  });

  it.each([
    ...[
      '',
      '-',
      'сделки',
      '37+',
      '100+ records',
      'more than 37',
      'свыше 37',
      'около 37',
      '~37',
      '> 37',
      '1-20 of 1,000+',
    ],
    ...['38 of 37', '20-1 of 37', '1 of many', '5 %', '500 ₽', '$5', '12.03.2025', '1-20', '1.5', '__proto__', '1e3'],
  ])('%j tells no count', (text) => {
    expect(countOfText(text)).toBeUndefined();
  });

  it('costs nothing for 100 kB of garbage', () => {
    for (const text of ['1 of '.repeat(20_000), '1 '.repeat(50_000)]) {
      expect(countOfText(text)).toBeUndefined();
      expect(fastest(() => countOfText(text))).toBeLessThan(50);
    }
  });
});
