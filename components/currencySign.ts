import { numberFormat } from './numberFormat';

/** The short sign of an ISO 4217 currency: `₽`, `$`. */
export function currencySign(currency: string): string {
  const parts = numberFormat({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
