import { type Language, languages } from '../language';

/** Shares of Cyrillic letters among the words of buttons and links from which on, or below which, they tell. */
const MOSTLY = 0.5;
const HARDLY = 0.05;
/** Fewer letters tell nothing. */
const LEAST_LETTERS = 40;

/**
 * The language a page of a CRM is in, of those we speak: what it says of itself (`lang`), as far as the words of its
 * buttons and links agree; many pages say `en` whatever they are in. Undefined: another one, or it cannot be told.
 */
export function languageOfPage(said: string | undefined, words: string): Language | undefined {
  const [code = ''] = (said ?? '').toLowerCase().split('-');
  const known = languages.find((language) => language === code);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS) return known;
  const share = (words.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) / letters;
  if (share >= MOSTLY) return known === undefined && code !== '' ? undefined : 'ru';
  return known === 'ru' && share <= HARDLY ? undefined : known;
}
