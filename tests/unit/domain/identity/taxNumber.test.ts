import { expect, it } from 'vitest';
import { taxNumberOf } from '../../../../lib/domain/identity/taxNumber';

// Tax numbers of Sberbank, Gazprom and Yandex as their own sites print them.
it.each(['7707083893', '7736050003', '7736207543'])('%s is an INN of a firm', (inn) => {
  expect(taxNumberOf(inn)).toBe(inn);
});

// The example of a person's INN in the tax service's own description of the control digits.
it('500100732259 is an INN of a person', () => {
  expect(taxNumberOf('500100732259')).toBe('500100732259');
});

it.each(['7707083894', '500100732258', '500100732269', '0000000000', '000000000000', '770708389', '77070838931'])(
  '%s is none: its control digits are wrong, or there are too few or too many',
  (digits) => {
    expect(taxNumberOf(digits)).toBeUndefined();
  },
);

it('reads spaces, dashes and dots away', () => {
  expect(taxNumberOf(' 77 07-083893 ')).toBe('7707083893');
  expect(taxNumberOf('de 123.456.789')).toBe('DE123456789');
});

it.each(['DE123456789', 'ATU12345678', 'NL123456789B01', 'FRXX123456789', 'GB123456789', 'CHE123456789MWST'])(
  '%s is a VAT number',
  (number) => {
    expect(taxNumberOf(number)).toBe(number);
  },
);

it.each(['DE12345678', 'XX123456789', '123456789', 'Mars', '12-3456789', ''])('«%s» is no tax number', (text) => {
  expect(taxNumberOf(text)).toBeUndefined();
});
