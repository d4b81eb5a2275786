import { describe, expect, it } from 'vitest';
import { dayOfInstant, dayOfText, provenDayOrders } from '../../../../lib/crm/text/date';
import type { Formats } from '../../../../lib/crm/text/formats';
import { fastest } from './fastest';

const today = '2026-11-21';
const read = (text: string, dayOrder?: Formats['dayOrder']) => dayOfText(text, { today, dayOrder });

describe('days that need no settings', () => {
  it.each([
    ['2025-03-12', '2025-03-12'],
    ['2025-3-2', '2025-03-02'],
    ['2025/03/12', '2025-03-12'],
    ['2025.03.12', '2025-03-12'],
    ['2024-12-31 14:05', '2024-12-31'],
    ['2024-12-31 14:05:59', '2024-12-31'],
    ['2025-03-12T14:05:00', '2025-03-12'],
    ['2025-03-12T23:30:00+03:00', '2025-03-12'],
    ['2025-03-12T00:30:00+0300', '2025-03-12'],
    ['2025-03-12T00:00:00Z', '2025-03-12'],
    ['2025-03-12T00:00:00.000Z', '2025-03-12'],
    ['23.04.2026', '2026-04-23'],
    ['04/23/2026', '2026-04-23'],
    ['23/04/2026', '2026-04-23'],
    ['23-04-2026', '2026-04-23'],
    ['31.12.24', '2024-12-31'],
    ['12/31/24', '2024-12-31'],
    ['31.12.99', '1999-12-31'],
    ['05.05.2026', '2026-05-05'],
    ['29.02.2024', '2024-02-29'],
    ['23.04.2026 г.', '2026-04-23'],
    ['23.04.2026 14:05:30', '2026-04-23'],
    ['23.04.2026, 14:05', '2026-04-23'],
    ['23.04.2026,14:05', '2026-04-23'],
    ['23.04.2026 в 9:05', '2026-04-23'],
    ['4/23/2026 3:14 PM', '2026-04-23'],
    ['4/23/2026, 3:14:07 p.m.', '2026-04-23'],
    ['\u00a023.04.2026\u00a0', '2026-04-23'],
    ['\u200e23.04.2026\u200e', '2026-04-23'],
  ])('%s is %s', (text, day) => {
    expect(read(text)).toEqual({ kind: 'value', value: day });
  });
});

