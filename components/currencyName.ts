import { getLocale } from '../lib/locales/messages/runtime';

/** Name of an ISO 4217 currency in the user's language: `российский рубль`, `US Dollar`. */
export function currencyName(code: string): string {
  return new Intl.DisplayNames(getLocale(), { type: 'currency' }).of(code) ?? code;
}
