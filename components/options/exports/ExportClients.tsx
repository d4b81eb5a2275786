import { useState } from 'preact/hooks';
import type { Status, ValueClass } from '../../../lib/domain/assessment';
import type { LineFilter } from '../../../lib/domain/exporting/clientLine';
import { language } from '../../../lib/locales/language';
import {
  export_all,
  export_class,
  export_comma,
  export_csv,
  export_done,
  export_failed,
  export_help,
  export_none,
  export_owner,
  export_semicolon,
  export_separator,
  export_status,
  export_stop,
  export_tab,
  export_title,
  export_writing,
  export_xlsx,
  status_word,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { Field } from '../../Field';
import { formatNumber } from '../../formatNumber';
import type { ExportEvents, ExportState, Separator } from './exportView';
import { Select } from './Select';

const statuses: readonly Status[] = ['active', 'due', 'sleeping', 'lost', 'oneTime', 'seasonal', 'former', 'noData'];
const classes: readonly ValueClass[] = ['A', 'B', 'C'];

export interface ExportClientsProps {
  readonly state: ExportState;
  readonly events: ExportEvents;
}

/** Clients with what is known of them, for a spreadsheet. */
export function ExportClients({ state, events }: ExportClientsProps) {
  const [status, chooseStatus] = useState('');
  const [valueClass, chooseClass] = useState('');
  const [owner, typeOwner] = useState('');
  const [separator, chooseSeparator] = useState<Separator>(language.value === 'ru' ? ';' : ',');
  const filter: LineFilter = {
    ...(status !== '' && { status: status as Status }),
    ...(valueClass !== '' && { valueClass: valueClass as ValueClass }),
    ...(owner.trim() !== '' && { owner: owner.trim() }),
  };
  const isWriting = state.kind === 'writing';
  return (
    <section class="card" aria-label={export_title()}>
      <h3>{export_title()}</h3>
      <p class="muted">{export_help()}</p>
      <div class="layout">
        <Select
          id="export-status"
          label={export_status()}
          value={status}
          onChoose={chooseStatus}
          options={[['', export_all()], ...statuses.map((one) => [one, status_word({ status: one })] as const)]}
        />
        <Select
          id="export-class"
          label={export_class()}
          value={valueClass}
          onChoose={chooseClass}
          options={[['', export_all()], ...classes.map((one) => [one, one] as const)]}
        />
        <span>
          <label for="export-owner">{export_owner()}</label>
          <Field id="export-owner" value={owner} onInput={typeOwner} inputMode="text" />
        </span>
        <Select
          id="export-separator"
          label={export_separator()}
          value={separator}
          onChoose={(chosen) => chooseSeparator(chosen as Separator)}
          options={[
            [';', export_semicolon()],
            [',', export_comma()],
            ['\t', export_tab()],
          ]}
        />
      </div>
      <div class="acts">
        <Button disabled={isWriting} onPress={() => events.onXlsx(filter)}>
          {export_xlsx()}
        </Button>
        <Button disabled={isWriting} onPress={() => events.onCsv(filter, separator)}>
          {export_csv()}
        </Button>
        {isWriting && (
          <Button look="text" onPress={events.onStop}>
            {export_stop()}
          </Button>
        )}
      </div>
      <p role="status" class="muted">
        {stateText(state)}
      </p>
    </section>
  );
}

function stateText(state: ExportState): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'none':
      return export_none();
    case 'writing':
      return export_writing({ done: formatNumber(state.done), clients: formatNumber(state.clients) });
    case 'done':
      return export_done({ n: state.clients });
    case 'failed':
      return export_failed({ why: state.why });
  }
}