describe('months by name', () => {
  it.each([
    ['12 марта 2025', '2025-03-12'],
    ['12 марта 2025 г.', '2025-03-12'],
    ['12 марта 2025 года', '2025-03-12'],
    ['12 Мар 2025', '2025-03-12'],
    ['1 мая 2025, 14:05', '2025-05-01'],
    ['31 авг. 2025', '2025-08-31'],
    ['7 сентября 2025', '2025-09-07'],
    ['7 сент. 2025', '2025-09-07'],
    ['5 февр. 2025', '2025-02-05'],
    ['среда, 12 марта 2025', '2025-03-12'],
    ['ср, 12 мар 2025', '2025-03-12'],
    ['March 12, 2025', '2025-03-12'],
    ['Mar 12, 2025', '2025-03-12'],
    ['Mar. 12 2025', '2025-03-12'],
    ['12 Mar 2025', '2025-03-12'],
    ['12-Mar-2025', '2025-03-12'],
    ['12-Mar-25', '2025-03-12'],
    ['March 1st, 2025', '2025-03-01'],
    ['Wed, 12 Mar 2025', '2025-03-12'],
    ['Wednesday, March 12, 2025', '2025-03-12'],
    ['Mar 12, 2025 at 3:14 PM', '2025-03-12'],
    ['Sept 7, 2025', '2025-09-07'],
    ['29 февраля 2024', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(read(text)).toEqual({ kind: 'value', value: day });
  });
});

describe('years left out: the latest such day that is not in the future', () => {
  it.each([
    ['15 Окт', '2026-10-15'],
    ['15 окт.', '2026-10-15'],
    ['21 ноября', '2026-11-21'],
    ['22 ноября', '2025-11-22'],
    ['1 янв', '2026-01-01'],
    ['31 дек', '2025-12-31'],
    ['29 фев', '2024-02-29'],
    ['Oct 15', '2026-10-15'],
    ['Dec 24, 9:00 AM', '2025-12-24'],
    ['15 Окт 23:27', '2026-10-15'],
  ])('%s is %s', (text, day) => {
    expect(read(text)).toEqual({ kind: 'value', value: day });
  });
});

describe('days told from today', () => {
  it.each([
    ['Сегодня 23:27', '2026-11-21'],
    ['сегодня, 14:30', '2026-11-21'],
    ['Сегодня в 9:05', '2026-11-21'],
    ['вчера, 14:05', '2026-11-20'],
    ['Вчера', '2026-11-20'],
    ['позавчера', '2026-11-19'],
    ['завтра', '2026-11-22'],
    ['Today', '2026-11-21'],
    ['Today at 3 PM', '2026-11-21'],
    ['Yesterday', '2026-11-20'],
    ['Yesterday, 11:59 pm', '2026-11-20'],
    ['tomorrow 10:00', '2026-11-22'],
  ])('%s is %s', (text, day) => {
    expect(read(text)).toEqual({ kind: 'value', value: day });
  });

  it('goes back over the turn of the year', () => {
    expect(dayOfText('вчера', { today: '2026-01-01', dayOrder: undefined })).toEqual({
      kind: 'value',
      value: '2025-12-31',
    });
  });
});

describe('day or month first', () => {
  it.each([
    ['05.04.2024', '2024-04-05', '2024-05-04'],
    ['04/05/2024', '2024-05-04', '2024-04-05'],
    ['03-04-2026', '2026-04-03', '2026-03-04'],
    ['1/2/25', '2025-02-01', '2025-01-02'],
    ['05/07/2026 10:00', '2026-07-05', '2026-05-07'],
  ])('%s alone is asked, never guessed', (text, dayFirst, monthFirst) => {
    expect(read(text)).toEqual({ kind: 'ambiguous', readings: [dayFirst, monthFirst] });
    expect(read(text, 'dmy')).toEqual({ kind: 'value', value: dayFirst });
    expect(read(text, 'mdy')).toEqual({ kind: 'value', value: monthFirst });
  });

  it('takes two digits as a year in front only where the site writes it so', () => {
    expect(read('24/12/31', 'ymd')).toEqual({ kind: 'value', value: '2024-12-31' });
    expect(read('24/12/31')).toEqual({ kind: 'value', value: '2031-12-24' });
  });

  it('does not bend a day that contradicts the site', () => {
    expect(read('23.04.2026', 'mdy')).toEqual({ kind: 'unreadable' });
    expect(read('04/23/2026', 'dmy')).toEqual({ kind: 'unreadable' });
  });

  it('finds the order that all days of a page prove together', () => {
    expect(provenDayOrders(['05/07/2026', '04/23/2026', 'Сегодня', ''])).toEqual(['mdy']);
    expect(provenDayOrders(['05.07.2026', '23.04.2026 10:00'])).toEqual(['dmy']);
    expect(provenDayOrders(['05.07.2026', '2026-04-23', '23 апреля 2026'])).toEqual([]);
    expect(provenDayOrders(['23.04.2026', '04/23/2026'])).toEqual(['dmy', 'mdy']);
    expect(provenDayOrders(['45.99.2026', '13/13/2026'])).toEqual([]);
  });
});

describe('what is no day', () => {
  it.each([
    ...[
      '',
      ' ',
      '-',
      '—',
      '0',
      '45000',
      '12',
      '2025',
      '03.2025',
      'Mar 2025',
      'март 2025',
      '12 марта 2025 – 14 марта 2025',
    ],
    ...['30.02.2024', '29.02.2023', '31.04.2026', '32.01.2026', '00.01.2026', '13/13/2026', '2025-13-01', '2025-02-30'],
    ...['0000-01-01', '12.03.20255', '12..03.2025', '12.03-2025', '1.2.3.4', '12 foo 2025', 'foo 12, 2025', '0 марта'],
    ...['23.04.2026 25:00', '23.04.2026 10:60', '2025-03-12T24:30:00Z', '5 дней назад', '2 hours ago', 'just now'],
    ...[
      '__proto__',
      'constructor',
      '5 constructor 2024',
      '<b>23.04.2026</b>',
      '２３.０４.２０２６',
      'NaN',
      '=HYPERLINK("x")',
    ],
    ...['31 нояб', 'null', 'undefined', 'Invalid Date'],
  ])('%j', (text) => {
    expect(read(text)).toEqual({ kind: 'unreadable' });
  });

  it.each([
    ['digits', '1'.repeat(100_000)],
    ['spaces', `${' '.repeat(100_000)}23.04.2026`],
    ['separators', '1.'.repeat(50_000)],
    ['commas', `12 мар${', '.repeat(50_000)}`],
    ['weekdays', 'пн, '.repeat(25_000)],
    ['times', '23.04.2026 10:00 '.repeat(6_000)],
  ])('and 100 kB of %s, within 50 ms', (_, text) => {
    expect(read(text).kind).toBe('unreadable');
    expect(fastest(() => [read(text), provenDayOrders([text])])).toBeLessThan(50);
  });
});

describe('the calendar day of an instant', () => {
  it('is that of the zone the browser runs in', () => {
    const noon = new Date(2025, 2, 12, 12).getTime();
    expect(dayOfInstant(noon)).toBe('2025-03-12');
    expect(read(new Date(2025, 2, 12, 12, 34, 56).toISOString())).toEqual({ kind: 'value', value: '2025-03-12' });
  });

  it('is none for no instant', () => {
    expect(dayOfInstant(Number.NaN)).toBeUndefined();
    expect(dayOfInstant(Number.POSITIVE_INFINITY)).toBeUndefined();
  });
});
