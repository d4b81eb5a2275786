import type { Status } from '../../../lib/domain/assessment';
import {
  sim_change_client,
  sim_change_from,
  sim_change_to,
  sim_changed,
  sim_more,
  sim_no_name,
  status_word,
} from '../../../lib/locales/messages/messages';
import { ClassChip } from '../../ClassChip';
import { Icon } from '../../Icon';
import { statusIcon } from '../../statusIcon';
import type { SimulatedBase } from './simulatorView';

/** Clients named; the rest is counted. */
const NAMED = 30;

/** Who would get another status, the most valuable first. */
export function ChangedClients({ base: { changed, changes } }: { readonly base: SimulatedBase }) {
  const named = changes.slice(0, NAMED);
  return (
    <details class="changed">
      <summary>{sim_changed({ n: changed })}</summary>
      <table class="grid">
        <thead>
          <tr>
            <th>{sim_change_client()}</th>
            <th>{sim_change_from()}</th>
            <th>{sim_change_to()}</th>
          </tr>
        </thead>
        <tbody>
          {named.map(({ key, name, from, to, valueClass }) => (
            <tr key={key}>
              <td dir="auto">
                {name ?? sim_no_name()} {valueClass && <ClassChip value={valueClass} />}
              </td>
              <td>
                <SmallPill status={from} />
              </td>
              <td>
                <SmallPill status={to} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changed > named.length && <p class="muted">{sim_more({ n: changed - named.length })}</p>}
    </details>
  );
}

export function SmallPill({ status }: { readonly status: Status }) {
  return (
    <span class="pill small" data-tone={status}>
      <Icon shape={statusIcon[status]} size={12} />
      {status_word({ status })}
    </span>
  );
}
