import type { Day } from '../../../lib/domain/day';
import type { MergedClients } from '../../../lib/domain/identity/proposal';
import {
  duplicates_merged,
  duplicates_merged_acts,
  duplicates_merged_shown,
  duplicates_merged_when,
  duplicates_merged_with,
  duplicates_split,
  duplicates_split_of,
} from '../../../lib/locales/messages/messages';
import { formatInstant } from '../../formatInstant';
import { trusted } from '../../trusted';
import type { DuplicatesEvents } from './duplicatesView';

interface MergedListProps extends Pick<DuplicatesEvents, 'onSplit'> {
  readonly merged: readonly MergedClients[];
  readonly today: Day;
}

/** Clients the user called one; each pair can be split again whatever has been read since. */
export function MergedList({ merged, today, onSplit }: MergedListProps) {
  return (
    <section class="card">
      <h3>{duplicates_merged()}</h3>
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">{duplicates_merged_shown()}</th>
            <th scope="col">{duplicates_merged_with()}</th>
            <th scope="col">{duplicates_merged_when()}</th>
            <th scope="col">
              <span class="unseen">{duplicates_merged_acts()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {merged.map((pair) => (
            <tr key={pair.from}>
              <td>
                <b dir="auto">{pair.intoName}</b>
              </td>
              <td>
                <span dir="auto">{pair.fromName}</span>
              </td>
              <td class="muted">{formatInstant(pair.at, today)}</td>
              <td class="r">
                <button
                  type="button"
                  class="btn small plain"
                  aria-label={duplicates_split_of({ one: pair.intoName, other: pair.fromName })}
                  onClick={trusted(() => onSplit(pair))}
                >
                  {duplicates_split()}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
