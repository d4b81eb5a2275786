import { getLocale } from '../lib/locales/messages/runtime';

/** A number with at most so many decimals, groups parted by a no-break space or a comma: `1 234,5`, `1,234.5`. */
export function formatNumber(value: number, decimals = 0): string {
  return new Intl.NumberFormat(getLocale(), { maximumFractionDigits: decimals })
    .format(value)
    .replace(/\u202f/g, '\u00a0');
}
