import { useState } from 'preact/hooks';
import {
  taught_act,
  taught_cancel,
  taught_export,
  taught_nowhere,
  taught_pages,
  taught_remove,
  taught_remove_ask,
  taught_remove_free,
  taught_remove_text,
  taught_rename,
  taught_rename_save,
  taught_title,
  taught_use,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatDay } from '../formatDay';
import { doubtfulIcon } from '../icons';
import { Note } from '../Note';
import type { TaughtEvents, TaughtProps, TaughtRow } from './taughtView';

export interface TaughtLineProps extends Pick<TaughtProps, 'events' | 'today'> {
  readonly crm: TaughtRow;
  readonly origins: readonly string[];
}

const hostOf = (origin: string) => new URL(origin).host;

/** One CRM the user has shown; renaming and the question before removing open under it. */
export function TaughtLine({ crm, origins, events, today }: TaughtLineProps) {
  const [opened, open] = useState<'rename' | 'remove' | undefined>(undefined);
  const turn = (what: 'rename' | 'remove') => () => open(opened === what ? undefined : what);
  const close = () => open(undefined);
  return (
    <>
      <tr>
        <td>
          <b>{crm.title}</b>
        </td>
        <td>
          <Read crm={crm} origins={origins} onUse={events.onUse} />
        </td>
        <td>{taught_pages({ n: crm.checkedPages, day: formatDay(crm.checkedOn, today) })}</td>
        <td class="r acts">
          <Act act={taught_export()} title={crm.title} onPress={() => events.onExport(crm.id)} />
          <Act act={taught_rename()} title={crm.title} isOpen={opened === 'rename'} onPress={turn('rename')} />
          <Act act={taught_remove()} title={crm.title} isOpen={opened === 'remove'} onPress={turn('remove')} />
        </td>
      </tr>
      {opened && (
        <tr class="asking">
          <td colSpan={4}>
            {opened === 'rename' ? (
              <Rename crm={crm} onRename={events.onRename} onClose={close} />
            ) : (
              <Remove crm={crm} onRemove={events.onRemove} onClose={close} />
            )}
          </td>
        </tr>
      )}
    </>
  );
}

interface ReadProps extends Pick<TaughtEvents, 'onUse'> {
  readonly crm: TaughtRow;
  readonly origins: readonly string[];
}

/** Sites it reads, and a way to have it read another one. */
function Read({ crm, origins, onUse }: ReadProps) {
  const others = origins.filter((origin) => !crm.sites.includes(origin));
  return (
    <>
      {crm.sites.length > 0 ? crm.sites.map(hostOf).join(', ') : <span class="faint">{taught_nowhere()}</span>}
      {others.length > 0 && (
        <select
          class="use"
          aria-label={taught_act({ act: taught_use(), title: crm.title })}
          value=""
          onChange={(event) => event.currentTarget.value && onUse(event.currentTarget.value, crm.id)}
        >
          <option value="">{taught_use()}</option>
          {others.map((origin) => (
            <option key={origin} value={origin}>
              {hostOf(origin)}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

interface ActProps {
  readonly act: string;
  readonly title: string;
  readonly isOpen?: boolean;
  readonly onPress: () => void;
}

/** The same word stands in every line, so its name says of which CRM it speaks. */
function Act({ act, title, isOpen, onPress }: ActProps) {
  return (
    <button
      type="button"
      class="btn small"
      aria-label={taught_act({ act, title })}
      {...(isOpen !== undefined && { 'aria-expanded': isOpen })}
      onClick={onPress}
    >
      {act}
    </button>
  );
}

interface RenameProps extends Pick<TaughtEvents, 'onRename'> {
  readonly crm: TaughtRow;
  readonly onClose: () => void;
}

function Rename({ crm, onRename, onClose }: RenameProps) {
  const [title, write] = useState(crm.title);
  const save = (event: Event) => {
    event.preventDefault();
    if (title.trim()) onRename(crm.id, title.trim());
    onClose();
  };
  return (
    <form class="acts" onSubmit={save}>
      <input
        class="name"
        aria-label={taught_title()}
        value={title}
        maxLength={80}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <button type="submit" class="btn small">
        {taught_rename_save()}
      </button>
      <Button size="small" look="text" onPress={onClose}>
        {taught_cancel()}
      </Button>
    </form>
  );
}

interface RemoveProps extends Pick<TaughtEvents, 'onRemove'> {
  readonly crm: TaughtRow;
  readonly onClose: () => void;
}

function Remove({ crm, onRemove, onClose }: RemoveProps) {
  const sites = crm.sites.map(hostOf).join(', ');
  return (
    <Note
      tone="warn"
      icon={doubtfulIcon}
      acts={
        <>
          <Button size="small" look="danger" onPress={() => onRemove(crm.id)}>
            {taught_remove()}
          </Button>
          <Button size="small" look="text" onPress={onClose}>
            {taught_cancel()}
          </Button>
        </>
      }
    >
      <b>{taught_remove_ask({ title: crm.title })}</b> {sites ? taught_remove_text({ sites }) : taught_remove_free()}
    </Note>
  );
}
