import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Money } from '../../lib/domain/report/money';
import type { ReportFront } from '../../lib/domain/report/report';
import { withRhythm } from '../../lib/domain/report/shareGroups';
import {
  report_col_returned,
  report_kpi_rate,
  report_kpi_rate_assumed,
  report_kpi_rate_measured,
  report_kpi_returned,
  report_kpi_returned_line,
  report_kpi_sleeping,
  report_kpi_sleeping_formula,
  report_kpi_sleeping_line,
  report_kpi_sleeping_line_now,
  report_kpi_stake,
  report_kpi_stake_formula,
  report_kpis,
  report_margin_note,
  report_minute_unset,
  report_none,
  report_rule,
  report_rule_spent,
  report_turnover_note,
} from '../../lib/locales/messages/messages';
import { formatMoney, formatWholeMoney } from '../formatMoney';
import { formatNumber } from '../formatNumber';
import { chanceText, moneyText, shareOf, wholePercent } from './figures';
import type { PartProps } from './reportView';

/** The four figures of the head, each opening its formula in place. */
export function Kpis({ report, view }: FigureProps & Pick<PartProps, 'view'>) {
  return (
    <section class="kpis" aria-label={report_kpis()}>
      <Sleeping report={report} />
      <Recoverable report={report} />
      <Rate report={report} />
      <Returned report={report} hasMinutePrice={view.hasMinutePrice} />
    </section>
  );
}

interface KpiProps {
  readonly title: string;
  readonly value: string;
  readonly line: string;
  /** The formula and what it is of. */
  readonly children: ComponentChildren;
}

function Kpi({ title, value, line, children }: KpiProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div class="kpi">
      <h2>{title}</h2>
      <button type="button" class="num" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {value}
      </button>
      <p class="muted">{line}</p>
      <div class="formula" id={id} hidden={!isOpen}>
        {children}
      </div>
    </div>
  );
}

interface FigureProps {
  readonly report: ReportFront;
}

function Sleeping({ report }: FigureProps) {
  const now = report.weeks.at(-1)!.clients;
  const before = report.weeks.at(-53)?.clients;
  const share = wholePercent(shareOf(now, 'sleeping'));
  const hasBefore = before !== undefined && withRhythm(before) > 0;
  return (
    <Kpi
      title={report_kpi_sleeping()}
      value={formatNumber(now.sleeping)}
      line={
        hasBefore
          ? report_kpi_sleeping_line({ share, before: wholePercent(shareOf(before, 'sleeping')) })
          : report_kpi_sleeping_line_now({ share })
      }
    >
      <p>
        {report_kpi_sleeping_formula({
          sleeping: formatNumber(now.sleeping),
          active: formatNumber(now.active),
          lost: formatNumber(now.lost),
          share,
        })}
      </p>
    </Kpi>
  );
}

/** The currency that is looked at; its formula, and those of the others beside it. */
function Recoverable({ report }: FigureProps) {
  const { stakes, returns, question } = report;
  const main = stakes.find(({ currency }) => currency === question.currency);
  const text = (stake: (typeof stakes)[number]) => ({
    clients: formatNumber(stake.clients),
    chance: wholePercent(stake.chance),
    average: formatWholeMoney(stake.averagesMinor / stake.clients, stake.currency),
    amount: formatMoney(stake.amountMinor, stake.currency),
  });
  return (
    <Kpi
      title={report_kpi_stake()}
      value={main ? formatWholeMoney(main.amountMinor, main.currency) : report_none()}
      line={main ? `${text(main).clients} × ${text(main).chance} × ${text(main).average}` : ''}
    >
      {stakes.map((stake) => (
        <p key={stake.currency}>{report_kpi_stake_formula(text(stake))}</p>
      ))}
      <p>{chanceText(returns.rate)}</p>
    </Kpi>
  );
}

function Rate({ report }: FigureProps) {
  const { rate } = report.returns;
  const line =
    rate.kind === 'assumed'
      ? report_kpi_rate_assumed({ calls: formatNumber(rate.calls) })
      : report_kpi_rate_measured({
          returned: formatNumber(rate.returned),
          calls: formatNumber(rate.calls),
          low: wholePercent(rate.low),
          high: wholePercent(rate.high),
        });
  return (
    <Kpi title={report_kpi_rate()} value={wholePercent(rate.chance)} line={line}>
      <p>{chanceText(rate)}</p>
      <p>{report_rule()}</p>
    </Kpi>
  );
}

function Returned({ report, hasMinutePrice }: FigureProps & { readonly hasMinutePrice: boolean }) {
  const { returned, spent, isMargin } = report.returns;
  const { currency } = report.question;
  const shown = (money: Money) =>
    currency === undefined ? report_none() : formatWholeMoney(money[currency] ?? 0, currency);
  return (
    <Kpi title={report_kpi_returned()} value={shown(returned)} line={report_kpi_returned_line({ spent: shown(spent) })}>
      <p>
        {report_col_returned()}: {moneyText(returned)}; {report_kpi_returned_line({ spent: moneyText(spent) })}.
      </p>
      <p>{report_rule()}</p>
      <p>{report_rule_spent()}</p>
      <p>{isMargin ? report_margin_note() : report_turnover_note()}</p>
      {!hasMinutePrice && <p>{report_minute_unset()}</p>}
    </Kpi>
  );
}
