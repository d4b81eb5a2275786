const DECIMAL = /^(-?)(\d{1,13})(?:\.(\d+))?$/;

/** Digits after the point that a currency has (ISO 4217): 2 for RUB, 0 for JPY; 2 where the code is unknown. */
function digitsOf(currency: string | undefined): number {
  if (!currency || !/^[A-Z]{3}$/.test(currency)) return 2;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Minor units of a sum as programs write it, `19999.99`; never through a fraction of a float. Digits finer than the
 * currency's own must be zero. Undefined for anything else.
 */
export function minorUnitsOf(sum: unknown, currency: string | undefined): number | undefined {
  const match = DECIMAL.exec(typeof sum === 'number' ? String(sum) : typeof sum === 'string' ? sum.trim() : '');
  if (!match) return undefined;
  const digits = digitsOf(currency);
  const fraction = match[3] ?? '';
  if (/[1-9]/.test(fraction.slice(digits))) return undefined;
  const minor = Number(`${match[2]}${fraction.slice(0, digits).padEnd(digits, '0')}`);
  if (!Number.isSafeInteger(minor)) return undefined;
  return match[1] && minor > 0 ? -minor : minor;
}
