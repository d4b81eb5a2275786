import type { HourOfCalls } from '../../lib/domain/report/callHours';
import {
  report_col_answer_share,
  report_col_answered,
  report_col_calls,
  report_col_hour,
  report_hours,
  report_hours_aside,
  report_hours_none,
  report_hours_note,
} from '../../lib/locales/messages/messages';
import { barred } from './barred';
import { Card } from './Card';
import { DataTable } from './DataTable';
import { intervalCell } from './figures';
import { countCell, type ReportTable, textCell } from './reportTable';
import type { PartProps } from './reportView';

/** In which hours clients answer. */
export function HoursCard({ report: { callHours }, events }: PartProps) {
  const table = callHours.length > 0 ? hoursTable(callHours) : undefined;
  return (
    <Card
      subject="hours"
      title={report_hours()}
      span={7}
      aside={report_hours_aside()}
      table={table}
      onCsv={events.onCsv}
    >
      {table ? <DataTable table={table} /> : <p class="faint">{report_hours_none()}</p>}
      {table && <p class="faint">{report_hours_note()}</p>}
    </Card>
  );
}

function hoursTable(hours: readonly HourOfCalls[]): ReportTable {
  return {
    name: report_hours(),
    columns: [
      { head: report_col_hour() },
      { head: report_col_calls(), isNumber: true },
      { head: report_col_answered(), isNumber: true },
      { head: report_col_answer_share(), isNumber: true },
    ],
    rows: hours.map(({ hour, of, hits }) => [
      textCell(`${hour}:00–${hour + 1}:00`),
      countCell(of),
      countCell(hits),
      barred(intervalCell(of, hits), hits / of),
    ]),
  };
}
