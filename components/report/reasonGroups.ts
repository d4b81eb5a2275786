import type { Library } from '../../lib/domain/content/library';
import type { ReasonGroup } from '../../lib/domain/report/reasons';
import {
  report_col_manager,
  report_col_money_year,
  report_col_product,
  report_col_reasons,
  report_col_times,
  report_no_owner,
  report_no_product,
  report_reason_times,
  report_reasons,
} from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';
import { reasonLabel } from './reasonLabel';
import { countCell, moneyCell, type ReportTable, textCell } from './reportTable';

/** What the groups are, and what is said of those without a name. */
interface GroupNames {
  readonly head: () => string;
  readonly none: () => string;
}

export const managerNames: GroupNames = { head: report_col_manager, none: report_no_owner };
export const productNames: GroupNames = { head: report_col_product, none: report_no_product };

/** Reasons by whose clients they are, or by what these buy. */
export function groupsTable(
  groups: readonly ReasonGroup[],
  { head, none }: GroupNames,
  currency: string | undefined,
  library: Library | undefined,
): ReportTable {
  const said = ({ reasons }: ReasonGroup) =>
    reasons
      .map(({ reason, times }) =>
        report_reason_times({ reason: reasonLabel(reason, library), times: formatNumber(times) }),
      )
      .join('; ');
  return {
    name: report_reasons(),
    columns: [
      { head: head() },
      { head: report_col_times(), isNumber: true },
      { head: report_col_money_year(), isNumber: true },
      { head: report_col_reasons() },
    ],
    rows: groups.map((group) => [
      textCell(group.name ?? none()),
      countCell(group.times),
      moneyCell(group.money[currency ?? ''] ?? 0, currency),
      textCell(said(group)),
    ]),
  };
}
