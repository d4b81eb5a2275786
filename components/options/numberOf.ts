import { language } from '../../lib/locales/language';

const NUMBER = /^-?\d+(\.\d+)?$/;
/** Only English parts thousands by a comma; in Russian a comma is always the decimal one. */
const ENGLISH_THOUSANDS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** A number as people type it, with spaces between groups and either decimal sign; NaN for anything else. */
export function numberOf(text: string): number {
  const plain = text.replace(/\s/g, '').replace('\u2212', '-');
  const isGrouped = language.value === 'en' && ENGLISH_THOUSANDS.test(plain);
  const number = isGrouped ? plain.replaceAll(',', '') : plain.replace(',', '.');
  return NUMBER.test(number) ? Number(number) : Number.NaN;
}
