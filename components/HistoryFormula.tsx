import type { Assessment } from '../lib/domain/assessment';
import {
  count_deals,
  currencies_mixed,
  first_title,
  history_part_rule,
  history_rule,
  last_title,
  open_title,
  part_of_deals,
  planned_title,
  purchases_title,
  read_title,
  total_title,
} from '../lib/locales/messages/messages';
import { Fact } from './Fact';
import { formatDay } from './formatDay';
import { formatMoney } from './formatMoney';
import { formatNumber } from './formatNumber';

export interface HistoryFormulaProps {
  readonly assessment: Assessment;
  /** Day of the last reading; undefined where nothing has been read yet. */
  readonly readOn: string | undefined;
}

/** What everything else was computed from, and what was left out of it. */
export function HistoryFormula({ assessment, readOn }: HistoryFormulaProps) {
  const { today, completeness, purchases, firstOn, lastOn, money, openDeals, planned } = assessment;
  const isWhole = assessment.status !== undefined;
  const counts = [
    { name: open_title(), count: openDeals },
    { name: planned_title(), count: planned },
  ].filter(({ count }) => count > 0);
  return (
    <div class="facts">
      <Fact name={read_title()}>
        <b>{dealsText(completeness)}</b>
        {readOn && `, ${formatDay(readOn, today)}`}
      </Fact>
      <Fact name={purchases_title()}>{formatNumber(purchases)}</Fact>
      {counts.map(({ name, count }) => (
        <Fact key={name} name={name}>
          {formatNumber(count)}
        </Fact>
      ))}
      {isWhole && firstOn && <Fact name={first_title()}>{formatDay(firstOn, today)}</Fact>}
      {isWhole && lastOn && <Fact name={last_title()}>{formatDay(lastOn, today)}</Fact>}
      {isWhole && money && <Fact name={total_title()}>{formatMoney(money.totalMinor, money.currency)}</Fact>}
      <hr />
      <p class="wide">{isWhole ? history_rule() : history_part_rule()}</p>
      {isWhole && assessment.currenciesMixed && <p class="wide">{currencies_mixed()}</p>}
    </div>
  );
}

function dealsText({ seen, total }: Assessment['completeness']): string {
  return total === undefined ? count_deals({ n: seen }) : part_of_deals({ seen, total });
}
