import { describe, expect, it } from 'vitest';
import type { Formats } from '../../../../lib/crm/text/formats';
import { inferFormats } from '../../../../lib/crm/text/inferFormats';

const open: Formats = { dayOrder: undefined, decimal: undefined, currency: undefined };

describe('formats of a page', () => {
  it.each<[string, Partial<Formats>, readonly string[], readonly string[], Partial<Formats>, readonly string[]]>([
    ['nothing to go by', {}, ['03.04.2026'], ['1,234'], {}, []],
    ['a day above 12', {}, ['03.04.2026', '23.04.2026'], [], { dayOrder: 'dmy' }, []],
    ['a month in front', {}, ['03/04/2026', '04/23/2026'], [], { dayOrder: 'mdy' }, []],
    ['one sum with both signs', {}, [], ['1,234', '2,376,700.00 руб'], { decimal: '.' }, []],
    [
      'what is known of the site',
      { dayOrder: 'dmy', decimal: ',', currency: 'RUB' },
      [],
      [],
      { dayOrder: 'dmy', decimal: ',', currency: 'RUB' },
      [],
    ],
    ['a day that contradicts the site', { dayOrder: 'dmy' }, ['04/23/2026'], [], {}, ['dayOrder']],
    ['days that contradict each other', {}, ['23/04/2026', '04/23/2026'], [], {}, ['dayOrder']],
    ['a sum that contradicts the site', { decimal: ',' }, [], ['5.50'], {}, ['decimal']],
    ['years in front, of two digits', { dayOrder: 'ymd' }, ['24/12/31'], [], { dayOrder: 'ymd' }, []],
  ])('%s', (_, site, dates, sums, formats, contradicted) => {
    expect(inferFormats({ ...open, ...site }, dates, sums)).toEqual({ formats: { ...open, ...formats }, contradicted });
  });
});
