import {
  number_setting,
  options_data,
  options_data_clients,
  options_data_contacts,
  options_data_contacts_full,
  options_data_contacts_prints,
  options_data_count,
  options_data_how_long,
  options_data_none,
  options_data_not,
  options_data_purchases,
  options_data_since,
  options_data_sites,
  options_data_size,
  options_data_until_off,
  options_data_until_site,
  options_data_what,
} from '../../lib/locales/messages/messages';
import { formatDate } from '../formatDay';
import { formatNumber } from '../formatNumber';
import { NumberHelp } from '../NumberHelp';
import { formatBytes } from './formatBytes';
import type { StoredData } from './optionsView';

interface Line {
  readonly what: string;
  readonly count: number;
  readonly howLong: string;
}

/** Every kind of thing that is stored. */
export function StoredTable({ stored }: { readonly stored: StoredData }) {
  const lines: readonly Line[] = [
    { what: options_data_clients(), count: stored.clients, howLong: options_data_until_site() },
    { what: options_data_purchases(), count: stored.purchases, howLong: options_data_until_site() },
    { what: options_data_sites(), count: stored.sites, howLong: options_data_until_off() },
    { what: options_data_contacts(), count: stored.contacts.records, howLong: contactsText(stored) },
  ];
  const since = stored.since === undefined ? options_data_none() : formatDate(stored.since);
  return (
    <>
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">{options_data_what()}</th>
            <th scope="col" class="r">
              {options_data_count()}
            </th>
            <th scope="col">{options_data_since()}</th>
            <th scope="col">{options_data_how_long()}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ what, count, howLong }) => (
            <tr key={what}>
              <td>{what}</td>
              <td class="r">{formatNumber(count)}</td>
              <td class="muted">{count > 0 ? since : options_data_none()}</td>
              <td class="muted">{howLong}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="cardhead">
        {stored.bytes !== undefined && (
          <span class="faint">{options_data_size({ size: formatBytes(stored.bytes) })}</span>
        )}
        <NumberHelp name={options_data()} topic="privacy">
          {number_setting({ part: 'stored' })}
        </NumberHelp>
      </div>
    </>
  );
}

function contactsText({ contacts: { records, inFull } }: StoredData): string {
  if (records === 0) return options_data_not();
  return inFull ? options_data_contacts_full() : options_data_contacts_prints();
}
