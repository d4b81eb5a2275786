import { useState } from 'preact/hooks';
import type { ImportChoice } from '../../lib/domain/importing/importChoice';
import type { DryRun } from '../../lib/domain/importing/importRun';
import {
  import_namesakes,
  import_namesakes_crm,
  import_namesakes_file,
  import_namesakes_first,
  import_namesakes_one,
  import_namesakes_same,
  import_namesakes_same_help,
  import_namesakes_show,
  import_namesakes_two,
} from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';
import { Segmented } from '../Segmented';
import type { ImportEvents } from './importView';
import { Setting } from './Setting';

interface ImportNamesakesProps extends Pick<ImportEvents, 'onChoose'> {
  readonly result: DryRun;
  readonly choice: Pick<ImportChoice, 'namesakes'>;
}

/** Clients nothing but their name says of who they are in the CRM: the user's word decides. */
export function ImportNamesakes({ result, choice, onChoose }: ImportNamesakesProps) {
  const [isOpen, open] = useState(false);
  const { namesakes, firstNamesakes } = result;
  return (
    <>
      <p>{import_namesakes({ n: namesakes, shown: formatNumber(namesakes) })}</p>
      <Setting label={import_namesakes_same()} help={import_namesakes_same_help()}>
        <Segmented
          name="import-namesakes"
          label={import_namesakes_same()}
          value={choice.namesakes}
          choices={[
            { value: 'one', label: import_namesakes_one() },
            { value: 'two', label: import_namesakes_two() },
          ]}
          onChoose={(answer) => onChoose({ namesakes: answer })}
        />
      </Setting>
      <div class="acts">
        <button type="button" class="btn plain small" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {import_namesakes_show()}
        </button>
      </div>
      {isOpen && (
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">{import_namesakes_file()}</th>
              <th scope="col">{import_namesakes_crm()}</th>
            </tr>
          </thead>
          <tbody>
            {firstNamesakes.map(({ name, knownAs, client }) => (
              <tr key={`${client.type} ${client.id}`}>
                <td>{name}</td>
                <td>
                  {knownAs} <span class="faint">№ {client.id}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isOpen && namesakes > firstNamesakes.length && (
        <p class="muted">{import_namesakes_first({ shown: formatNumber(firstNamesakes.length) })}</p>
      )}
    </>
  );
}
