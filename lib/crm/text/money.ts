import { minorDigits } from '../../domain/minorDigits';
import { cleanText } from './clean';
import { currenciesOfMark } from './currency';
import type { Formats } from './formats';
import { type Parsed, parsedAs, UNREADABLE } from './parsed';
import { type DecimalSign, minorOf, type NumberReading, readingsOf } from './writtenNumber';

export interface Money {
  /** Minor units of `currency`, hundredths where it is not known. */
  readonly minor: number;
  /** ISO 4217; undefined where neither the text nor the site names one. */
  readonly currency: string | undefined;
}

/** No sum with its currency is longer; a cap keeps hostile texts cheap. */
const LONGEST = 64;

const MINUS = /^[-\u2212] ?/;
const KOPECKS = /^(?<roubles>[^,]*\d) ?(?:руб[а-я]*|р|₽)\.? ?(?<kopecks>\d\d?) ?(?:коп[а-я]*|к)\.?$/u;

/**
 * The sum a text names, exact or not at all: nothing is rounded and no floating point is used. "1.234" is ambiguous
 * until the site's decimal sign or a currency settles it; a currency does so because no sum is written with more
 * decimals than it has. A text that contradicts the site's decimal sign is unreadable.
 */
export function moneyOfText(text: string, formats: Pick<Formats, 'decimal' | 'currency'>): Parsed<Money> {
  const parts = partsOf(text);
  if (!parts) return UNREADABLE;
  const readings = readingsOf(parts.number).filter(
    ({ decimal }) => !formats.decimal || !decimal || decimal === formats.decimal,
  );
  const currencies = currenciesOf(parts.marks, formats.currency);
  const sums = currencies.flatMap((currency) => sumsIn(currency, readings, parts.isNegative));
  const mustAsk = readings.length > 1 && currencies.includes(undefined);
  return mustAsk ? { kind: 'ambiguous', readings: sums } : parsedAs(sums);
}

/** Decimal signs that these texts prove together; two of them contradict each other. */
export function provenDecimals(texts: readonly string[]): readonly DecimalSign[] {
  const proven = new Set<DecimalSign>();
  for (const text of texts) {
    const [only, ...others] = readingsOf(partsOf(text)?.number ?? '');
    if (only?.decimal && others.length === 0) proven.add(only.decimal);
  }
  return [...proven];
}

function sumsIn(currency: string | undefined, readings: readonly NumberReading[], isNegative: boolean): Money[] {
  const digits = minorDigits(currency);
  const likely = readings.length > 1 ? readings.filter(({ fraction }) => fraction.length <= digits) : readings;
  return likely
    .map((reading) => minorOf(reading, digits))
    .filter((minor) => minor !== undefined)
    .map((minor) => ({ minor: isNegative && minor !== 0 ? -minor : minor, currency }));
}

interface SumParts {
  readonly isNegative: boolean;
  /** From the first digit to the last. */
  readonly number: string;
  /** What stands before and after it, without signs. */
  readonly marks: readonly string[];
}

function partsOf(text: string): SumParts | undefined {
  const line = withDecimalKopecks(cleanText(text));
  if (line.length > LONGEST) return undefined;
  const inBrackets = line.startsWith('(') && line.endsWith(')');
  const sum = inBrackets ? line.slice(1, -1).trim() : line;
  const first = sum.search(/\d/);
  if (first < 0) return undefined;
  const last = sum.search(/\d\D*$/);
  const before = withoutMinus(sum.slice(0, first));
  if (inBrackets && before.isNegative) return undefined;
  const marks = [before.mark, sum.slice(last + 1).trim()].filter((mark) => mark !== '');
  return { isNegative: inBrackets || before.isNegative, number: sum.slice(first, last + 1), marks };
}

/** A minus before or after the currency sign: "-$5", "$-5", "$ -5". */
function withoutMinus(before: string): { mark: string; isNegative: boolean } {
  const leading = before.replace(MINUS, '');
  if (leading !== before) return { mark: leading.trim(), isNegative: true };
  const trailing = before.replace(/[-\u2212] ?$/, '');
  return { mark: trailing.trim(), isNegative: trailing !== before };
}

function withDecimalKopecks(line: string): string {
  const { roubles, kopecks = '' } = (line.length <= LONGEST && KOPECKS.exec(line)?.groups) || {};
  return roubles === undefined ? line : `${roubles.replaceAll('.', ' ')},${kopecks.padStart(2, '0')} ₽`;
}

/** Both marks of "$ 5.00 USD" must agree. No mark leaves the site's own currency, which may be unknown. */
function currenciesOf(marks: readonly string[], site: string | undefined): readonly (string | undefined)[] {
  const [first, second] = marks;
  if (first === undefined) return [site];
  const currencies = currenciesOfMark(first, site);
  if (second === undefined) return currencies;
  return currencies.filter((currency) => currenciesOfMark(second, currency).includes(currency));
}
