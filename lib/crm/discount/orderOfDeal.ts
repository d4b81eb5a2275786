import type { PageRule } from '../adapter';
import { labelledText } from '../labels/labelled';
import type { Formats } from '../text/formats';
import { moneyOfText } from '../text/money';
import { BEFORE_DISCOUNT } from './captions';

/** What an order costs, as its page says. */
export interface OrderOnPage {
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
}

/**
 * The sum a discount is given on: what the page calls the sum before it, else the sum of the deal. Where that one is
 * after the discount the limit comes out lower, never higher. Undefined where no sum or no currency can be read.
 */
export function orderOfDeal(
  rule: Pick<PageRule, 'deal'>,
  root: ParentNode,
  formats: Pick<Formats, 'decimal' | 'currency'>,
): OrderOnPage | undefined {
  const deal = rule.deal?.(root);
  const text = labelledText(root, BEFORE_DISCOUNT) ?? deal?.amount;
  if (text === undefined) return undefined;
  const currency = /^[A-Z]{3}$/.exec(deal?.currency ?? '')?.[0] ?? formats.currency;
  const money = moneyOfText(text, { decimal: formats.decimal, currency });
  if (money.kind !== 'value' || money.value.currency === undefined || money.value.minor <= 0) return undefined;
  return { amountMinor: money.value.minor, currency: money.value.currency };
}
