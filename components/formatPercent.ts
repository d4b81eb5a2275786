import { getLocale } from '../lib/locales/messages/runtime';
import { formatNumber } from './formatNumber';

/** Percent with at most one decimal: `4,8 %`, `4.8%`. */
export function formatPercent(percent: number): string {
  return formatNumber(percent, 1) + (getLocale() === 'ru' ? '\u00a0%' : '%');
}
