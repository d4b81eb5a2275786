/** What a sign or word can stand for; the first is meant where nothing speaks for another, none where it must be asked. */
interface Mark {
  readonly codes: readonly string[];
  /** False where the sign alone does not tell, such as the crown of four countries. */
  readonly isPlain: boolean;
}

const plain = (...codes: readonly string[]): Mark => ({ codes, isPlain: true });
const shared = (...codes: readonly string[]): Mark => ({ codes, isPlain: false });

const ROUBLE = /* @__PURE__ */ plain('RUB');
const HRYVNIA = /* @__PURE__ */ plain('UAH');
const TENGE = /* @__PURE__ */ plain('KZT');

/** Signs and words beside sums. Unicode CLDR 45, narrow and standard symbols; Russian words as CRMs write them. */
function knownMarks(): ReadonlyMap<string, Mark> {
  return new Map([
    ...['₽', 'руб', 'рубль', 'рубля', 'рублей', 'р', 'rur'].map((mark) => [mark, ROUBLE] as const),
    ...['₴', 'грн', 'гривен', 'гривня', 'гривны'].map((mark) => [mark, HRYVNIA] as const),
    ...['₸', 'тг', 'тенге'].map((mark) => [mark, TENGE] as const),
    ['бел. руб', plain('BYN')],
    ['б.р', plain('BYN')],
    ['br', shared('BYN', 'ETB')],
    ['сум', plain('UZS')],
    ['сом', plain('KGS')],
    ['֏', plain('AMD')],
    ['₾', plain('GEL')],
    ['₼', plain('AZN')],
    ['$', plain('USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP', 'UYU')],
    ['us$', plain('USD')],
    ['c$', plain('CAD')],
    ['ca$', plain('CAD')],
    ['a$', plain('AUD')],
    ['au$', plain('AUD')],
    ['nz$', plain('NZD')],
    ['hk$', plain('HKD')],
    ['s$', plain('SGD')],
    ['nt$', plain('TWD')],
    ['mx$', plain('MXN')],
    ['r$', plain('BRL')],
    ['€', plain('EUR')],
    ['евро', plain('EUR')],
    ['£', plain('GBP', 'EGP', 'LBP')],
    ['¥', shared('JPY', 'CNY')],
    ['￥', shared('JPY', 'CNY')],
    ['jp¥', plain('JPY')],
    ['cn¥', plain('CNY')],
    ['円', plain('JPY')],
    ['元', plain('CNY')],
    ['₩', plain('KRW')],
    ['₹', plain('INR')],
    ['rs', shared('INR', 'PKR', 'LKR', 'NPR')],
    ['₺', plain('TRY')],
    ['tl', plain('TRY')],
    ['zł', plain('PLN')],
    ['zl', plain('PLN')],
    ['kč', plain('CZK')],
    ['ft', plain('HUF')],
    ['лв', plain('BGN')],
    ['lei', shared('RON', 'MDL')],
    ['kr', shared('SEK', 'NOK', 'DKK', 'ISK')],
    ['₫', plain('VND')],
    ['₪', plain('ILS')],
    ['฿', plain('THB')],
    ['₦', plain('NGN')],
    ['₱', plain('PHP')],
    ['₡', plain('CRC')],
  ]);
}

function knownCodes(): ReadonlySet<string> {
  return new Set(Intl.supportedValuesOf('currency'));
}

// Marked pure, so that the script of a page that reads no sums does not carry them.
const MARKS = /* @__PURE__ */ knownMarks();
const CODES = /* @__PURE__ */ knownCodes();

/**
 * The currencies a mark beside a sum can mean: none for a word that is no currency, one where the mark or the site's
 * own currency settles it, several where only the user can.
 */
export function currenciesOfMark(mark: string, siteCurrency: string | undefined): readonly string[] {
  const word = mark.toLowerCase().replace(/\.$/, '');
  const known = MARKS.get(word);
  if (!known) return CODES.has(word.toUpperCase()) ? [word.toUpperCase()] : [];
  if (siteCurrency !== undefined && known.codes.includes(siteCurrency)) return [siteCurrency];
  return known.isPlain ? known.codes.slice(0, 1) : known.codes;
}
