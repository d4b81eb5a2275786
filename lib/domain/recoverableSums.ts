import { byText } from './byText';
import type { RecoverableSum, WakeUpRow } from './wakeUpList';

/** A client comes or goes. */
export type Sign = 1 | -1;

/** Money that may come back after one client has come or gone; the currency with most clients first. */
export function sumsAfter(sums: readonly RecoverableSum[], row: WakeUpRow, sign: Sign): readonly RecoverableSum[] {
  const { currency, recoverableMinor, averageMinor } = row;
  if (currency === undefined || recoverableMinor === undefined || averageMinor === undefined) return sums;
  const nothing = { amountMinor: 0, clients: 0, averagesMinor: 0 };
  const { amountMinor, clients, averagesMinor } = sums.find((sum) => sum.currency === currency) ?? nothing;
  const now = {
    currency,
    amountMinor: amountMinor + sign * recoverableMinor,
    clients: clients + sign,
    averagesMinor: averagesMinor + sign * averageMinor,
  };
  const others = sums.filter((sum) => sum.currency !== currency);
  return [...others, now].filter(({ clients }) => clients > 0).sort(byClients);
}

function byClients(one: RecoverableSum, other: RecoverableSum): number {
  return other.clients - one.clients || byText(one.currency, other.currency);
}
