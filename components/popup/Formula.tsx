import type { Rules } from '../../lib/domain/rules';
import type { RecoverableSum } from '../../lib/domain/wakeUpList';
import { day_formula_base, day_formula_today, team_formula } from '../../lib/locales/messages/messages';
import { formatMoney, formatWholeMoney } from '../formatMoney';
import type { HeroWords } from './Hero';
import { stakeFormula } from './stakeFormula';

interface FormulaProps {
  /** Of the calls that are shown. */
  readonly sums: readonly RecoverableSum[];
  /** Which calls these are. */
  readonly of: HeroWords['of'];
  /** Of the whole base. */
  readonly recoverable: readonly RecoverableSum[];
  readonly chance: Rules['returnChance'];
}

const wordsOf = { day: day_formula_today, team: team_formula } as const;

/** What the money in the heading is made of, and that of the whole base beside it. */
export function Formula({ sums, of, recoverable, chance }: FormulaProps) {
  return (
    <>
      {sums.map((sum) => (
        <p key={sum.currency}>
          {stakeFormula(sum, chance)} = <b>{formatMoney(sum.amountMinor, sum.currency)}</b>
        </p>
      ))}
      <p>{wordsOf[of]({ n: sums.reduce((clients, sum) => clients + sum.clients, 0) })}</p>
      {recoverable.map(({ amountMinor, currency, clients }) => (
        <p key={currency}>{day_formula_base({ n: clients, money: formatWholeMoney(amountMinor, currency) })}</p>
      ))}
    </>
  );
}
