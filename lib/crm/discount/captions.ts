/*
 * Captions of a discount on an order, as CRMs and the users who add such a field write them; in lower case and without
 * a colon, as `captionOf` makes them. No CRM we know has such a field of its own on the card of a deal: it is the
 * user's, and its name is all that tells it.
 */

const MONEY = ['руб', 'руб.', 'р', 'р.', '₽', '€', '$', '£', '₸', 'rub', 'usd', 'eur', 'kzt', 'byn'];

/** `Discount, %`, `discount (%)`, `discount %`. */
const withUnit = (words: readonly string[], units: readonly string[]) =>
  words.flatMap((word) => units.flatMap((unit) => [`${word}, ${unit}`, `${word} (${unit})`, `${word} ${unit}`]));

const WORDS = ['скидка', 'размер скидки', 'скидка на заказ', 'скидка по сделке', 'discount', 'order discount'];

/** The unit is said with the value, or left to be understood. */
const EITHER: readonly string[] = WORDS;

const PERCENT: readonly string[] = [
  ...withUnit(WORDS, ['%']),
  ...['процент скидки', 'скидка в процентах', 'discount percent', 'discount percentage', 'discount rate'],
];

const SUM: readonly string[] = [
  ...withUnit([...WORDS, 'сумма скидки', 'discount amount'], MONEY),
  ...['сумма скидки', 'скидка в рублях', 'скидка в деньгах', 'discount amount', 'discount value'],
];

export const DISCOUNT: readonly string[] = [...EITHER, ...PERCENT, ...SUM];

export type DiscountUnit = 'percent' | 'sum';

/** What a caption says its field holds; undefined: it does not say. */
export function unitOf(caption: string): DiscountUnit | undefined {
  if (PERCENT.includes(caption)) return 'percent';
  return SUM.includes(caption) ? 'sum' : undefined;
}

/** What an order costs before its discount, where a page tells it apart from what is paid. */
export const BEFORE_DISCOUNT: readonly string[] = [
  ...['сумма без скидки', 'итого без скидки', 'стоимость без скидки', 'сумма до скидки', 'subtotal'],
  ...['sub total', 'amount before discount', 'total before discount'],
];
