/** Something found by words of a text. */
interface Entry<Found> {
  readonly word: string;
  readonly found: Found;
}

/** Finds what the longest known word in a text stands for. */
export interface WordIndex<Found> {
  find(text: string): { readonly found: Found; readonly length: number } | undefined;
}

/** Words this short begin too many others (газ, газон; cat, category): they count only as whole words. */
const WHOLE_UP_TO = 3;
const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * An index of words and phrases. A text has one where it stands as a whole word or at the beginning of a word; the
 * longest wins, of equal ones the first given. Case, ё and the kind of apostrophe make no difference.
 */
export function wordIndex<Found>(entries: readonly Entry<Found>[]): WordIndex<Found> {
  const byFirst = new Map<string, Entry<Found>[]>();
  for (const { word, found } of entries) {
    const plain = plainText(word.trim());
    if (plain === '') continue;
    const first = String.fromCodePoint(plain.codePointAt(0) ?? 0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { word: plain, found }]);
  }
  for (const list of byFirst.values()) list.sort((one, other) => other.word.length - one.word.length);
  return { find: (text) => longest(byFirst, plainText(text)) };
}

function longest<Found>(byFirst: ReadonlyMap<string, readonly Entry<Found>[]>, text: string) {
  let best: Entry<Found> | undefined;
  for (const { index, 0: first } of text.matchAll(WORD_START)) {
    const here = byFirst.get(first)?.find((entry) => stands(entry.word, text, index));
    if (here && (!best || here.word.length > best.word.length)) best = here;
  }
  return best && { found: best.found, length: best.word.length };
}

function stands(word: string, text: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false;
  return word.length > WHOLE_UP_TO || !LETTER.test(text.charAt(at + word.length));
}

function plainText(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
}
