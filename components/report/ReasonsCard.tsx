import { useState } from 'preact/hooks';
import type { Library } from '../../lib/domain/content/library';
import type { ReasonRow } from '../../lib/domain/report/reasons';
import type { Report } from '../../lib/domain/report/report';
import {
  report_can_fix,
  report_col_fix,
  report_col_money_year,
  report_col_reason,
  report_col_times,
  report_fix_made,
  report_fix_owner,
  report_reasons,
  report_reasons_base,
  report_reasons_by,
  report_reasons_by_manager,
  report_reasons_by_product,
  report_reasons_by_reason,
  report_reasons_manager_note,
  report_reasons_none,
  report_reasons_product_note,
} from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';
import { Segmented } from '../Segmented';
import { barred } from './barred';
import { Card } from './Card';
import { DataTable } from './DataTable';
import { groupsTable, managerNames, productNames } from './reasonGroups';
import { reasonLabel } from './reasonLabel';
import { moneyCell, type ReportTable } from './reportTable';
import type { PartProps } from './reportView';

const VIEWS = ['reason', 'manager', 'product'] as const;
type View = (typeof VIEWS)[number];

/** Why clients leave: how often, for how much money, whether it can be put right, and whose clients they are. */
export function ReasonsCard({ report, view, events }: PartProps) {
  const [shown, show] = useState<View>('reason');
  const { rows, talks, withReason } = report.reasons;
  const table = rows.length > 0 ? tableOf(shown, report, view.library) : undefined;
  return (
    <Card
      subject="reasons"
      title={report_reasons()}
      span={7}
      aside={talks > 0 && report_reasons_base({ with: formatNumber(withReason), talks: formatNumber(talks) })}
      table={table}
      onCsv={events.onCsv}
    >
      {table && (
        <Segmented
          name="reasons"
          label={report_reasons_by()}
          choices={VIEWS.map((value) => ({ value, label: viewNames[value]() }))}
          value={shown}
          onChoose={show}
        />
      )}
      {table ? <DataTable table={table} /> : <p class="faint">{report_reasons_none()}</p>}
      {table && shown === 'manager' && <p class="faint">{report_reasons_manager_note()}</p>}
      {table && shown === 'product' && <p class="faint">{report_reasons_product_note()}</p>}
    </Card>
  );
}

const viewNames: Readonly<Record<View, () => string>> = {
  reason: report_reasons_by_reason,
  manager: report_reasons_by_manager,
  product: report_reasons_by_product,
};

function tableOf(shown: View, { reasons, question }: Report, library: Library | undefined): ReportTable {
  const { currency } = question;
  if (shown === 'reason') return reasonsTable(reasons.rows, currency, library);
  const names = shown === 'manager' ? managerNames : productNames;
  const groups = shown === 'manager' ? reasons.byManager : reasons.byProduct;
  return groupsTable(groups, names, currency, library);
}

function reasonsTable(
  rows: readonly ReasonRow[],
  currency: string | undefined,
  library: Library | undefined,
): ReportTable {
  const most = Math.max(...rows.map(({ times }) => times));
  const mostMoney = Math.max(1, ...rows.map(({ money }) => money[currency ?? ''] ?? 0));
  return {
    name: report_reasons(),
    columns: [
      { head: report_col_reason() },
      { head: report_col_times(), isNumber: true },
      { head: report_col_money_year(), isNumber: true },
      { head: report_col_fix() },
    ],
    rows: rows.map((row) => {
      const minor = row.money[currency ?? ''] ?? 0;
      return [
        { text: reasonLabel(row.reason, library) },
        barred({ text: formatNumber(row.times), plain: row.times }, row.times / most),
        barred(moneyCell(minor, currency), minor / mostMoney),
        { text: fixText(row) },
      ];
    }),
  };
}

function fixText({ canFix, fix }: ReasonRow): string {
  const owner = fix?.owner ? report_fix_owner({ owner: fix.owner }) : '';
  const made = fix?.fixMade ? report_fix_made({ made: fix.fixMade }) : '';
  return [report_can_fix({ can: canFix }), owner, made].filter(Boolean).join('; ');
}
