import { numberFormat, written } from './numberFormat';

/** A number with at most so many decimals, groups parted by a no-break space or a comma: `1 234,5`, `1,234.5`. */
export function formatNumber(value: number, decimals = 0): string {
  return written(numberFormat({ maximumFractionDigits: decimals }), value);
}
