/**
 * ISO 4217, table A.1, "minor unit", where it is not 2. Kept here because stored sums depend on it: the browser's own
 * table (`Intl`) follows CLDR, calls the forint and the rupiah whole, and changes with the browser.
 */
const MINOR_DIGITS: ReadonlyMap<string, number> = new Map([
  ...[
    ...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF'],
    ...['UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'],
  ].map((code) => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
  ...['CLF', 'UYW'].map((code) => [code, 4] as const),
]);

/** Digits of a currency's minor unit: 2 for RUB, 0 for JPY, 3 for KWD; 2 where the currency is not known. */
export function minorDigits(currency: string | undefined): number {
  return (currency === undefined ? undefined : MINOR_DIGITS.get(currency)) ?? 2;
}
