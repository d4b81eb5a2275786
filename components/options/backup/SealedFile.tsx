import { useState } from 'preact/hooks';
import {
  backup_cancel,
  backup_phrase,
  backup_phrase_help,
  backup_phrase_wrong,
  backup_unseal,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { Phrase } from '../lock/Phrase';
import type { BackupEvents } from './backupView';

interface SealedFileProps {
  readonly isWrong: boolean;
  readonly events: Pick<BackupEvents, 'onPhrase' | 'onCancel'>;
}

/** Asks for the pass-phrase of a chosen file; Enter is enough. */
export function SealedFile({ isWrong, events }: SealedFileProps) {
  const [passphrase, type] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (event.isTrusted && passphrase !== '') events.onPhrase(passphrase);
  };
  return (
    <form class="unlock" onSubmit={submit}>
      <Phrase
        id="backup-phrase"
        label={backup_phrase()}
        help={backup_phrase_help()}
        kind="current"
        value={passphrase}
        onInput={type}
        error={isWrong ? backup_phrase_wrong() : undefined}
      />
      <button type="submit" class="btn wake medium" disabled={passphrase === ''}>
        {backup_unseal()}
      </button>
      <Button look="text" onPress={events.onCancel}>
        {backup_cancel()}
      </Button>
    </form>
  );
}
