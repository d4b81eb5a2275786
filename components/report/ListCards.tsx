import {
  report_col_client,
  report_col_day,
  report_col_heard,
  report_col_manager,
  report_col_note,
  report_col_outcome,
  report_col_phrase,
  report_col_reason,
  report_col_times,
  report_forgotten,
  report_forgotten_none,
  report_forgotten_text,
  report_nobody,
  report_notes,
  report_notes_none,
  report_notes_text,
  report_one_line,
  report_unanswered,
  report_unanswered_none,
} from '../../lib/locales/messages/messages';
import { formatDate } from '../formatDay';
import { formatNumber } from '../formatNumber';
import { Card } from './Card';
import { DataTable } from './DataTable';
import { moneyText } from './figures';
import { NamedClients } from './NamedClients';
import { reasonLabel } from './reasonLabel';
import { countCell, type ReportTable, textCell } from './reportTable';
import type { PartProps } from './reportView';

/** Who sleeps or is lost and nobody has called since he bought last. */
export function ForgottenCard({ report }: PartProps) {
  const { forgotten, oneLine } = report;
  return (
    <Card subject="forgotten" title={report_forgotten()} span={5}>
      {forgotten.total === 0 ? (
        <p class="faint">{report_forgotten_none()}</p>
      ) : (
        <p>
          {report_forgotten_text({
            count: formatNumber(forgotten.total),
            of: formatNumber(forgotten.of),
            money: moneyText(forgotten.money),
          })}
        </p>
      )}
      <NamedClients title={report_forgotten()} clients={forgotten} />
      {oneLine.of > 0 && (
        <p class="faint">{report_one_line({ clients: formatNumber(oneLine.clients), of: formatNumber(oneLine.of) })}</p>
      )}
    </Card>
  );
}

/** What clients said and the script had no answer to. */
export function UnansweredCard({ report, view, events }: PartProps) {
  const table: ReportTable = {
    name: report_unanswered(),
    columns: [
      { head: report_col_phrase() },
      { head: report_col_reason() },
      { head: report_col_heard() },
      { head: report_col_times(), isNumber: true },
    ],
    rows: report.unanswered.map(({ phrase, reason, on, times }) => [
      textCell(phrase),
      textCell(reason === undefined ? '' : reasonLabel(reason, view.library)),
      { text: formatDate(on), plain: on },
      countCell(times),
    ]),
  };
  const hasAny = table.rows.length > 0;
  return (
    <Card
      subject="unanswered"
      title={report_unanswered()}
      span={7}
      table={hasAny ? table : undefined}
      onCsv={events.onCsv}
    >
      {hasAny ? <DataTable table={table} /> : <p class="faint">{report_unanswered_none()}</p>}
    </Card>
  );
}

/** Some notes drawn by lot, for the head to look through. */
export function NotesCard({ report, view }: PartProps) {
  const outcome = (code: string) => view.library?.outcomes.outcomes.find((one) => one.code === code)?.label ?? code;
  const table: ReportTable = {
    name: report_notes(),
    columns: [
      { head: report_col_day() },
      { head: report_col_manager() },
      { head: report_col_client() },
      { head: report_col_outcome() },
      { head: report_col_note() },
    ],
    rows: report.notes.map(({ on, by, name, outcome: code, note }) => [
      { text: formatDate(on), plain: on },
      textCell(by || report_nobody()),
      textCell(name),
      textCell(outcome(code)),
      textCell(note),
    ]),
  };
  return (
    <Card subject="notes" title={report_notes()} span={12} aside={report_notes_text()}>
      {table.rows.length > 0 ? <DataTable table={table} /> : <p class="faint">{report_notes_none()}</p>}
    </Card>
  );
}
