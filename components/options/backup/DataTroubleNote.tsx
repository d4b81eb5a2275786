import { useState } from 'preact/hooks';
import {
  lost_again,
  lost_restore,
  lost_text,
  lost_title,
  options_cancel,
  trouble_open_data,
  unfinished_go_on,
  unfinished_text,
  unfinished_title,
  unopened_afresh,
  unopened_ask,
  unopened_busy,
  unopened_damaged,
  unopened_do,
  unopened_retry,
  unopened_title,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { doubtfulIcon, importIcon } from '../../icons';
import { Note } from '../../Note';
import type { BackupEvents, DataTrouble } from './backupView';
import { PickBackup } from './PickBackup';
import { told } from './told';

interface DataTroubleProps {
  readonly trouble: DataTrouble;
  readonly events: BackupEvents;
}

/** Why stored clients are not shown, and the ways back. */
export function DataTroubleNote({ trouble, events }: DataTroubleProps) {
  if (trouble.kind === 'baseLost') return <Lost was={trouble.was} events={events} />;
  if (trouble.kind === 'restoring') return <Unfinished onResume={events.onResume} />;
  return <Unopened kind={trouble.kind} events={events} />;
}

/** The same in short, on the other pages of the options. */
export function DataTroubleHint({ trouble }: Pick<DataTroubleProps, 'trouble'>) {
  const title =
    trouble.kind === 'baseLost' ? lost_title() : trouble.kind === 'restoring' ? unfinished_title() : unopened_title();
  return (
    <div role="alert">
      <Note tone="stop" icon={doubtfulIcon} acts={<a href="#data">{trouble_open_data()}</a>}>
        <b>{title}.</b>
      </Note>
    </div>
  );
}

function Lost({
  was,
  events,
}: {
  readonly was: { clients: number; purchases: number };
  readonly events: BackupEvents;
}) {
  return (
    <div role="alert">
      <Note
        tone="stop"
        icon={doubtfulIcon}
        acts={
          <>
            <PickBackup label={lost_restore()} onFile={events.onFile} />
            <Button onPress={events.onStartAfresh}>{lost_again()}</Button>
          </>
        }
      >
        <b>{lost_title()}.</b> {lost_text(told(was))}
      </Note>
    </div>
  );
}

function Unfinished({ onResume }: { readonly onResume: () => void }) {
  return (
    <div role="alert">
      <Note
        tone="warn"
        icon={importIcon}
        acts={
          <Button look="wake" onPress={onResume}>
            {unfinished_go_on()}
          </Button>
        }
      >
        <b>{unfinished_title()}.</b> {unfinished_text()}
      </Note>
    </div>
  );
}

interface UnopenedProps {
  readonly kind: 'damaged' | 'cannotOpen';
  readonly events: BackupEvents;
}

/** Starting afresh cannot be undone, so it is asked for twice. */
function Unopened({ kind, events }: UnopenedProps) {
  const [isAsking, ask] = useState(false);
  return (
    <div role="alert">
      <Note
        tone="stop"
        icon={doubtfulIcon}
        acts={
          isAsking ? (
            <>
              <Button look="danger" onPress={events.onStartAfresh}>
                {unopened_do()}
              </Button>
              <Button look="text" onPress={() => ask(false)}>
                {options_cancel()}
              </Button>
            </>
          ) : (
            <>
              <Button onPress={events.onRetry}>{unopened_retry()}</Button>
              <Button look="danger" onPress={() => ask(true)}>
                {unopened_afresh()}
              </Button>
            </>
          )
        }
      >
        <p>
          <b>{unopened_title()}.</b> {kind === 'damaged' ? unopened_damaged() : unopened_busy()}
        </p>
        {isAsking && <p>{unopened_ask()}</p>}
      </Note>
    </div>
  );
}
