import { cleanText } from './clean';

/** What a page says about how many records there are. */
export interface CountOnPage {
  /** Records the page says it shows, where it does. */
  readonly seen: number | undefined;
  readonly total: number;
}

/** No counter of a list is longer; a cap keeps hostile texts cheap. */
const LONGEST = 80;

const NUMBER = String.raw`\d{1,3}(?:[ ,.'’]\d{3})+|\d{1,9}`;
const SEEN_OF_TOTAL = new RegExp(
  String.raw`^[^\d]{0,24}?(?<first>${NUMBER})(?: ?[-–—] ?(?<last>${NUMBER}))? ?(?:of|из|/) ?(?<total>${NUMBER})(?<rest>[^\d]*)$`,
);
const TOTAL = new RegExp(String.raw`^(?<before>[^\d]*?)(?<total>${NUMBER})(?<rest>[^\d]*)$`);
/** A range without its total, a share, a sum. */
const NO_SINGLE = /[-\u2012-\u2014\u2212%₽$€£]| of | из /;
/** "37+", "more than 37", "свыше 37", "about 37": a bound or an estimate is no total. */
const BOUND = /\+|>|<|~|≈|more than|over|about|at least|up to|больше|более|свыше|около|примерно|до /;

/**
 * "5 of 37", "1–20 из 37", "37 сделок", "Всего: 1 234". Counts are whole, so every sign inside them groups digits.
 * Undefined for anything but exact counts, and where more would be shown than there are.
 */
export function countOfText(text: string): CountOnPage | undefined {
  const line = cleanText(text).toLowerCase();
  if (line.length > LONGEST || BOUND.test(line)) return undefined;
  const pair = SEEN_OF_TOTAL.exec(line)?.groups;
  if (pair) return pairOf(pair);
  const single = TOTAL.exec(line)?.groups;
  if (!single || NO_SINGLE.test(line)) return undefined;
  return { seen: undefined, total: wholeOf(single['total']) };
}

function pairOf({ first, last, total }: Record<string, string>): CountOnPage | undefined {
  const seen = last === undefined ? wholeOf(first) : wholeOf(last) - wholeOf(first) + 1;
  const all = wholeOf(total);
  return seen >= 0 && seen <= all ? { seen, total: all } : undefined;
}

function wholeOf(digits = ''): number {
  return Number(digits.replace(/\D/g, ''));
}
