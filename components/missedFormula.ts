import type { Rhythm, Silence } from '../lib/domain/assessment';
import { formatNumber } from './formatNumber';

/**
 * `73 ÷ 40 − 0,5 = 1,3`: silence, cycle, tolerance (math/models §3). The result is cut, not rounded, so that its
 * whole part is the number of missed cycles.
 */
export function missedFormula({ cycleDays }: Rhythm, { days, grace, cycles }: Silence): string {
  const tenths = (cycles - grace) * 10;
  const result = Math.trunc(tenths + Math.sign(tenths) * 1e-6) / 10; // 1.4999999 is 1.5 to everybody but a computer
  const minus = '\u2212';
  const inputs = [formatNumber(days), '÷', formatNumber(cycleDays, 1), minus, formatNumber(grace, 2)];
  return `${inputs.join(' ')} = ${formatNumber(result === 0 ? 0 : result, 1).replace('-', minus)}`;
}
