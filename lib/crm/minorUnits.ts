import { minorDigits } from '../domain/minorDigits';

const DECIMAL = /^(-?)(\d{1,13})(?:\.(\d+))?$/;

/**
 * Minor units of a sum as programs write it, `19999.99`; never through a fraction of a float. Digits finer than the
 * currency's own must be zero. Undefined for anything else.
 */
export function minorUnitsOf(sum: unknown, currency: string | undefined): number | undefined {
  const match = DECIMAL.exec(typeof sum === 'number' ? String(sum) : typeof sum === 'string' ? sum.trim() : '');
  if (!match) return undefined;
  const digits = minorDigits(currency);
  const fraction = match[3] ?? '';
  if (/[1-9]/.test(fraction.slice(digits))) return undefined;
  const minor = Number(`${match[2]}${fraction.slice(0, digits).padEnd(digits, '0')}`);
  if (!Number.isSafeInteger(minor)) return undefined;
  return match[1] && minor > 0 ? -minor : minor;
}
