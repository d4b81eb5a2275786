/**
 * ISO 4217, table A.1, "minor unit", where it is not 2. Kept here because stored sums depend on it: the browser's own
 * table (`Intl`) follows CLDR, calls the forint and the rupiah whole, and changes with the browser.
 */
// Pure: a script that counts no money leaves it out.
const MINOR_DIGITS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries({
    BIF: 0,
    CLP: 0,
    DJF: 0,
    GNF: 0,
    ISK: 0,
    JPY: 0,
    KMF: 0,
    KRW: 0,
    PYG: 0,
    RWF: 0,
    UGX: 0,
    UYI: 0,
    VND: 0,
    VUV: 0,
    XAF: 0,
    XOF: 0,
    XPF: 0,
    BHD: 3,
    IQD: 3,
    JOD: 3,
    KWD: 3,
    LYD: 3,
    OMR: 3,
    TND: 3,
    CLF: 4,
    UYW: 4,
  }),
);

/** Digits of a currency's minor unit: 2 for RUB, 0 for JPY, 3 for KWD; 2 where the currency is not known. */
export function minorDigits(currency: string | undefined): number {
  return (currency === undefined ? undefined : MINOR_DIGITS.get(currency)) ?? 2;
}
