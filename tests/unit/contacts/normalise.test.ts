import { describe, expect, it } from 'vitest';
import { normalise } from '../../../lib/contacts/normalise';
import { countryOf, phoneOf } from '../../../lib/contacts/phone';

describe('a phone', () => {
  // Numbers of the numbering plans themselves (ITU-T E.164 and national plans), written as people write them.
  it.each([
    ['+7 (916) 123-45-67', undefined, '+79161234567'],
    ['8 916 123 45 67', 'RU', '+79161234567'],
    ['8 916 123 45 67', undefined, '+79161234567'],
    ['79161234567', undefined, '+79161234567'],
    ['916 123-45-67', 'RU', '+79161234567'],
    ['8 (800) 555-35-35', 'RU', '+78005553535'],
    ['+7 701 111 22 33', undefined, '+77011112233'],
    ['8 701 111 22 33', 'KZ', '+77011112233'],
    ['+375 29 123-45-67 доб. 12', undefined, '+375291234567'],
    ['+44 (0)20 7946 0018', undefined, '+442079460018'],
    ['020 7946 0018', 'GB', '+442079460018'],
    ['(212) 555-0123 ext 4', 'US', '+12125550123'],
    ['+1 212 555 0123', undefined, '+12125550123'],
  ])('%s, dialled in %s, is %s', (text, country, phone) => {
    expect(phoneOf(text, country)).toBe(phone);
  });

  it('whose country nobody knows stays as its digits', () => {
    expect(phoneOf('020 7946 0018', undefined)).toBe('02079460018');
    expect(phoneOf('555-35-35', 'RU')).toBe('5553535');
  });

  it.each(['112', 'доб. 204', 'after six, please', '', '12345678901234567890'])('is none in «%s»', (text) => {
    expect(phoneOf(text, 'RU')).toBeUndefined();
  });

  it('is read the same by the short way and by the library', () => {
    for (const digits of ['9161234567', '4951234567', '8005553535', '7011112233', '3012345678']) {
      expect(phoneOf(`+7 ${digits.slice(0, 3)}.${digits.slice(3)}`, undefined)).toBe(phoneOf(`+7${digits}`, undefined));
    }
  });

  it('without its country is of the country of the browser', () => {
    expect([countryOf(['ru-RU', 'en-US']), countryOf(['en-GB']), countryOf(['ru']), countryOf(['en'])]).toEqual([
      'RU',
      'GB',
      'RU',
      undefined,
    ]);
  });
});

const values = (change: Partial<Parameters<typeof normalise>[0]>) =>
  normalise({ phones: [], emails: [], taxNumbers: [], ...change }, 'RU');

describe('contacts', () => {
  it('are each there once, however they are written', () => {
    expect(values({ phones: ['+7 916 123-45-67', '8(916)1234567', 'no'] }).phones).toEqual(['+79161234567']);
    expect(values({ emails: [' Anna@Firm.RU ', 'mailto:anna@firm.ru'] }).emails).toEqual(['anna@firm.ru']);
  });

  it('keep the dots of an e-mail, which make another address for most providers', () => {
    expect(values({ emails: ['a.nna@gmail.com', 'anna@gmail.com'] }).emails).toHaveLength(2);
  });

  it('leave out what is no e-mail, and what a page has cut short', () => {
    expect(values({ emails: ['anna', 'anna@', 'anna@fi…', 'a b@c.d', `${'a'.repeat(200)}@firm.ru`] }).emails).toEqual(
      [],
    );
  });
});
