import { describe, expect, it } from 'vitest';
import { emailOfText } from '../../../../lib/crm/text/email';
import { phoneOfText } from '../../../../lib/crm/text/phone';
import { fastest } from './fastest';

describe('phones', () => {
  it.each([
    ['+7 999 123-45-67', '+79991234567'],
    ['+7(495)1234567', '+74951234567'],
    ['8 (495) 123-45-67', '+74951234567'],
    ['89991234567', '+79991234567'],
    ['79991234567', '+79991234567'],
    ['007 999 123 45 67', '+79991234567'],
    ['tel:+79991234567', '+79991234567'],
    ['callto:+7 999 123 45 67', '+79991234567'],
    ['+7\u00a0999\u00a0123\u201145\u201167', '+79991234567'],
    ['\u202a+7 999 123-45-67\u202c', '+79991234567'],
    ['+7 495 123-45-67 доб. 123', '+74951234567'],
    ['+1 (212) 555-0147 ext. 5', '+12125550147'],
    ['+1 212 555 0147 x5', '+12125550147'],
    ['(212) 555-0147', '2125550147'],
    ['212.555.0147', '2125550147'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['0044 20 7946 0958', '+442079460958'],
    ['+375 29 123-45-67', '+375291234567'],
    ['123-45-67', '1234567'],
    ['02-03-04', '020304'],
  ])('%j is %s', (text, phone) => {
    expect(phoneOfText(text)).toBe(phone);
  });

  it.each([
    ...['', '-', '+', '()', 'нет', '1234', '1234567890123456', '+7 999 CALL-ME', 'ivan@example.com', '12:30', '1,5'],
    ...['+7+9991234567', '<b>+79991234567</b>', '__proto__', 'javascript:1234567', '=12345678'],
  ])('%j is none', (text) => {
    expect(phoneOfText(text)).toBeUndefined();
  });

  it('costs nothing for 100 kB of garbage', () => {
    for (const text of ['(1)'.repeat(33_000), `+7${' '.repeat(100_000)}x`]) {
      expect(phoneOfText(text)).toBeUndefined();
      expect(fastest(() => phoneOfText(text))).toBeLessThan(50);
    }
  });
});

describe('e-mail addresses', () => {
  it.each([
    ['ivan@Example.COM', 'ivan@example.com'],
    [' mailto:Ivan.Petrov+shop@example.com ', 'Ivan.Petrov+shop@example.com'],
    ['иван@пример.рф', 'иван@пример.рф'],
  ])('%j is %s', (text, address) => {
    expect(emailOfText(text)).toBe(address);
  });

  it.each(['', '@', 'ivan', 'ivan@', '@example.com', 'a@b@c', 'a b@example.com', '<a@b.c>', `${'a'.repeat(65)}@b.c`])(
    '%j is none',
    (text) => {
      expect(emailOfText(text)).toBeUndefined();
    },
  );

  it('costs nothing for 100 kB of garbage', () => {
    const text = 'a@'.repeat(50_000);
    expect(emailOfText(text)).toBeUndefined();
    expect(fastest(() => emailOfText(text))).toBeLessThan(50);
  });
});
