import type { Day } from '../../../lib/domain/day';
import {
  backup_ask,
  backup_ask_do,
  backup_ask_empty,
  backup_ask_holds,
  backup_ask_replaces,
  backup_cancel,
  backup_left_out,
  backup_line,
  backup_opening,
  backup_reading,
  backup_refused,
  backup_restored,
  backup_restored_rest,
  backup_restoring,
  backup_restoring_keep,
  backup_unwritten,
  backup_why,
  backup_writing,
  backup_written,
  backup_written_rest,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { formatDay } from '../../formatDay';
import { formatNumber } from '../../formatNumber';
import { checkIcon, doubtfulIcon } from '../../icons';
import { Note } from '../../Note';
import { Progress } from '../../Progress';
import type { BackupEvents, BackupStage, BackupTrouble } from './backupView';
import { SealedFile } from './SealedFile';
import { told } from './told';

interface BackupProgressProps {
  readonly stage: BackupStage;
  readonly events: BackupEvents;
  readonly today: Day;
}

/** What is going on with a backup, how it ended, and what the user is asked before anything is replaced. */
export function BackupProgress({ stage, events, today }: BackupProgressProps) {
  return (
    <>
      {stage.kind === 'sealed' && <SealedFile isWrong={stage.isWrong} events={events} />}
      {'done' in stage && <Working stage={stage} onCancel={events.onCancel} />}
      <div role="status">
        <Ended stage={stage} today={today} />
      </div>
      <div role="alert">
        {stage.kind === 'refused' && <Refused stage={stage} />}
        {stage.kind === 'asking' && <Asking stage={stage} events={events} today={today} />}
      </div>
    </>
  );
}

function Working({
  stage,
  onCancel,
}: {
  readonly stage: Extract<BackupStage, { done: number }>;
  readonly onCancel: () => void;
}) {
  const label = progressText(stage);
  return (
    <div class="working" aria-busy="true">
      <p>{label}</p>
      <Progress value={stage.done} max={stage.all} label={label} />
      {stage.kind === 'restoring' ? (
        <p class="muted">{backup_restoring_keep()}</p>
      ) : (
        <Button size="small" onPress={onCancel}>
          {backup_cancel()}
        </Button>
      )}
    </div>
  );
}

function progressText({ kind, done, all }: Extract<BackupStage, { done: number }>): string {
  const words = { done: formatNumber(done), all: formatNumber(all) };
  if (kind === 'writing') return backup_writing(words);
  if (kind === 'restoring') return backup_restoring(words);
  return all === 0 ? backup_opening() : backup_reading(words);
}

function Ended({ stage, today }: { readonly stage: BackupStage; readonly today: Day }) {
  if (stage.kind === 'written') {
    return (
      <Note tone="good" icon={checkIcon}>
        <b>{backup_written()}</b> {backup_written_rest()}
      </Note>
    );
  }
  if (stage.kind !== 'restored') return undefined;
  return (
    <Note tone="good" icon={checkIcon}>
      <b>{backup_restored(told(stage.file))}</b> {backup_restored_rest({ day: formatDay(stage.file.day, today) })}{' '}
      {stage.leftOut > 0 && backup_left_out()}
    </Note>
  );
}

/** Of a file that was chosen; everything else is of the store. */
const ofFile: readonly BackupTrouble[] = ['notBackup', 'newer', 'damaged', 'wrong', 'wrongPhrase', 'tooLarge'];

function Refused({ stage: { why, line } }: { readonly stage: Extract<BackupStage, { kind: 'refused' }> }) {
  return (
    <Note tone="warn" icon={doubtfulIcon}>
      <b>{ofFile.includes(why) ? backup_refused() : backup_unwritten()}</b> {backup_why({ why })}{' '}
      {line !== undefined && backup_line({ line: formatNumber(line) })}
    </Note>
  );
}

function Asking({
  stage: { file, replaced },
  events,
  today,
}: BackupProgressProps & { readonly stage: Extract<BackupStage, { kind: 'asking' }> }) {
  return (
    <Note
      tone="stop"
      icon={doubtfulIcon}
      acts={
        <>
          <Button look={replaced.clients > 0 ? 'danger' : 'plain'} onPress={events.onRestore}>
            {backup_ask_do()}
          </Button>
          <Button look="text" onPress={events.onCancel}>
            {backup_cancel()}
          </Button>
        </>
      }
    >
      <p>
        <b>{backup_ask({ day: formatDay(file.day, today) })}</b> {backup_ask_holds(told(file))}
      </p>
      <p>{replaced.clients > 0 ? backup_ask_replaces(told(replaced)) : backup_ask_empty()}</p>
    </Note>
  );
}
