import type { Template } from '../content/scriptBook';

const VARIABLE = /\{(\w*)\}/g;
const OPTIONAL = /\[([^[\]]*)\]/g;

/** The words of a variable; undefined where there is neither a value nor a fallback. */
export type Lookup = (key: string) => string | undefined;

/**
 * Fills a text. An optional part goes whole when any variable in it has no words; a variable outside of one that has
 * none leaves nothing behind. No bracket ever reaches the reader, whatever the template. A line after the first begins
 * with its first word, in a capital letter, whatever has gone before it.
 */
export function fill(template: Template, lookup: Lookup): string {
  const bare = template.replace(OPTIONAL, (_, part: string) => (isWhole(part, lookup) ? part : ''));
  const parts = bare.split(VARIABLE).map((part, place) => (place % 2 === 0 ? plain(part) : (lookup(part) ?? '')));
  return parts
    .join('')
    .replace(/[^\S\n\u00a0]{2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n\p{Ll}/gu, (start) => start.toUpperCase())
    .trim();
}

/** Every variable of the text, each once. */
export function variablesOf(template: Template): readonly string[] {
  return [...new Set([...template.matchAll(VARIABLE)].map(([, key]) => key ?? ''))];
}

function isWhole(part: string, lookup: Lookup): boolean {
  return variablesOf(part).every((key) => lookup(key) !== undefined);
}

function plain(text: string): string {
  return text.replace(/[[\]{}]/g, '');
}
