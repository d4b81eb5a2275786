import type { Rules } from '../../lib/domain/rules';
import type { RecoverableSum } from '../../lib/domain/wakeUpList';
import { popup_formula, popup_formula_mixed } from '../../lib/locales/messages/messages';
import { formatMoney } from '../formatMoney';
import { formatPercent } from '../formatPercent';

/** One chance where all who can come back share it; rounding each client down costs at most a minor unit apiece. */
export function stakeFormula(sum: RecoverableSum, { sleeping, lost }: Rules['returnChance']): string {
  const averages = formatMoney(sum.averagesMinor, sum.currency);
  const isWith = (chance: number) => Math.abs(sum.averagesMinor * chance - sum.amountMinor) <= sum.clients;
  const only = [sleeping, lost].find(isWith);
  if (only !== undefined) return popup_formula({ averages, chance: formatPercent(only * 100) });
  return popup_formula_mixed({
    averages,
    sleeping: formatPercent(sleeping * 100),
    lost: formatPercent(lost * 100),
  });
}
