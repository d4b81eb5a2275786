import type { FoundClients } from '../../../lib/domain/clientData/clientData';
import type { Day } from '../../../lib/domain/day';
import {
  data_erased,
  data_find,
  data_find_failed,
  data_find_first,
  data_find_found,
  data_find_none,
  data_find_searching,
  data_one,
  data_one_help,
  data_show,
  data_show_of,
} from '../../../lib/locales/messages/messages';
import { formatNumber } from '../../formatNumber';
import { checkIcon } from '../../icons';
import { Note } from '../../Note';
import { trusted } from '../../trusted';
import { ClientDetails } from './ClientDetails';
import type { FindEvents, FindView } from './findView';
import { recordText } from './recordText';

export interface FindClientProps {
  readonly view: FindView;
  readonly events: FindEvents;
  readonly today: Day;
}

/** Everything about one client: looked for, shown, given as a file, erased. */
export function FindClient({ view, events, today }: FindClientProps) {
  return (
    <section class="card find" aria-label={data_one()}>
      <div class="setting">
        <span class="label">
          <label for="find-client">{data_one()}</label>
          <small id="find-client-help">{data_one_help()}</small>
        </span>
        <span class="control">
          <span class="field wide">
            <input
              id="find-client"
              type="search"
              autocomplete="off"
              placeholder={data_find()}
              aria-describedby="find-client-help"
              value={view.text}
              onInput={(event) => events.onFind(event.currentTarget.value)}
            />
          </span>
        </span>
      </div>
      <div role="status">
        <Outcome view={view} />
      </div>
      {view.shown ? (
        <ClientDetails data={view.shown} erasing={view.erasing} events={events} today={today} />
      ) : (
        typeof view.found === 'object' && <Found found={view.found} onShow={events.onShow} />
      )}
    </section>
  );
}

function Outcome({ view: { found, erasing, shown } }: { readonly view: FindView }) {
  if (erasing.kind === 'erased') {
    return (
      <Note tone="good" icon={checkIcon}>
        {data_erased({ name: erasing.name })}
      </Note>
    );
  }
  if (shown || found === undefined) return undefined;
  if (found === 'searching') return <p class="muted">{data_find_searching()}</p>;
  if (found === 'failed') return <p class="muted">{data_find_failed()}</p>;
  return <p class="muted">{foundText(found)}</p>;
}

function foundText({ rows, total }: FoundClients): string {
  if (total === 0) return data_find_none();
  const found = data_find_found({ n: total });
  return total > rows.length ? `${found}; ${data_find_first({ n: formatNumber(rows.length) })}` : found;
}

function Found({ found, onShow }: { readonly found: FoundClients; readonly onShow: (key: string) => void }) {
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
            aria-label={data_show_of({ name: row.name })}
            onClick={trusted(() => onShow(row.key))}
          >
            {data_show()}
          </button>
        </li>
      ))}
    </ul>
  );
}
