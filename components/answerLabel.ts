import { order_day_first, order_month_first } from '../lib/locales/messages/messages';
import { formatDay } from './formatDay';
import { formatNumber } from './formatNumber';
import type { Meaning } from './stripView';

/** Most decimals of a sum that is in doubt: some currencies have three, prices of parts four. */
const MOST_DECIMALS = 4;

/** An answer in the user's own words: the day, the number, the code of the currency, of which several have room. */
export function answerLabel(means: Meaning): string {
  switch (means.kind) {
    case 'day':
      return formatDay(means.day, means.today);
    case 'number':
      return formatNumber(means.number, MOST_DECIMALS);
    case 'currency':
      return means.currency;
    case 'order':
      return means.dayOrder === 'dmy' ? order_day_first() : order_month_first();
    case 'decimal':
      return means.decimal === ',' ? '1\u00a0234,50' : '1,234.50';
  }
}
