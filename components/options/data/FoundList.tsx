import type { FoundClient, FoundClients } from '../../../lib/domain/clientData/clientData';
import {
  data_find_failed,
  data_find_first,
  data_find_found,
  data_find_none,
  data_find_searching,
} from '../../../lib/locales/messages/messages';
import { formatNumber } from '../../formatNumber';
import { trusted } from '../../trusted';
import { recordText } from './recordText';

/** What came of looking for a client; undefined: nothing was asked for. */
export type Found = FoundClients | 'searching' | 'failed' | undefined;

/** How many were found, or that they are being looked for; empty where nothing was asked for. */
export function foundText(found: Found): string {
  if (found === undefined) return '';
  if (found === 'searching') return data_find_searching();
  if (found === 'failed') return data_find_failed();
  const { rows, total } = found;
  if (total === 0) return data_find_none();
  const all = data_find_found({ n: total });
  return total > rows.length ? `${all}; ${data_find_first({ n: formatNumber(rows.length) })}` : all;
}

interface FoundListProps {
  readonly found: FoundClients;
  readonly label: string;
  readonly labelOf: (named: { readonly name: string }) => string;
  readonly onPick: (client: FoundClient) => void;
}

/** Clients that were found, each with the button that takes him. */
export function FoundList({ found, label, labelOf, onPick }: FoundListProps) {
  return (
    <ul class="found">
      {found.rows.map((row) => (
        <li key={row.key}>
          <span class="who">
            <b dir="auto">{row.name}</b>
            <small class="muted">{recordText(row)}</small>
          </span>
          <button
            type="button"
            class="btn small plain"
            aria-label={labelOf({ name: row.name })}
            onClick={trusted(() => onPick(row))}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
