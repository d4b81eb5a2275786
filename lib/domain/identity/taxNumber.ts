/** Weights of the Federal Tax Service for the control digits of an INN of 10 and of 12 digits (order ED-7-14/559@). */
const OF_TEN = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const OF_TWELVE = [
  [7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
  [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
];

/** VAT numbers as the European Commission describes them (VIES, "VAT identification number structure"). */
const VAT = new RegExp(
  `^(?:${[
    'ATU\\d{8}',
    'BE[01]\\d{9}',
    'BG\\d{9,10}',
    'CY\\d{8}[A-Z]',
    'CZ\\d{8,10}',
    'DE\\d{9}',
    'DK\\d{8}',
    'EE\\d{9}',
    'EL\\d{9}',
    'ES[A-Z\\d]\\d{7}[A-Z\\d]',
    'FI\\d{8}',
    'FR[A-Z\\d]{2}\\d{9}',
    'HR\\d{11}',
    'HU\\d{8}',
    'IE\\d[A-Z\\d+*]\\d{5}[A-Z]{1,2}',
    'IT\\d{11}',
    'LT(?:\\d{9}|\\d{12})',
    'LU\\d{8}',
    'LV\\d{11}',
    'MT\\d{8}',
    'NL\\d{9}B\\d{2}',
    'PL\\d{10}',
    'PT\\d{9}',
    'RO\\d{2,10}',
    'SE\\d{12}',
    'SI\\d{8}',
    'SK\\d{10}',
    'XI(?:\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3})',
    'GB(?:\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3})',
    'CHE\\d{9}(?:MWST|TVA|IVA)?',
  ].join('|')})$`,
);

/**
 * A tax number as it is compared: an INN with right control digits, or a VAT number with its country. Undefined for
 * everything else: a number of another kind must not make two clients one.
 */
export function taxNumberOf(text: string): string | undefined {
  const written = text.replace(/[\s.\-/]/g, '').toUpperCase();
  if (/^\d+$/.test(written)) return isInn(written) ? written : undefined;
  return VAT.test(written) ? written : undefined;
}

/** Nobody has the region 00; forms are filled with zeros. */
function isInn(digits: string): boolean {
  if (digits.startsWith('00')) return false;
  if (digits.length === 10) return controlDigit(digits, OF_TEN) === Number(digits[9]);
  return (
    digits.length === 12 && OF_TWELVE.every((weights, i) => controlDigit(digits, weights) === Number(digits[10 + i]))
  );
}

function controlDigit(digits: string, weights: readonly number[]): number {
  return (weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11) % 10;
}
