import type { Rules } from '../../lib/domain/rules';
import type { RecoverableSum } from '../../lib/domain/wakeUpList';
import { day_formula_base, day_formula_today } from '../../lib/locales/messages/messages';
import { formatMoney, formatWholeMoney } from '../formatMoney';
import { stakeFormula } from './stakeFormula';

interface FormulaProps {
  /** Of today's calls. */
  readonly sums: readonly RecoverableSum[];
  /** Of the whole base. */
  readonly recoverable: readonly RecoverableSum[];
  readonly chance: Rules['returnChance'];
}

/** What the money in the heading is made of, and that of the whole base beside it. */
export function Formula({ sums, recoverable, chance }: FormulaProps) {
  return (
    <>
      {sums.map((sum) => (
        <p key={sum.currency}>
          {stakeFormula(sum, chance)} = <b>{formatMoney(sum.amountMinor, sum.currency)}</b>
        </p>
      ))}
      <p>{day_formula_today({ n: sums.reduce((clients, sum) => clients + sum.clients, 0) })}</p>
      {recoverable.map(({ amountMinor, currency, clients }) => (
        <p key={currency}>{day_formula_base({ n: clients, money: formatWholeMoney(amountMinor, currency) })}</p>
      ))}
    </>
  );
}
