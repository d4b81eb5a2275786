import type { Assessment, Recoverable } from '../lib/domain/assessment';
import { average_title, chance_source, chance_title } from '../lib/locales/messages/messages';
import { Fact } from './Fact';
import { formatMoney } from './formatMoney';
import { formatPercent } from './formatPercent';

export interface MoneyFormulaProps {
  readonly assessment: Assessment;
  readonly recoverable: Recoverable;
}

/** Chance × average purchase, the result rounded down (S3-04). */
export function MoneyFormula({ assessment: { money, status = 'sleeping' }, recoverable }: MoneyFormulaProps) {
  const average = money && formatMoney(money.averageMinor, money.currency);
  const chance = formatPercent(recoverable.chance * 100);
  return (
    <div class="facts">
      {average && <Fact name={average_title()}>{average}</Fact>}
      <Fact name={chance_title({ status })}>{chance}</Fact>
      <p class="wide">{chance_source({ kind: recoverable.isAssumption ? 'assumed' : 'measured' })}</p>
      <hr />
      <Fact name={average ? `${average} × ${chance}` : chance}>
        <b>{formatMoney(recoverable.amountMinor, recoverable.currency)}</b>
      </Fact>
    </div>
  );
}
