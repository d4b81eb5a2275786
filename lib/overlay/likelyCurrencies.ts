/** Currencies of the countries that CRMs are sold to most, by top-level domain or region of a language (ISO 4217). */
const OF_COUNTRY: Readonly<Record<string, string>> = {
  ru: 'RUB',
  su: 'RUB',
  kz: 'KZT',
  by: 'BYN',
  ua: 'UAH',
  uz: 'UZS',
  kg: 'KGS',
  am: 'AMD',
  ge: 'GEL',
  az: 'AZN',
  us: 'USD',
  gb: 'GBP',
  uk: 'GBP',
  ch: 'CHF',
  pl: 'PLN',
  cz: 'CZK',
  tr: 'TRY',
  in: 'INR',
  br: 'BRL',
  mx: 'MXN',
  de: 'EUR',
  fr: 'EUR',
  es: 'EUR',
  it: 'EUR',
  nl: 'EUR',
  au: 'AUD',
  ca: 'CAD',
  jp: 'JPY',
  cn: 'CNY',
  ae: 'AED',
};

/** For sums that name none: those of the site's and the user's country first. Never empty. */
export function likelyCurrencies(
  host: string = location.hostname,
  languages: readonly string[] = [document.documentElement.lang, ...navigator.languages],
): readonly string[] {
  const domain = host.split('.').at(-1) ?? '';
  const regions = languages.map((language) => language.split('-').at(-1) ?? '');
  const near = [domain, ...regions].flatMap((country) => OF_COUNTRY[country.toLowerCase()] ?? []);
  return [...new Set([...near, 'USD', 'EUR'])];
}
