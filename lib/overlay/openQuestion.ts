import type { PageReading, ReadDeal } from '../crm/pageReading';
import { currenciesOfMark } from '../crm/text/currency';
import { dayOfText } from '../crm/text/date';
import { moneyOfText } from '../crm/text/money';
import type { Day } from '../domain/day';
import type { SiteKnowledge } from '../domain/siteKnowledge';
import { likelyCurrencies } from './likelyCurrencies';
import type { Question } from './question';

/** Most currencies offered as answers; every other one is chosen in the options. */
const MOST_CURRENCIES = 4;

/** The first thing the page leaves open that the user can settle for the whole site; undefined: there is none. */
export function openQuestion({ doubts, deal, deals }: PageReading, today: Day): Question | undefined {
  const texts = (code: string) =>
    doubts.flatMap(({ why }) => (why.startsWith(`${code}: `) ? [why.slice(code.length + 2)] : []));
  const sums = texts('ambiguousAmount');
  return (
    first(texts('ambiguousDate'), (text) => questionOfDate(text, today)) ??
    first(sums, questionOfDecimal) ??
    first(sums, questionOfMark) ??
    first(deal ? [deal, ...deals] : deals, questionOfBareSum)
  );
}

/** The page proves another order or sign than the user has told of the site. */
export function questionOfContradiction(part: 'dayOrder' | 'decimal'): Question {
  if (part === 'decimal') return { what: part, text: '', answers: [decimalAnswer(','), decimalAnswer('.')] };
  return { what: part, text: '', answers: [orderAnswer('dmy'), orderAnswer('mdy')] };
}

/** The part of what the user has told that something on the page contradicts. */
export function contradictedPart(
  { doubts }: PageReading,
  knowledge: SiteKnowledge,
): 'dayOrder' | 'decimal' | undefined {
  const parts = ['dayOrder', 'decimal'] as const;
  return parts.find((part) => knowledge[part] && doubts.some(({ why }) => why === `contradictory: ${part}`));
}

function first<T>(found: readonly T[], ask: (one: T) => Question | undefined): Question | undefined {
  for (const one of found) {
    const question = ask(one);
    if (question) return question;
  }
  return undefined;
}

function questionOfDate(text: string, today: Day): Question | undefined {
  const orders = ['dmy', 'mdy'] as const;
  const answers = orders.flatMap((dayOrder) => {
    const read = dayOfText(text, { today, dayOrder });
    const means = read.kind === 'value' ? ({ kind: 'day', day: read.value, today } as const) : undefined;
    return means ? [{ answer: { kind: 'dayOrder', dayOrder } as const, means }] : [];
  });
  return answers.length > 1 ? { what: 'dayOrder', text, answers } : undefined;
}

/** Which of two numbers it is; a currency that is not known is another question. */
function questionOfDecimal(text: string): Question | undefined {
  const signs = [',', '.'] as const;
  const answers = signs.flatMap((decimal) => {
    const number = numberIn(text, decimal);
    return number === undefined ? [] : [{ ...decimalAnswer(decimal), means: { kind: 'number', number } as const }];
  });
  const isTelling = signs.some((decimal) => {
    const read = moneyOfText(text, { decimal, currency: undefined });
    return read.kind === 'value' && read.value.currency === undefined;
  });
  return isTelling && answers.length > 1 ? { what: 'decimal', text, answers } : undefined;
}

/** The number alone, as it would be with this sign; undefined where it could not be. */
function numberIn(text: string, decimal: ',' | '.'): number | undefined {
  const [whole = '', ...fractions] = text.replace(/[^\d.,]/g, '').split(decimal);
  if (fractions.length > 1) return undefined;
  return Number([whole.replace(/\D/g, ''), ...fractions].join('.'));
}

/** A sign that several countries share. */
function questionOfMark(text: string): Question | undefined {
  const marks = text.split(/[\d\s.,'’()+\u2212-]+/).filter((mark) => mark !== '');
  const codes = marks.flatMap((mark) => currenciesOfMark(mark, undefined));
  return codes.length > 1 ? questionOfCurrency(text, codes) : undefined;
}

function questionOfBareSum({ amountMinor, currency }: ReadDeal): Question | undefined {
  if (amountMinor === undefined || amountMinor === 0 || currency !== undefined) return undefined;
  // Hundredths, as of every sum whose currency is not known.
  return questionOfCurrency(String(amountMinor / 100), likelyCurrencies());
}

function questionOfCurrency(text: string, codes: readonly string[]): Question {
  const answers = codes.slice(0, MOST_CURRENCIES).map((currency) => ({
    answer: { kind: 'currency', currency } as const,
    means: { kind: 'currency', currency } as const,
  }));
  return { what: 'currency', text, answers };
}

function decimalAnswer(decimal: ',' | '.') {
  return { answer: { kind: 'decimal', decimal }, means: { kind: 'decimal', decimal } } as const;
}

function orderAnswer(dayOrder: 'dmy' | 'mdy') {
  return { answer: { kind: 'dayOrder', dayOrder }, means: { kind: 'order', dayOrder } } as const;
}
