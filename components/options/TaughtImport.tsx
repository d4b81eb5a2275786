import { useRef, useState } from 'preact/hooks';
import {
  taught_import,
  taught_import_for,
  taught_import_later,
  taught_imported,
  taught_refused,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { checkIcon, doubtfulIcon } from '../icons';
import { Note } from '../Note';
import type { TaughtEvents, TaughtView } from './taughtView';

interface TaughtImportProps extends Pick<TaughtEvents, 'onImport'> {
  readonly origins: readonly string[];
  readonly imported: TaughtView['imported'];
}

/** Takes a file, of whatever site it was made on, for a site of the user's choice. */
export function TaughtImport({ origins, imported, onImport }: TaughtImportProps) {
  const [origin, choose] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const take = async ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    const text = await currentTarget.files?.[0]?.text();
    currentTarget.value = '';
    if (text !== undefined) onImport(text, origin || undefined);
  };
  return (
    <>
      <div class="bring">
        <Button onPress={() => file.current?.click()}>{taught_import()}</Button>
        <input
          class="unseen"
          ref={file}
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-label={taught_import()}
          onChange={take}
        />
        {origins.length > 0 && (
          <label>
            {taught_import_for()}{' '}
            <select value={origin} onChange={(event) => choose(event.currentTarget.value)}>
              <option value="">{taught_import_later()}</option>
              {origins.map((one) => (
                <option key={one} value={one}>
                  {new URL(one).host}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div role="status">
        {imported.kind === 'done' && (
          <Note tone="good" icon={checkIcon}>
            {taught_imported()}
          </Note>
        )}
        {imported.kind === 'refused' && (
          <Note tone="warn" icon={doubtfulIcon}>
            {taught_refused({ why: imported.why })}
          </Note>
        )}
      </div>
    </>
  );
}
