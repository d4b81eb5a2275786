import type { Limits, Offer } from '../../../lib/domain/offer/offer';
import {
  count_days,
  offers_cost_minutes,
  offers_cost_none,
  offers_cost_up_to,
} from '../../../lib/locales/messages/messages';
import { formatMoney } from '../../formatMoney';

/** What an offer costs us, in a few signs; a dash for what is being typed. */
export function costText({ cost, capMinor }: Offer, { currency }: Limits): string {
  if (cost.kind === 'none') return offers_cost_none();
  if (cost.kind === 'minutes') return offers_cost_minutes({ n: cost.minutes || 0 });
  const amountMinor = cost.kind === 'amount' ? cost.amountMinor : capMinor;
  if (!Number.isSafeInteger(amountMinor)) return '—';
  const money = formatMoney(amountMinor, currency);
  return cost.kind === 'amount' ? money : offers_cost_up_to({ money });
}

/** How long an offer holds; a dash for what is being typed. */
export function daysText({ validDays }: Offer): string {
  return Number.isInteger(validDays) && validDays > 0 ? count_days({ n: validDays }) : '—';
}
