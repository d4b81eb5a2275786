import type { Variable, Vocabulary } from '../content/vocabulary';
import { type Day, dayNumberOf } from '../day';
import type { Language } from '../language';
import { minorDigits } from '../minorDigits';
import type { Lookup } from './fill';
import { counted, roundedDuration, writtenNumber } from './forms';
import type { Money, Value, Values } from './values';

/** In which language and on which day something is said. */
export interface Speech {
  readonly language: Language;
  /** Decides whether a date needs its year. */
  readonly today: Day;
  readonly vocabulary: Vocabulary;
}

/** The words of each variable: its value as it is said, else its fallback. */
export function lookupOf(values: Values, speech: Speech): Lookup {
  const known = new Map(speech.vocabulary.variables.map((variable) => [variable.key, variable]));
  return (key) => {
    const variable = known.get(key);
    const value = values[key as keyof Values];
    return (variable && value !== undefined ? spoken(variable, value, speech) : undefined) ?? variable?.fallback;
  };
}

/** A value as it is said; undefined where it says nothing: empty, not a number, not a day. */
function spoken(variable: Variable, value: Value, { language, today, vocabulary }: Speech): string | undefined {
  if (variable.type === 'text') return typeof value === 'string' ? cleanText(value) : undefined;
  if (variable.type === 'date') return typeof value === 'string' ? spokenDay(value, today, language) : undefined;
  if (variable.type === 'list') return Array.isArray(value) ? spokenList(value) : undefined;
  if (variable.type === 'money') return isMoney(value) ? spokenMoney(value, language) : undefined;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return undefined;
  if (variable.type === 'number') return writtenNumber(value, language);
  if (variable.type === 'percent') return writtenNumber(value / 100, language, { style: 'percent' });
  if (variable.type === 'count') {
    const forms = vocabulary.units[variable.unit];
    return forms && counted(forms, Math.floor(value), language);
  }
  if (variable.type !== 'duration') return undefined;
  const { unit, count } = roundedDuration(value);
  return count >= 1 ? counted(variable.forms[unit], count, language) : undefined;
}

/** Signs of one inserted text; the rest is cut off. */
export const LONGEST_SAID = 80;
/** What a page of a CRM shows where it has nothing to show. */
const NOTHING = /^(undefined|null|nan|\[object object\]|-|—)?$/i;

/**
 * Text of a CRM or a person, fit for a sentence: one line, at most 80 signs, square and curly brackets made round, so
 * that it cannot be taken for ours; signs that turn the direction of writing are left out.
 */
function cleanText(text: string): string | undefined {
  const line = text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (NOTHING.test(line)) return undefined;
  const round = line.replace(/[[{]/g, '(').replace(/[\]}]/g, ')');
  const signs = [...round];
  return signs.length > LONGEST_SAID
    ? `${signs
        .slice(0, LONGEST_SAID - 1)
        .join('')
        .trimEnd()}…`
    : round;
}

/** Names in a line of speech, three at most. */
function spokenList(items: readonly string[]): string | undefined {
  const clean = items.flatMap((item) => cleanText(item) ?? []);
  return clean.length > 0 ? clean.slice(0, 3).join(', ') : undefined;
}

function isMoney(value: Value): value is Money {
  return typeof value === 'object' && 'amountMinor' in value && Number.isSafeInteger(value.amountMinor);
}

/** Whole units without a fraction. A code that is no currency is written after the sum. */
export function spokenMoney({ amountMinor, currency }: Money, language: Language): string {
  const digits = minorDigits(currency);
  const amount = amountMinor / 10 ** digits;
  const fraction = { minimumFractionDigits: Number.isInteger(amount) ? 0 : digits, maximumFractionDigits: digits };
  if (!/^[A-Z]{3}$/.test(currency)) return `${writtenNumber(amount, language, fraction)} ${cleanText(currency) ?? ''}`;
  return writtenNumber(amount, language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...fraction });
}

/** `3 марта`, `3 March`; with the year when it is not this one: `3 марта 2025 года`, `3 March 2025`. */
export function spokenDay(day: Day, today: Day, language: Language): string | undefined {
  if (dayNumberOf(day) === undefined) return undefined;
  const locale = language === 'ru' ? 'ru' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const parts = format.formatToParts(new Date(`${day}T00:00:00Z`));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const year = day.slice(0, 4) === today.slice(0, 4) ? [] : [day.slice(0, 4), ...(language === 'ru' ? ['года'] : [])];
  return [of('day'), of('month'), ...year].join(' ');
}
