import { language } from '../lib/locales/language';
import { formatNumber } from './formatNumber';

/** Percent with at most one decimal: `4,8 %`, `4.8%`. */
export function formatPercent(percent: number): string {
  return formatNumber(percent, 1) + (language.value === 'ru' ? '\u00a0%' : '%');
}
