import type { Outcome } from '../../domain/deal';
import { minorDigits } from '../../domain/minorDigits';

/** Words for the outcome of a deal in exports, in lower case; no word means that it was paid. */
const OUTCOME_WORDS: Readonly<Record<string, Outcome>> = {
  '': 'won',
  won: 'won',
  paid: 'won',
  done: 'won',
  completed: 'won',
  complete: 'won',
  billed: 'won',
  invoiced: 'won',
  posted: 'won',
  processed: 'won',
  'closed won': 'won',
  lost: 'lost',
  cancelled: 'lost',
  canceled: 'lost',
  refused: 'lost',
  rejected: 'lost',
  'closed lost': 'lost',
  open: 'open',
  new: 'open',
  draft: 'open',
  pending: 'open',
  quotation: 'open',
  confirmed: 'open',
  processing: 'open',
  'in progress': 'open',
};

const TIMED_DAY = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

export function outcomeOf(text: string): Outcome | undefined {
  const word = text.trim().toLowerCase().replaceAll('_', ' ');
  return Object.hasOwn(OUTCOME_WORDS, word) ? OUTCOME_WORDS[word] : undefined;
}

/** The day of `yyyy-MM-dd`, with or without a time of the same place; other texts come back as they are. */
export function dayTextOf(text: string): string {
  const trimmed = text.trim();
  return TIMED_DAY.exec(trimmed)?.[1] ?? trimmed;
}

/**
 * Minor units of a plain decimal number such as `-1234.5`, rounded to the currency's smallest unit; undefined for an
 * empty field, NaN for anything else, thousands separators included: they are never guessed.
 */
export function minorUnitsOf(text: string, currency: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (!PLAIN_NUMBER.test(trimmed)) return Number.NaN;
  return Math.round(Number(`${trimmed}e${minorDigits(currency)}`)) || 0;
}

/** A sum in minor units as a decimal number of the currency. */
export function decimalOf(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
}
