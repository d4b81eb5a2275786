import type { Day } from '../../../lib/domain/day';
import {
  data_erased,
  data_find,
  data_one,
  data_one_help,
  data_show,
  data_show_of,
} from '../../../lib/locales/messages/messages';
import { checkIcon } from '../../icons';
import { Note } from '../../Note';
import { ClientDetails } from './ClientDetails';
import { FoundList, foundText } from './FoundList';
import type { FindEvents, FindView } from './findView';

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
        typeof view.found === 'object' && (
          <FoundList
            found={view.found}
            label={data_show()}
            labelOf={data_show_of}
            onPick={({ key }) => events.onShow(key)}
          />
        )
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
  return <p class="muted">{foundText(found)}</p>;
}
