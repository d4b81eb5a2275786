import { useRef, useState } from 'preact/hooks';
import { import_drop, import_drop_more, import_pick, import_trouble } from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { doubtfulIcon, importIcon } from '../icons';
import { Note } from '../Note';
import { troubleText } from './importText';
import type { ImportEvents, ImportTrouble } from './importView';

interface ImportStartProps {
  readonly trouble: ImportTrouble | undefined;
  readonly events: ImportEvents;
}

/** Where a file is chosen or dropped, and why the last one was not taken. */
export function ImportStart({ trouble, events }: ImportStartProps) {
  return (
    <>
      <div role="alert">
        {trouble && (
          <Note tone="warn" icon={doubtfulIcon}>
            <b>{import_trouble()}</b> {troubleText(trouble)}
          </Note>
        )}
      </div>
      <DropPlace onFile={events.onFile} />
    </>
  );
}

function DropPlace({ onFile }: Pick<ImportEvents, 'onFile'>) {
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (event.isTrusted && file) onFile(file);
  };
  const pick = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = '';
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the button does the same
    <section
      class={isOver ? 'card drop over' : 'card drop'}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span class="big">
        <Icon shape={importIcon} size={24} />
      </span>
      <h3>{import_drop()}</h3>
      <p class="muted">{import_drop_more()}</p>
      <Button look="wake" onPress={() => picker.current?.click()}>
        {import_pick()}
      </Button>
      <input
        class="unseen"
        ref={picker}
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        tabIndex={-1}
        aria-label={import_pick()}
        onChange={pick}
      />
    </section>
  );
}
