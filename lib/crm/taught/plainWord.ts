import { cleanText } from '../text/clean';

/** A label, a head of a table or a stage as it is compared: one line, small letters, no colon or star at its ends. */
export function plainWord(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[:*\s]+$/, '')
    .replace(/^[*\s]+/, '')
    .slice(0, 200);
}
