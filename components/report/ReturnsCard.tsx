import type { Report } from '../../lib/domain/report/report';
import {
  report_anyway,
  report_anyway_none,
  report_col_month,
  report_col_returned,
  report_col_spent,
  report_margin_note,
  report_returns,
  report_returns_alt,
  report_returns_month,
  report_returns_waiting,
  report_rule,
  report_turnover_note,
} from '../../lib/locales/messages/messages';
import { formatWholeMoney } from '../formatMoney';
import { formatNumber } from '../formatNumber';
import { ChartCard } from './ChartCard';
import { wholePercent } from './figures';
import { formatMonth } from './formatMonth';
import { NewClientCost } from './NewClientCost';
import { ReturnsChart } from './ReturnsChart';
import { moneyCell, type ReportTable } from './reportTable';
import type { PartProps } from './reportView';

/** Money returned against money spent, by month, with the rule it is counted by. */
export function ReturnsCard({ report, view, events }: PartProps) {
  const { returns, question } = report;
  const currency = question.currency ?? 'XXX';
  return (
    <ChartCard
      subject="returns"
      title={report_returns()}
      span={5}
      table={returnsTable(report, currency)}
      events={events}
      chart={<ReturnsChart months={returns.months} currency={currency} label={altOf(report, currency)} />}
    >
      <p>{report_returns_waiting({ calls: formatNumber(returns.attempts), waiting: formatNumber(returns.waiting) })}</p>
      <p class="faint">
        {report_rule()} {returns.isMargin ? report_margin_note() : report_turnover_note()}
      </p>
      <Uncalled report={report} />
      {question.currency && (
        <NewClientCost
          key={currency}
          returns={returns}
          currency={currency}
          price={view.newClient}
          onPrice={events.onNewClient}
        />
      )}
    </ChartCard>
  );
}

/** What comes back without a call is no merit of calls. */
function Uncalled({ report: { uncalled } }: Pick<PartProps, 'report'>) {
  const { back, of } = uncalled;
  if (of === 0) return <p class="faint">{report_anyway_none()}</p>;
  return (
    <p class="faint">
      {report_anyway({ back: formatNumber(back), of: formatNumber(of), share: wholePercent(back / of) })}
    </p>
  );
}

function altOf({ returns }: Report, currency: string): string {
  const list = returns.months
    .map(({ month, returned, spent }) =>
      report_returns_month({
        month: formatMonth(month, 'long'),
        returned: formatWholeMoney(returned[currency] ?? 0, currency),
        spent: formatWholeMoney(spent[currency] ?? 0, currency),
      }),
    )
    .join('; ');
  return report_returns_alt({ list });
}

function returnsTable({ returns }: Report, currency: string): ReportTable {
  return {
    name: report_returns(),
    columns: [
      { head: report_col_month() },
      { head: report_col_returned(), isNumber: true },
      { head: report_col_spent(), isNumber: true },
    ],
    rows: returns.months.map(({ month, returned, spent }) => [
      { text: formatMonth(month, 'long'), plain: month },
      moneyCell(returned[currency] ?? 0, currency),
      moneyCell(spent[currency] ?? 0, currency),
    ]),
  };
}
