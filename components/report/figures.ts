import type { Money } from '../../lib/domain/report/money';
import type { ByGroup, ShareGroup } from '../../lib/domain/report/shareGroups';
import { withRhythm } from '../../lib/domain/report/shareGroups';
import { type ReturnRate, shareInterval } from '../../lib/domain/returns/returnRate';
import {
  report_chance_assumed,
  report_chance_measured,
  report_none,
  report_rate_few,
  report_rate_range,
} from '../../lib/locales/messages/messages';
import { formatWholeMoney } from '../formatMoney';
import { formatNumber } from '../formatNumber';
import { formatPercent } from '../formatPercent';
import { type ReportCell, textCell } from './reportTable';

/** Groups with a share; the one apart has none. */
export const sharedGroups = ['active', 'sleeping', 'lost'] as const satisfies readonly ShareGroup[];
export type SharedGroup = (typeof sharedGroups)[number];

/** Share of a group among those with a rhythm, 0–1; 0 where there is nobody. */
export function shareOf(groups: ByGroup, group: SharedGroup): number {
  const whole = withRhythm(groups);
  return whole > 0 ? groups[group] / whole : 0;
}

/** Whole percent: tenths of a base of hundreds are chance. */
export function wholePercent(share: number): string {
  return formatPercent(Math.round(100 * share));
}

/** Each currency for itself, side by side and never as a sum; a word where there is nothing. */
export function moneyText(money: Money): string {
  const sums = Object.entries(money).map(([currency, minor]) => formatWholeMoney(minor, currency));
  return sums.length > 0 ? sums.join(' · ') : report_none();
}

/** Where a chance comes from. */
export function chanceText(rate: ReturnRate): string {
  if (rate.kind === 'assumed') return report_chance_assumed({ calls: formatNumber(rate.calls) });
  const { returned, calls, low, high } = rate;
  return report_chance_measured({
    returned: formatNumber(returned),
    calls: formatNumber(calls),
    low: wholePercent(low),
    high: wholePercent(high),
  });
}

/** A share with its interval; nothing of nobody. */
export function intervalCell(of: number, hits: number): ReportCell {
  if (of === 0) return textCell('');
  const { low, high } = shareInterval(of, hits);
  const text = { share: wholePercent(hits / of), low: wholePercent(low), high: wholePercent(high) };
  return { text: report_rate_range(text), plain: Math.round((1000 * hits) / of) / 10 };
}

/** A manager's share with its interval; below 30 decided calls a word and no number. */
export function rateCell(rate: ReturnRate): ReportCell {
  if (rate.kind === 'assumed') return textCell(report_rate_few());
  const [share, low, high] = [rate.chance, rate.low, rate.high].map(wholePercent) as [string, string, string];
  return { text: report_rate_range({ share, low, high }), plain: Math.round(1000 * rate.chance) / 10 };
}
