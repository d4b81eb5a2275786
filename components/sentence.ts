/** What can be opened from the strip: the inputs and the formula behind a number, or behind the pill. */
export type FormulaKind = 'rhythm' | 'class' | 'money' | 'history' | 'state';

/** A piece of the strip's sentence. */
export type SentencePart =
  | string
  /** A number that opens its formula. */
  | { readonly opens: FormulaKind; readonly text: string }
  /** The conclusion, in the colour of the status. */
  | { readonly conclusion: string }
  /** Left out where the strip has no room for it. */
  | { readonly aside: string }
  /** Text of the CRM page, which may say anything in any direction. */
  | { readonly quoted: string };

export type Sentence = readonly SentencePart[];

const FIRST_SLOT = 0xe000;
const SLOT = /([\ue000-\ue00f])/;

/** A character that holds the place of part `index` while a message puts its words in order. */
export function slot(index: number): string {
  return String.fromCharCode(FIRST_SLOT + index);
}

/** The message with each slot replaced by its part, so that every language keeps its own order of words. */
export function compose(message: string, ...parts: readonly SentencePart[]): Sentence {
  return message
    .split(SLOT)
    .filter((piece) => piece !== '')
    .map((piece) => (SLOT.test(piece) ? (parts[piece.charCodeAt(0) - FIRST_SLOT] ?? '') : piece));
}

/** The same sentence as plain text, for names and live regions. */
export function plainText(sentence: Sentence): string {
  return sentence.map(textOf).join('');
}

function textOf(part: SentencePart): string {
  if (typeof part === 'string') return part;
  if ('opens' in part) return part.text;
  if ('conclusion' in part) return part.conclusion;
  return 'aside' in part ? part.aside : part.quoted;
}
