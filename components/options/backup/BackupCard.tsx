import type { Day } from '../../../lib/domain/day';
import {
  backup_due,
  backup_due_rest,
  backup_help,
  backup_last,
  backup_never,
  backup_plain,
  backup_restore,
  backup_save,
  backup_sealed,
  backup_title,
  backup_uninstall,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { formatDay } from '../../formatDay';
import { infoIcon, saveIcon } from '../../icons';
import { Note } from '../../Note';
import { Setting } from '../Setting';
import { BackupProgress } from './BackupProgress';
import type { BackupEvents, BackupView } from './backupView';
import { CheckStored } from './CheckStored';
import { PickBackup } from './PickBackup';
import { told } from './told';

export interface BackupProps {
  readonly backup: BackupView;
  readonly events: BackupEvents;
  readonly today: Day;
}

/** Everything in one file and back, and whether what is stored is in order. */
export function BackupCard({ backup, events, today }: BackupProps) {
  const { last, stage, isDue, trouble } = backup;
  const isBusy = stage.kind === 'writing' || stage.kind === 'reading' || stage.kind === 'restoring';
  const when = last ? backup_last({ day: formatDay(last.on, today), ...told(last) }) : backup_never();
  return (
    <section class="card" aria-label={backup_title()}>
      {isDue && !isBusy && (
        <Note icon={infoIcon}>
          <b>{backup_due()}</b> {backup_due_rest()}
        </Note>
      )}
      <Setting label={backup_title()} help={`${backup_help()}; ${when}`}>
        <Button icon={saveIcon} disabled={isBusy || trouble !== undefined} onPress={events.onSave}>
          {backup_save()}
        </Button>
        <PickBackup
          label={backup_restore()}
          disabled={isBusy || trouble?.kind === 'restoring'}
          onFile={events.onFile}
        />
      </Setting>
      <BackupProgress stage={stage} events={events} today={today} />
      <p class="faint">
        {backup_uninstall()} {backup.isSealed ? backup_sealed() : backup_plain()}
      </p>
      {!trouble && <CheckStored check={backup.check} isBusy={isBusy} onCheck={events.onCheck} />}
    </section>
  );
}
