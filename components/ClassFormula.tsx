import type { Assessment, ClassReason } from '../lib/domain/assessment';
import { average_title, class_by, share_title, yearly_rule, yearly_title } from '../lib/locales/messages/messages';
import { Fact } from './Fact';
import { formatMoney } from './formatMoney';
import { formatPercent } from './formatPercent';

export interface ClassFormulaProps {
  readonly assessment: Assessment;
  readonly reason: ClassReason;
}

/** What the class was given for. */
export function ClassFormula({ assessment: { money }, reason }: ClassFormulaProps) {
  const kind = money?.isMargin ? 'margin' : 'turnover';
  return (
    <div class="facts">
      {reason.sharePercent !== undefined && (
        <Fact name={share_title()}>
          <b>{formatPercent(reason.sharePercent)}</b>
        </Fact>
      )}
      <p class="wide">{class_by({ by: reason.by })}</p>
      {money && (
        <>
          <hr />
          <Fact name={average_title()}>{formatMoney(money.averageMinor, money.currency)}</Fact>
          <Fact name={yearly_title({ kind })}>
            <b>{formatMoney(money.yearlyMinor, money.currency)}</b>
          </Fact>
          <p class="wide">{yearly_rule({ kind })}</p>
        </>
      )}
    </div>
  );
}
