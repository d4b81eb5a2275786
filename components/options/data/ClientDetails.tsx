import type { ClientData } from '../../../lib/domain/clientData/clientData';
import type { Day } from '../../../lib/domain/day';
import {
  data_close,
  data_erase,
  data_erase_ask,
  data_erase_ask_text,
  data_erase_do,
  data_erase_failed,
  data_save,
  options_cancel,
  options_erase_erasing,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { doubtfulIcon, trashIcon } from '../../icons';
import { Note } from '../../Note';
import { clientFacts } from './clientFacts';
import type { EraseOneState, FindEvents } from './findView';
import { PurchaseTable } from './PurchaseTable';
import { recordText } from './recordText';

export interface ClientDetailsProps {
  readonly data: ClientData;
  readonly erasing: EraseOneState;
  readonly events: FindEvents;
  readonly today: Day;
}

/** All that is stored of one client, in plain words. */
export function ClientDetails({ data, erasing, events, today }: ClientDetailsProps) {
  const name = data.name ?? data.client.id;
  const isBusy = erasing.kind === 'asking' || erasing.kind === 'erasing';
  return (
    <article class="client" aria-label={name}>
      <header class="cardhead">
        <h3 dir="auto">{name}</h3>
        <Button look="text" size="small" onPress={events.onClose}>
          {data_close()}
        </Button>
      </header>
      <p class="muted">{recordText(data)}</p>
      <dl class="facts">
        {clientFacts(data, today).map(({ what, says }) => (
          <div key={what}>
            <dt>{what}</dt>
            {says.map((said) => (
              <dd key={said} dir="auto">
                {said}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {data.purchases.length > 0 && <PurchaseTable purchases={data.purchases} />}
      <div class="acts">
        <Button size="small" onPress={events.onSave}>
          {data_save()}
        </Button>
        <Button size="small" look="danger" icon={trashIcon} disabled={isBusy} onPress={events.onAskErase}>
          {erasing.kind === 'erasing' ? options_erase_erasing() : data_erase()}
        </Button>
      </div>
      {erasing.kind === 'asking' && <AskErase name={name} events={events} />}
      {erasing.kind === 'failed' && (
        <Note tone="warn" icon={doubtfulIcon}>
          {data_erase_failed({ why: erasing.why })}
        </Note>
      )}
    </article>
  );
}

function AskErase({ name, events }: { readonly name: string; readonly events: FindEvents }) {
  return (
    <Note
      tone="stop"
      icon={doubtfulIcon}
      acts={
        <>
          <Button look="danger" size="small" onPress={events.onErase}>
            {data_erase_do()}
          </Button>
          <Button look="text" size="small" onPress={events.onKeep}>
            {options_cancel()}
          </Button>
        </>
      }
    >
      <b>{data_erase_ask({ name })}</b> {data_erase_ask_text()}
    </Note>
  );
}
