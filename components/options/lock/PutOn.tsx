import { useState } from 'preact/hooks';
import {
  lock_cancel,
  lock_forgotten,
  lock_help,
  lock_put_on,
  lock_title,
  lock_working,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { lockIcon } from '../../icons';
import { Setting } from '../Setting';
import { outcomeText } from './lockText';
import type { LockView } from './lockView';
import { NewPhrase } from './NewPhrase';
import { useNewPhrase } from './useNewPhrase';

export interface PutOnProps {
  readonly lock: LockView;
  readonly onPutOn: (passphrase: string) => void;
}

/** A phrase that is forgotten cannot be got back, which is said before there is one. */
export function PutOn({ lock, onPutOn }: PutOnProps) {
  const [isAsking, ask] = useState(false);
  const phrase = useNewPhrase(lock.shortest);
  const isWorking = lock.outcome.kind === 'working';
  const putOn = () => {
    if (phrase.check()) onPutOn(phrase.first);
  };
  return (
    <>
      <Setting label={lock_title()} help={lock_help({ n: lock.shortest })}>
        <Button icon={lockIcon} disabled={isAsking} onPress={() => ask(true)}>
          {lock_put_on()}
        </Button>
      </Setting>
      {isAsking && (
        <form class="phrases" onSubmit={(event) => event.preventDefault()}>
          <p>{lock_forgotten()}</p>
          <NewPhrase phrase={phrase} error={outcomeText(lock.outcome)} />
          <div class="acts">
            <Button look="wake" disabled={isWorking} onPress={putOn}>
              {isWorking ? lock_working() : lock_put_on()}
            </Button>
            <Button look="text" onPress={() => ask(false)}>
              {lock_cancel()}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
