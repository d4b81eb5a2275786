import { library as english } from '../../../lib/content/en';
import { library as russian } from '../../../lib/content/ru';
import marks from '../../../lib/domain/marks/marks.json' with { type: 'json' };
import { presets } from '../../../lib/domain/presets/preset';
import type { BookCodes } from '../../../lib/domain/script/checkBook';

export const libraries = { ru: russian, en: english } as const;

export const markCodes = marks.marks.map(({ code }) => code);

export const codes: BookCodes = {
  reasons: russian.reasons.reasons.map(({ code }) => code),
  plays: russian.plays.plays.map(({ code }) => code),
  outcomes: russian.outcomes.outcomes.map(({ code }) => code),
  marks: markCodes,
  industries: presets.map(({ code }) => code),
};

interface Found {
  readonly place: string;
  readonly text: string;
}

const NOT_WORDS = new Set(['ru', 'en', 'version']);

/** Every string of a file of words, with its place. */
export function textsOf(node: unknown, place: string): Found[] {
  if (typeof node === 'string') return [{ place, text: node }];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => (NOT_WORDS.has(key) ? [] : textsOf(child, `${place}.${key}`)));
}

/** Places of all strings: two languages with the same ones say the same things. */
export function shapeOf(node: unknown): readonly string[] {
  return textsOf(node, '').map(({ place }) => place);
}
