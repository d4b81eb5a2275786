import { language } from '../lib/locales/language';

/** A number with at most so many decimals, groups parted by a no-break space or a comma: `1 234,5`, `1,234.5`. */
export function formatNumber(value: number, decimals = 0): string {
  return new Intl.NumberFormat(language.value, { maximumFractionDigits: decimals })
    .format(value)
    .replace(/\u202f/g, '\u00a0');
}
