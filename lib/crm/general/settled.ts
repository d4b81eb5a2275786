import type { Day } from '../../domain/day';
import { minorDigits } from '../../domain/minorDigits';
import type { DealTexts } from '../adapter';
import { dayOfText } from '../text/date';
import type { Formats } from '../text/formats';
import { moneyOfText } from '../text/money';

/**
 * The texts with days and sums as programs write them, where the page's formats settle them all. Where one stays
 * ambiguous, all stay as they are: what is made plain would prove separators to a reader of the rest.
 */
export function settledTexts(texts: readonly DealTexts[], formats: Formats, today: Day): readonly DealTexts[] {
  const days = texts.map(({ on }) => (on === undefined ? undefined : settledDay(on, formats, today)));
  const sums = texts.map(({ amount, currency }) =>
    amount === undefined ? undefined : settledSum(amount, currency, formats),
  );
  const isDaySettled = texts.every(({ on }, at) => on === undefined || days[at] !== undefined);
  const isSumSettled = texts.every(({ amount }, at) => amount === undefined || sums[at] !== undefined);
  return texts.map((text, at) => ({
    ...text,
    ...(isDaySettled && { on: days[at] }),
    ...(isSumSettled && sums[at] && { amount: sums[at].text, currency: sums[at].currency }),
  }));
}

function settledDay(text: string, { dayOrder }: Formats, today: Day): Day | undefined {
  const day = dayOfText(text, { dayOrder, today });
  return day.kind === 'value' ? day.value : undefined;
}

function settledSum(
  text: string,
  own: string | undefined,
  formats: Formats,
): { text: string; currency: string | undefined } | undefined {
  const money = moneyOfText(text, { ...formats, currency: own ?? formats.currency });
  if (money.kind !== 'value') return undefined;
  const { minor, currency } = money.value;
  const digits = minorDigits(currency);
  const whole = String(Math.abs(minor)).padStart(digits + 1, '0');
  const at = whole.length - digits;
  return {
    text: `${minor < 0 ? '-' : ''}${whole.slice(0, at)}${digits > 0 ? `${formats.decimal ?? '.'}${whole.slice(at)}` : ''}`,
    currency,
  };
}
