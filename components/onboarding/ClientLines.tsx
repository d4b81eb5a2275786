import type { Day } from '../../lib/domain/day';
import type { WakeUpRow } from '../../lib/domain/wakeUpList';
import {
  status_word,
  welcome_client_average,
  welcome_client_name,
  welcome_client_status,
  welcome_client_why,
  welcome_clients,
} from '../../lib/locales/messages/messages';
import { ClassChip } from '../ClassChip';
import { Icon } from '../Icon';
import { clientHref } from '../popup/popupView';
import { averageOf, wakeText } from '../popup/rowText';
import { soonText } from '../popup/soonText';
import { statusIcon } from '../statusIcon';

export interface ClientLinesProps {
  readonly rows: readonly WakeUpRow[];
  readonly today: Day;
}

/** Clients with the reason why they are here; a name opens his page in the CRM. */
export function ClientLines({ rows, today }: ClientLinesProps) {
  return (
    <table class="clients" aria-label={welcome_clients()}>
      <thead>
        <tr>
          <th scope="col">{welcome_client_name()}</th>
          <th scope="col">{welcome_client_status()}</th>
          <th scope="col">{welcome_client_why()}</th>
          <th scope="col" class="r">
            {welcome_client_average()}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ClientLine key={row.key} row={row} today={today} />
        ))}
      </tbody>
    </table>
  );
}

function ClientLine({ row, today }: { readonly row: WakeUpRow; readonly today: Day }) {
  return (
    <tr>
      <th scope="row">
        <a href={clientHref(row)} target="_blank" rel="noreferrer">
          {row.name}
        </a>
        {row.valueClass && <ClassChip value={row.valueClass} />}
      </th>
      <td>
        <span class="pill small" data-tone={row.status}>
          <Icon shape={statusIcon[row.status]} size={12} />
          {status_word({ status: row.status })}
        </span>
      </td>
      <td>{whyOf(row, today)}</td>
      <td class="r">{averageOf(row)}</td>
    </tr>
  );
}

function whyOf(row: WakeUpRow, today: Day): string {
  return row.status === 'sleeping' || row.status === 'lost' ? wakeText(row, today).why : soonText(row, today).why;
}
