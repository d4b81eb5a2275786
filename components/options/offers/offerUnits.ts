import type { OfferCost } from '../../../lib/domain/offer/offer';
import { offers_unit_minutes, options_unit_days, options_unit_percent } from '../../../lib/locales/messages/messages';
import { currencySign } from '../../currencySign';
import { numberOf } from '../numberOf';
import { isMoney, type LimitField, type OfferField } from './catalogueDraft';

const counted = (text: string) => ({ n: Math.abs(numberOf(text)) || 0 });

/** What stands behind the number of a limit. */
export function unitOfLimit(field: LimitField, currency: string, text: string): string {
  if (isMoney(field)) return currencySign(currency);
  return field === 'cooldownDays' ? options_unit_days(counted(text)) : options_unit_percent();
}

/** What stands behind a number of an offer. */
export function unitOfOffer(field: OfferField, cost: OfferCost, currency: string, text: string): string {
  if (field === 'validDays') return options_unit_days(counted(text));
  if (field === 'cost' && cost.kind === 'minutes') return offers_unit_minutes(counted(text));
  return isMoney(field) || (field === 'cost' && cost.kind === 'amount')
    ? currencySign(currency)
    : options_unit_percent();
}
