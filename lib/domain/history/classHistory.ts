import type { ClassReason } from '../assessment';
import { type BaseClient, baseFigures } from '../baseFigures';
import { clientMoney } from '../clientMoney';
import type { DayNumber } from '../day';
import { footedCycleDays } from '../footing';
import type { Purchases } from '../purchases';
import type { Rules } from '../rules';
import { valueClass } from '../valueClass';

/**
 * The classes of a base on a past day, from the purchases up to it alone; clients without one yet, and those whose
 * currencies are mixed today, have none. Costs one ordering of the base for each day asked.
 */
export function classesOn(
  clients: readonly BaseClient[],
  on: DayNumber,
  rules: Rules,
): ReadonlyMap<string, ClassReason> {
  const past = clients
    .map(({ key, purchases, group }) => ({ key, purchases: purchasesUpTo(purchases, on), group }))
    .filter(({ purchases }) => purchases.days.length > 0);
  const figures = baseFigures(past, rules);
  const classes = new Map<string, ClassReason>();
  for (const { key, purchases, group } of past) {
    const money = clientMoney(purchases, footedCycleDays(purchases.days, { group }, figures, rules), rules);
    const found = money && valueClass({ key, ...money }, figures.classes[money.currency], rules.classes);
    if (found) classes.set(key, found);
  }
  return classes;
}

/** The purchases made up to a day, that day included, as they are known today: refunds of later days are in them. */
function purchasesUpTo(purchases: Purchases, on: DayNumber): Purchases {
  const count = purchases.days.findLastIndex((day) => day <= on) + 1;
  if (count === purchases.days.length) return purchases;
  const amounts = purchases.amounts.slice(0, count);
  const sums = amounts.filter((amount) => amount > 0);
  const { currency } = purchases;
  const totalMinor = sums.reduce((total, amount) => total + amount, 0);
  return {
    ...purchases,
    days: purchases.days.slice(0, count),
    amounts,
    paid: currency === undefined || sums.length === 0 ? [] : [{ currency, totalMinor, purchases: sums.length }],
  };
}
