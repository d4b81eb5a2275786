import { getLocale } from '../lib/locales/messages/runtime';

const formats = new Map<string, Intl.NumberFormat>();

/** A format of the language in use, made once: making one takes longer than writing a hundred numbers. */
export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = getLocale() + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.NumberFormat(getLocale(), options);
  formats.set(key, known);
  return known;
}

/** Groups of a number are parted by a no-break space, whichever narrow one the browser takes. */
export function written(format: Intl.NumberFormat, value: number): string {
  return format.format(value).replace(/\u202f/g, '\u00a0');
}
