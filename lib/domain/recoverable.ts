import type { ClientMoney, Recoverable, Status } from './assessment';
import type { Rules } from './rules';
import { wholeMinor } from './wholeMinor';

/** Chance of return × average purchase, rounded down; undefined but for a sleeping or lost client who has paid. */
export function recoverableOf(
  status: Status,
  money: ClientMoney | undefined,
  chances: Rules['returnChance'],
): Recoverable | undefined {
  if (!money || (status !== 'sleeping' && status !== 'lost')) return undefined;
  const chance = chances[status];
  return {
    amountMinor: wholeMinor(money.averageMinor * chance),
    currency: money.currency,
    chance,
    isAssumption: true,
  };
}
