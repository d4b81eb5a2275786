/**
 * Beginnings of words that say something about a person and not about his orders. The client may lawfully ask to see
 * what is stored about him; such words are refused when they are typed.
 */
const STEMS: readonly string[] = [
  'хам',
  'мудак',
  'мудил',
  'идиот',
  'дебил',
  'кретин',
  'дурак',
  'дура',
  'жлоб',
  'жадн',
  'скряг',
  'скандалист',
  'скандалистк',
  'истерич',
  'токсичн',
  'неадекват',
  'халявщ',
  'псих',
  'козёл',
  'козел',
  'сволоч',
  'урод',
  'тупой',
  'тупая',
  'гнид',
  'твар',
  'лох',
  'быдл',
  'алкаш',
  'moron',
  'idiot',
  'stupid',
  'jerk',
  'asshole',
  'bastard',
  'bitch',
  'cheapskate',
  'deadbeat',
  'toxic',
  'crazy',
  'psycho',
  'scum',
  'retard',
];

/** Words that only begin alike. */
const HARMLESS = /^(дурак-вал|хамелеон|хамам|лохан|лохмат|твардовск|тварож|уродил|психолог|crazy-?quilt)/u;

/** The words of a text that are not neutral, as they were typed; an empty list: it may be stored. */
export function harshWords(text: string): readonly string[] {
  const words = text.match(/[\p{L}-]+/gu) ?? [];
  return words.filter((word) => {
    const lower = word.toLowerCase();
    return !HARMLESS.test(lower) && STEMS.some((stem) => lower.startsWith(stem));
  });
}
