import { useState } from 'preact/hooks';
import { type BonusRow, bonusMinor } from '../../lib/domain/report/bonuses';
import {
  report_bonus_head,
  report_bonus_percent,
  report_bonus_wrong,
  report_bonuses,
  report_bonuses_base,
  report_bonuses_none,
  report_bonuses_order,
  report_bonuses_since,
  report_col_bonus,
  report_col_calls,
  report_col_earned,
  report_col_manager,
  report_col_rate,
  report_col_returns,
  report_nobody,
} from '../../lib/locales/messages/messages';
import { Field } from '../Field';
import { formatDay } from '../formatDay';
import { formatPercent } from '../formatPercent';
import { Card } from './Card';
import { DataTable } from './DataTable';
import { rateCell } from './figures';
import { percentOf } from './percentOf';
import { countCell, moneyCell, type ReportTable, textCell } from './reportTable';
import type { PartProps, ReportEvents } from './reportView';

/** What each manager brought back, ordered by work done. */
export function BonusCard({ report, view, events }: PartProps) {
  const { bonuses, returns, question, today } = report;
  const table = bonuses.length > 0 ? bonusTable(bonuses, question.currency, view.bonusPercent) : undefined;
  return (
    <Card
      subject="bonuses"
      title={report_bonuses()}
      span={7}
      aside={report_bonuses_since({ day: formatDay(returns.since, today) })}
      table={table}
      onCsv={events.onCsv}
    >
      {table ? <DataTable table={table} /> : <p class="faint">{report_bonuses_none()}</p>}
      <p class="faint">
        {report_bonuses_order()} {report_bonuses_base()}
      </p>
      {view.isHead ? (
        <Percent percent={view.bonusPercent} onPercent={events.onBonusPercent} />
      ) : (
        <p class="faint">{report_bonus_head()}</p>
      )}
    </Card>
  );
}

interface PercentProps {
  readonly percent: number;
  readonly onPercent: ReportEvents['onBonusPercent'];
}

/** Nothing half typed is taken: what is no percent is said beside the field, and the old one stays. */
function Percent({ percent, onPercent }: PercentProps) {
  const [typed, type] = useState(String(percent));
  const [isWrong, setWrong] = useState(false);
  const take = (text: string) => {
    type(text);
    const found = percentOf(text);
    setWrong(found === undefined);
    if (found !== undefined) onPercent(found);
  };
  return (
    <p class="percent">
      <label for="bonus-percent">{report_bonus_percent()}</label>
      <Field
        id="bonus-percent"
        value={typed}
        unit="%"
        inputMode="decimal"
        onInput={take}
        error={isWrong ? report_bonus_wrong({ percent: formatPercent(percent) }) : undefined}
      />
    </p>
  );
}

function bonusTable(rows: readonly BonusRow[], currency: string | undefined, percent: number): ReportTable {
  return {
    name: report_bonuses(),
    columns: [
      { head: report_col_manager() },
      { head: report_col_calls(), isNumber: true },
      { head: report_col_returns(), isNumber: true },
      { head: report_col_rate(), isNumber: true },
      { head: report_col_earned(), isNumber: true },
      { head: report_col_bonus({ percent: formatPercent(percent) }), isNumber: true },
    ],
    rows: rows.map(({ by, calls, returned, rate, earned }) => {
      const minor = earned[currency ?? ''] ?? 0;
      return [
        textCell(by || report_nobody()),
        countCell(calls),
        countCell(returned),
        rateCell(rate),
        moneyCell(minor, currency),
        moneyCell(bonusMinor(minor, percent), currency),
      ];
    }),
  };
}
