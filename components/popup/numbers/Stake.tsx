import type { Rules } from '../../../lib/domain/rules';
import type { RecoverableSum, WakeUpList } from '../../../lib/domain/wakeUpList';
import { day_formula_base, popup_recoverable } from '../../../lib/locales/messages/messages';
import { formatMoney, formatWholeMoney } from '../../formatMoney';
import { stakeFormula } from '../stakeFormula';
import { Item } from './Item';

interface StakeProps {
  /** What the calls that are shown may bring back. */
  readonly sums: readonly RecoverableSum[];
  /** Whose usual purchases these are. */
  readonly text: string;
  readonly list: WakeUpList;
  readonly chance: Rules['returnChance'];
}

/** The money in the heading with its formula, and that of the whole base beside it. */
export function Stake({ sums, text, list, chance }: StakeProps) {
  const shown = sums.filter(({ amountMinor }) => amountMinor > 0);
  if (shown.length === 0) return undefined;
  return (
    <Item name={popup_recoverable()}>
      {shown.map((sum) => (
        <p key={sum.currency}>
          {stakeFormula(sum, chance)} = <b>{formatMoney(sum.amountMinor, sum.currency)}</b>
        </p>
      ))}
      <p>{text}</p>
      {list.recoverable.map(({ amountMinor, currency, clients }) => (
        <p key={currency}>{day_formula_base({ n: clients, money: formatWholeMoney(amountMinor, currency) })}</p>
      ))}
    </Item>
  );
}
