import {
  teach_go_on,
  teach_word_lost,
  teach_word_open,
  teach_word_unset,
  teach_word_won,
  teach_words,
  teach_words_hint,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import type { TeachProps, WordView } from './teachView';

/** What the words of the stage column mean. */
export function WordsStep({ view, act }: TeachProps) {
  const isSet = view.words.every(({ meaning }) => meaning !== undefined);
  return (
    <>
      <h3>{teach_words()}</h3>
      <p class="hint">{teach_words_hint()}</p>
      <Words words={view.words} act={act} />
      <div class="acts">
        <Button look="wake" disabled={!isSet} onPress={() => act({ kind: 'next' })}>
          {teach_go_on()}
        </Button>
        {!isSet && <small>{teach_word_unset()}</small>}
      </div>
    </>
  );
}

export function Words({ words, act }: { readonly words: readonly WordView[]; readonly act: TeachProps['act'] }) {
  return (
    <div class="words">
      {words.map((word, index) => (
        <fieldset key={word.word}>
          <legend>{word.word}</legend>
          {MEANINGS.map(({ meaning, label }) => (
            <label key={meaning} class="choice">
              <input
                type="radio"
                class={index === 0 && meaning === 'won' ? 'first' : ''}
                name={`word ${index}`}
                checked={word.meaning === meaning}
                onChange={(event) => event.isTrusted && act({ kind: 'word', word: word.word, meaning })}
              />
              <span>{label()}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

const MEANINGS = [
  { meaning: 'won', label: teach_word_won },
  { meaning: 'open', label: teach_word_open },
  { meaning: 'lost', label: teach_word_lost },
] as const;
