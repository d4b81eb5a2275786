import type { ReportFront } from '../../lib/domain/report/report';
import { type ByGroup, withRhythm } from '../../lib/domain/report/shareGroups';
import {
  report_apart_note,
  report_col_share,
  report_col_total,
  report_col_week,
  report_group,
  report_loss,
  report_loss_against,
  report_loss_few,
  report_shares,
  report_shares_alt,
  report_shares_band,
  report_shares_money,
  report_shares_none,
} from '../../lib/locales/messages/messages';
import { formatDate } from '../formatDay';
import { formatWholeMoney } from '../formatMoney';
import { formatNumber } from '../formatNumber';
import { Card } from './Card';
import { ChartCard } from './ChartCard';
import { sharedGroups, shareOf, wholePercent } from './figures';
import { countCell, moneyCell, type ReportTable, shareCell, textCell } from './reportTable';
import type { PartProps } from './reportView';
import { ShareChart, type ShareColumn } from './ShareChart';

/** What is counted on the chart. */
export type Measure = 'clients' | 'money';

export interface SharesCardProps extends Pick<PartProps, 'events'> {
  readonly report: ReportFront;
  readonly measure: Measure;
}

/** Shares of active, sleeping and lost over two years, from the purchases alone. */
export function SharesCard({ report, events, measure }: SharesCardProps) {
  const columns = columnsOf(report, measure);
  const { currency } = report.question;
  const isMoney = measure === 'money' && currency !== undefined;
  const last = columns.at(-1);
  if (!last) {
    return (
      <Card subject="shares" title={report_shares()} span={7}>
        <p class="faint">{report_shares_none()}</p>
      </Card>
    );
  }
  const written = (value: number) => (isMoney ? formatWholeMoney(value, currency) : formatNumber(value));
  return (
    <ChartCard
      subject="shares"
      title={report_shares()}
      span={7}
      aside={report_shares_band()}
      table={sharesTable(columns, isMoney ? currency : undefined)}
      events={events}
      chart={<ShareChart columns={columns} label={altOf(columns)} written={written} />}
    >
      <p class="faint">{report_apart_note()}</p>
      {isMoney && <p class="faint">{report_shares_money({ currency })}</p>}
      <p class="faint">{lossText(report)}</p>
    </ChartCard>
  );
}

/** From the first week on in which somebody had a rhythm. */
function columnsOf({ weeks }: ReportFront, measure: Measure): readonly ShareColumn[] {
  const columns = weeks.map(({ on, [measure]: groups }) => ({ on, groups }));
  const first = columns.findIndex(({ groups }) => withRhythm(groups) > 0);
  return first < 0 ? [] : columns.slice(first);
}

function altOf(columns: readonly ShareColumn[]): string {
  const [first, last] = [columns[0]!, columns[columns.length - 1]!];
  const told = (groups: ByGroup) =>
    sharedGroups
      .map((group) => `${report_group({ group }).toLowerCase()} ${wholePercent(shareOf(groups, group))}`)
      .join(', ');
  return report_shares_alt({
    from: formatDate(first.on),
    before: told(first.groups),
    to: formatDate(last.on),
    now: told(last.groups),
  });
}

function sharesTable(columns: readonly ShareColumn[], currency: string | undefined): ReportTable {
  const number = (value: number) => (currency === undefined ? countCell(value) : moneyCell(value, currency));
  const heads = sharedGroups.flatMap((group) => [
    { head: report_group({ group }), isNumber: true },
    { head: report_col_share({ group: report_group({ group }) }), isNumber: true },
  ]);
  return {
    name: report_shares(),
    columns: [
      { head: report_col_week() },
      ...heads,
      { head: report_col_total(), isNumber: true },
      { head: report_group({ group: 'apart' }), isNumber: true },
    ],
    rows: [...columns]
      .reverse()
      .map(({ on, groups }) => [
        { ...textCell(formatDate(on)), plain: on },
        ...sharedGroups.flatMap((group) => [number(groups[group]), shareCell(shareOf(groups, group))]),
        number(withRhythm(groups)),
        number(groups.apart),
      ]),
  };
}

function lossText({ yearlyLoss }: ReportFront): string {
  if (!yearlyLoss) return report_loss_few();
  const { lost, of, share, against } = yearlyLoss;
  return report_loss({
    lost: formatNumber(lost),
    of: formatNumber(of),
    share: wholePercent(share),
    against: report_loss_against({ against }),
  });
}
