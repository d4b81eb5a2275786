import type { Doubt } from '../pageReading';
import { dayOfText } from '../text/date';
import type { Formats } from '../text/formats';
import { inferFormats } from '../text/inferFormats';
import { moneyOfText } from '../text/money';
import type { TextUnit } from './pageIndex';

const UNKNOWN: Formats = { dayOrder: undefined, decimal: undefined, currency: undefined };
const SOME_DAY = '2026-01-01';

/** A day somewhere near the start of a text, as in "11/21/2026 20:38 by admin". */
const EMBEDDED_DAY = /(?:^|[^\d./-])(\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2}))(?![\d./-])/;
/** Currency or decimals: what tells a sum from any other number. */
const SUM_LIKE = /^\D{0,6}\d[\d\s.,'’]*(?:[.,]\d{2}|\d)\D{0,12}$/u;

export interface PageFormats {
  readonly formats: Formats;
  readonly doubts: readonly Doubt[];
}

/** Separators and order of the day that all days and sums of the page prove together, wherever they stand. */
export function formatsOf(units: readonly TextUnit[]): PageFormats {
  const days: string[] = [];
  const sums: string[] = [];
  for (const { text } of units) {
    if (text.length > 80 || !/\d/.test(text)) continue;
    const day = EMBEDDED_DAY.exec(text)?.[1];
    if (day !== undefined) days.push(day);
    else if (SUM_LIKE.test(text) && isProofOfDecimal(text)) sums.push(text);
  }
  const { formats, contradicted } = inferFormats({ ...UNKNOWN, currency: onlyCurrency(units) }, days, sums);
  const doubts = contradicted.map((part) => ({
    what: part === 'decimal' ? 'amount' : 'date',
    why: `contradictory: ${part}`,
  }));
  return { formats, doubts };
}

/** "1.5 h", "2.10" of a version or "4,5 %" say nothing about sums; a currency or grouped thousands with decimals do. */
function isProofOfDecimal(text: string): boolean {
  if (/[%:/a-zа-яё]{3,}|%/i.test(text.replace(/руб[а-я]*|usd|eur|rub|uah|kzt|gbp|тенге|тг/gi, ''))) return false;
  if (/[$€£₽₴₸¥]|руб|р\.|usd|eur|rub|gbp|kzt|uah|грн|тг/i.test(text)) return true;
  return /\d[\s.,'’]\d{3}[.,]\d{2}(?!\d)/.test(text);
}

/** The currency of a page whose sums with a currency all name the same one. */
function onlyCurrency(units: readonly TextUnit[]): string | undefined {
  const found = new Set<string>();
  for (const { text } of units) {
    if (text.length > 40 || !/\d/.test(text) || !/[^\d\s.,'’()+-]/.test(text)) continue;
    const money = moneyOfText(text, UNKNOWN);
    if (money.kind === 'value' && money.value.currency !== undefined) found.add(money.value.currency);
    else if (money.kind === 'ambiguous') for (const { currency } of money.readings) if (currency) found.add(currency);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

export function isDayText(text: string): boolean {
  if (text.length > 40) return false;
  return dayOfText(text, { today: SOME_DAY, dayOrder: undefined }).kind !== 'unreadable';
}
