import { minorDigits } from '../lib/domain/minorDigits';
import { numberFormat, written } from './numberFormat';

const CURRENCY = /^[A-Z]{3}$/;
const style = 'currency';

/** Minor units of one currency as people write it; kopecks and cents only when they are not zero. */
export function formatMoney(amountMinor: number, code: string): string {
  const currency = CURRENCY.test(code) ? code : 'XXX';
  // How sums are stored decides, not how a locale likes to show them: forints are kept in hundredths and shown without.
  const decimals = minorDigits(currency);
  const amount = amountMinor / 10 ** decimals;
  const digits = Number.isInteger(amount) ? 0 : decimals;
  const format = numberFormat({
    style,
    currency,
    currencyDisplay: display(currency),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return written(format, amount);
}

/** The sign users know (`₽`, `$`); the short one where the language would only write the code. */
function display(currency: string): 'symbol' | 'narrowSymbol' {
  const parts = numberFormat({ style, currency }).formatToParts(0);
  return parts.some(({ value }) => value === currency) ? 'narrowSymbol' : 'symbol';
}

/** The same without kopecks or cents, rounded down: for means and estimates, whose cents would be false precision. */
export function formatWholeMoney(amountMinor: number, currency: string): string {
  const unit = 10 ** minorDigits(currency);
  return formatMoney(Math.floor(amountMinor / unit) * unit, currency);
}

const ROUNDED_FROM = 1_000_000;

/** For headings alone, whose formula has the whole sum: from a million on as `1,1 млн ₽`, `$1.1M`, rounded down. */
export function formatHeadlineMoney(amountMinor: number, code: string): string {
  const currency = CURRENCY.test(code) ? code : 'XXX';
  const amount = amountMinor / 10 ** minorDigits(currency);
  if (amount < ROUNDED_FROM) return formatWholeMoney(amountMinor, code);
  const format = numberFormat({
    style,
    currency,
    currencyDisplay: display(currency),
    notation: 'compact',
    maximumFractionDigits: 1,
    roundingMode: 'floor',
  });
  return written(format, amount);
}
