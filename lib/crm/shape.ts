import { changed } from './changed';
import { cleanText } from './text/clean';

/** Answers of a CRM are checked by hand: content scripts are too small for a schema library. */
export type Fields = Readonly<Record<string, unknown>>;

const LONGEST = 500;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Throws `changed` where an object was expected and something else came. */
export function fieldsOf(value: unknown, what: string): Fields {
  if (!isFields(value)) throw changed(what);
  return value;
}

/** Throws `changed` where a list was expected and something else came. */
export function listOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw changed(what);
  return value;
}

/** A record id, number or digits; zero, nothing and anything else is undefined. */
export function optionalId(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^[1-9]\d*$/.test(text) ? text : undefined;
}

/** Throws `changed` where a record has no id. */
export function idOf(value: unknown, what: string): string {
  const id = optionalId(value);
  if (id === undefined) throw changed(`id of ${what}`);
  return id;
}

/** A record id of letters, digits and dashes, as CRMs use that do not number; throws `changed` for anything else. */
export function keyOf(value: unknown, what: string): string {
  const key = optionalKey(value);
  if (key === undefined) throw changed(`id of ${what}`);
  return key;
}

/** Such an id where there may be none; undefined for anything else. */
export function optionalKey(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : undefined;
}

/** Cut at 500 characters and without what cannot be seen, as texts of pages are; an empty text is nothing. */
export function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' ? cleanText(value.trim().slice(0, LONGEST)) || undefined : undefined;
}

/** Throws `changed` where the count of records is not a whole number from 0. */
export function countOf(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw changed(what);
  return value;
}
