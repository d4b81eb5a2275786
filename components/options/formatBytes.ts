import { language } from '../../lib/locales/language';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Size on disk in decimal units: `4,1 МБ`, `4.1 MB`; one decimal below ten, none above. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(language.value, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    maximumFractionDigits: power > 0 && value < 10 ? 1 : 0,
  })
    .format(value)
    .replace(/[\u202f ]/g, '\u00a0');
}
