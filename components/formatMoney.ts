import { minorDigits } from '../lib/domain/minorDigits';
import { getLocale } from '../lib/locales/messages/runtime';

const CURRENCY = /^[A-Z]{3}$/;

/** The sign users know (`₽`, `$`), or the code where the language has no sign for it. */
function currencyFormat(currency: string): Intl.NumberFormat {
  const format = new Intl.NumberFormat(getLocale(), { style: 'currency', currency });
  const isSign = format.formatToParts(0).some((part) => part.type === 'currency' && part.value !== currency);
  if (isSign) return format;
  return new Intl.NumberFormat(getLocale(), { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
}

/** Minor units of one currency as people write it; kopecks and cents only when they are not zero. */
export function formatMoney(amountMinor: number, currency: string): string {
  const isKnown = CURRENCY.test(currency);
  const format = currencyFormat(isKnown ? currency : 'XXX');
  // How sums are stored decides, not how a locale likes to show them: forints are kept in hundredths and shown without.
  const decimals = minorDigits(isKnown ? currency : 'XXX');
  const amount = amountMinor / 10 ** decimals;
  const { currencyDisplay = 'symbol' } = format.resolvedOptions();
  return new Intl.NumberFormat(getLocale(), {
    style: 'currency',
    currency: isKnown ? currency : 'XXX',
    currencyDisplay,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : decimals,
    maximumFractionDigits: Number.isInteger(amount) ? 0 : decimals,
  })
    .format(amount)
    .replace(/\u202f/g, '\u00a0');
}

/** The same without kopecks or cents, rounded down: for means and estimates, whose cents would be false precision. */
export function formatWholeMoney(amountMinor: number, currency: string): string {
  const unit = 10 ** minorDigits(currency);
  return formatMoney(Math.floor(amountMinor / unit) * unit, currency);
}
