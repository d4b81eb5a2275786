import type { FilePreview } from '../../lib/domain/importing/filePreview';
import { type ColumnKind, columnKinds } from '../../lib/domain/importing/importChoice';
import {
  import_column,
  import_contacts_help,
  import_example,
  import_kind,
  import_kind_of,
  import_unnamed,
} from '../../lib/locales/messages/messages';
import { Icon } from '../Icon';
import { checkIcon, lockIcon } from '../icons';
import { Choice } from './Choice';
import { formatBytes } from './formatBytes';
import { ImportLayout } from './ImportLayout';
import { kindNames } from './importText';
import type { ImportEvents } from './importView';

interface ImportColumnsProps extends Pick<ImportEvents, 'onChoose'> {
  readonly preview: FilePreview;
  readonly isReading: boolean;
}

/** How the file is laid out, and what each column is. */
export function ImportColumns({ preview, isReading, onChoose }: ImportColumnsProps) {
  const { choice, columns } = preview;
  const choose = (index: number, kind: ColumnKind) => onChoose({ columns: withKind(choice.columns, index, kind) });
  return (
    <section class="card" aria-busy={isReading}>
      <div class="cardhead">
        <h3>{preview.name}</h3>
        <span class="faint">{formatBytes(preview.size)}</span>
      </div>
      <ImportLayout preview={preview} onChoose={onChoose} />
      <table class="grid columns">
        <thead>
          <tr>
            <th scope="col">{import_column()}</th>
            <th scope="col">{import_example()}</th>
            <th scope="col">{import_kind()}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, example }, i) => {
            const kind = choice.columns[i] ?? 'skip';
            const shown = name || import_unnamed({ n: i + 1 });
            return (
              <tr key={i}>
                <td class={name ? undefined : 'faint'}>{shown}</td>
                <td class="muted example">{isPrivate(kind) ? hidden(example) : example}</td>
                <td>
                  <span class="kind">
                    <Choice
                      label={import_kind_of({ name: shown })}
                      value={kind}
                      choices={columnKinds.map((value) => ({ value, label: kindNames[value]() }))}
                      onChoose={(chosen) => choose(i, chosen)}
                    />
                    <span class={kind === 'skip' || isPrivate(kind) ? 'faint' : 'taken'}>
                      {isPrivate(kind) && <Icon shape={lockIcon} />}
                      {!isPrivate(kind) && kind !== 'skip' && <Icon shape={checkIcon} />}
                    </span>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {choice.columns.some(isPrivate) && <p class="muted">{import_contacts_help()}</p>}
    </section>
  );
}

/** A kind that only one column can have leaves the column that had it. */
function withKind(columns: readonly ColumnKind[], index: number, kind: ColumnKind): readonly ColumnKind[] {
  const isShared = kind === 'skip' || kind === 'contact';
  return columns.map((known, i) => (i === index ? kind : known === kind && !isShared ? 'skip' : known));
}

function isPrivate(kind: ColumnKind): boolean {
  return kind === 'contact' || kind === 'taxNumber';
}

/** What is stored as a fingerprint is not shown in full either. */
function hidden(example: string): string {
  return example.length > 4 ? `${example.slice(0, 2)}•••${example.slice(-2)}` : example;
}
