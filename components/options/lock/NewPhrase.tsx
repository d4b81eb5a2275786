import { lock_again, lock_new } from '../../../lib/locales/messages/messages';
import { Phrase } from './Phrase';
import type { useNewPhrase } from './useNewPhrase';

export interface NewPhraseProps {
  readonly phrase: ReturnType<typeof useNewPhrase>;
  /** What the store says of it. */
  readonly error?: string | undefined;
}

/** A new pass-phrase, typed twice. */
export function NewPhrase({ phrase, error }: NewPhraseProps) {
  return (
    <>
      <Phrase
        id="lock-new"
        label={lock_new()}
        kind="new"
        value={phrase.first}
        onInput={phrase.onFirst}
        error={phrase.firstError}
      />
      <Phrase
        id="lock-again"
        label={lock_again()}
        kind="new"
        value={phrase.second}
        onInput={phrase.onSecond}
        error={phrase.secondError ?? error}
      />
    </>
  );
}
