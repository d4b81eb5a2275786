import type { Moves } from '../../lib/domain/report/moves';
import { shareGroups } from '../../lib/domain/report/shareGroups';
import {
  report_col_total,
  report_col_were,
  report_fell,
  report_group,
  report_moves,
  report_moves_came,
  report_moves_now,
  report_moves_period,
  report_moves_since,
  report_moves_sum,
  report_period,
  report_woke,
} from '../../lib/locales/messages/messages';
import { formatDay } from '../formatDay';
import { formatNumber } from '../formatNumber';
import { Segmented } from '../Segmented';
import { Card } from './Card';
import { DataTable } from './DataTable';
import { NamedClients } from './NamedClients';
import { countCell, type ReportTable, textCell } from './reportTable';
import type { PartProps } from './reportView';

const PERIODS = ['28', '91', '364'] as const;

/** Who moved where between a day chosen and today. */
export function MovesCard({ report, events }: PartProps) {
  const { moves, question, today } = report;
  const table = movesTable(moves);
  const chosen = PERIODS.find((days) => Number(days) === question.movedDays) ?? PERIODS[0];
  return (
    <Card
      subject="moves"
      title={report_moves()}
      span={5}
      aside={report_moves_since({ day: formatDay(moves.since, today) })}
      table={table}
      onCsv={events.onCsv}
    >
      <Segmented
        name="moved"
        label={report_moves_period()}
        choices={PERIODS.map((days) => ({ value: days, label: report_period({ days }) }))}
        value={chosen}
        onChoose={(days) => events.onAsk({ ...question, movedDays: Number(days) })}
      />
      <DataTable table={table} />
      <p>{report_moves_sum({ woke: formatNumber(moves.woke.total), fell: formatNumber(moves.fellAsleep.total) })}</p>
      <NamedClients title={report_woke()} clients={moves.woke} />
      <NamedClients title={report_fell()} clients={moves.fellAsleep} />
    </Card>
  );
}

function movesTable({ from }: Moves): ReportTable {
  const rows = [...shareGroups, 'came' as const].map((before) => {
    const counts = shareGroups.map((after) => from[before][after]);
    const name = before === 'came' ? report_moves_came() : report_group({ group: before });
    return { name, counts };
  });
  const now = shareGroups.map((_, column) => rows.reduce((sum, { counts }) => sum + (counts[column] as number), 0));
  return {
    name: report_moves(),
    columns: [
      { head: report_col_were() },
      ...shareGroups.map((group) => ({ head: report_group({ group }), isNumber: true })),
      { head: report_col_total(), isNumber: true },
    ],
    rows: [...rows, { name: report_moves_now(), counts: now }].map(({ name, counts }) => [
      textCell(name),
      ...counts.map(countCell),
      countCell(counts.reduce((sum, count) => sum + count, 0)),
    ]),
  };
}
