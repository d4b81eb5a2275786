import type { Trial, TrialSide } from '../../lib/domain/report/control';
import type { ShareDifference } from '../../lib/domain/returns/shareDifference';
import {
  control_aside,
  control_back,
  control_called,
  control_clear,
  control_difference,
  control_difference_less,
  control_held,
  control_listed,
  control_none,
  control_off,
  control_open,
  control_share,
  control_side,
  control_sleeps,
  control_title,
  control_unclear,
  control_waiting,
} from '../../lib/locales/messages/messages';
import { formatDay } from '../formatDay';
import { formatNumber } from '../formatNumber';
import { formatPercent } from '../formatPercent';
import { Card } from './Card';
import { DataTable } from './DataTable';
import { intervalCell } from './figures';
import { countCell, type ReportCell, type ReportTable, textCell } from './reportTable';
import type { PartProps } from './reportView';

/** What calls bring over what comes back anyway: those left alone by lot against those in the list. */
export function ControlCard({ report: { trial, today }, events }: PartProps) {
  if (!trial) {
    return (
      <Card subject="control" title={control_title()} span={5}>
        <p class="faint">{control_off()}</p>
        <p>
          <a href="options.html#policy">{control_open()}</a>
        </p>
      </Card>
    );
  }
  const { share, held, listed, waiting, difference } = trial;
  const table = held.of + listed.of > 0 ? trialTable(trial) : undefined;
  return (
    <Card
      subject="control"
      title={control_title()}
      span={5}
      aside={control_aside({ percent: formatPercent(share.percent), day: formatDay(share.since, today) })}
      table={table}
      onCsv={events.onCsv}
    >
      {table ? <DataTable table={table} /> : <p class="faint">{control_none()}</p>}
      {difference && <p>{differenceText(difference)}</p>}
      <p class="faint">{control_waiting({ count: formatNumber(waiting) })}</p>
    </Card>
  );
}

function trialTable({ held, listed }: Trial): ReportTable {
  return {
    name: control_title(),
    columns: [
      { head: control_side() },
      { head: control_sleeps(), isNumber: true },
      { head: control_called(), isNumber: true },
      { head: control_back(), isNumber: true },
      { head: control_share(), isNumber: true },
    ],
    rows: [sideRow(control_held(), held), sideRow(control_listed(), listed)],
  };
}

function sideRow(name: string, { of, called, hits }: TrialSide): readonly ReportCell[] {
  return [textCell(name), countCell(of), countCell(called), countCell(hits), intervalCell(of, hits)];
}

function differenceText({ difference, low, high }: ShareDifference): string {
  const range = { low: signedPoints(low), high: signedPoints(high) };
  const points = formatNumber(Math.round(100 * Math.abs(difference)));
  const text =
    difference < 0 ? control_difference_less({ points, ...range }) : control_difference({ points, ...range });
  return `${text} ${low <= 0 && high >= 0 ? control_unclear() : control_clear()}`;
}

/** Percentage points more or less: `+19`, `−37`. */
function signedPoints(share: number): string {
  const points = Math.round(100 * share);
  const sign = points > 0 ? '+' : points < 0 ? '\u2212' : '';
  return sign + formatNumber(Math.abs(points));
}
