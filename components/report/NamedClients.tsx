import { dayOf } from '../../lib/domain/day';
import type { MovedClients } from '../../lib/domain/report/moves';
import {
  report_col_client,
  report_col_last,
  report_col_manager,
  report_col_year,
  report_named_all,
  report_named_first,
} from '../../lib/locales/messages/messages';
import { ClassChip } from '../ClassChip';
import { formatDate } from '../formatDay';
import { formatNumber } from '../formatNumber';
import { DataTable } from './DataTable';
import { moneyCell, type ReportTable, textCell } from './reportTable';

export interface NamedClientsProps {
  readonly title: string;
  readonly clients: MovedClients;
}

/** Clients by name, folded; how many of all there are is said. */
export function NamedClients({ title, clients: { total, best } }: NamedClientsProps) {
  if (total === 0) return undefined;
  const said =
    best.length < total
      ? report_named_first({ shown: formatNumber(best.length), total: formatNumber(total) })
      : report_named_all({ total: formatNumber(total) });
  return (
    <details class="named">
      <summary>
        {title}: {formatNumber(total)}
      </summary>
      <DataTable table={namedTable(title, best)} />
      <p class="faint">{said}</p>
    </details>
  );
}

function namedTable(name: string, best: MovedClients['best']): ReportTable {
  return {
    name,
    columns: [
      { head: report_col_client() },
      { head: report_col_manager() },
      { head: report_col_last() },
      { head: report_col_year(), isNumber: true },
    ],
    rows: best.map((client) => [
      {
        text: client.name,
        shown: (
          <span class="who">
            {client.valueClass && <ClassChip value={client.valueClass} />}
            {client.name}
          </span>
        ),
      },
      textCell(client.owner ?? ''),
      { text: formatDate(dayOf(client.lastOn)), plain: dayOf(client.lastOn) },
      moneyCell(client.yearlyMinor, client.currency),
    ]),
  };
}
