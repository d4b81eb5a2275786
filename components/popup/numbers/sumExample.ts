import { dayPlan } from '../../../lib/domain/policy/dayPlan';
import type { WakeUpList } from '../../../lib/domain/wakeUpList';
import { number_sum_example } from '../../../lib/locales/messages/messages';
import { formatMoney } from '../../formatMoney';

/** The sum of the first client of today that has one, and what it adds to the money above. */
export function sumExample(list: WakeUpList): string | undefined {
  const { agreed, wake } = dayPlan(list);
  for (const { name, averageMinor, recoverableMinor, currency } of [...wake, ...agreed]) {
    if (averageMinor === undefined || recoverableMinor === undefined || currency === undefined) continue;
    const money = (minor: number) => formatMoney(minor, currency);
    return number_sum_example({ name, average: money(averageMinor), part: money(recoverableMinor) });
  }
  return undefined;
}
