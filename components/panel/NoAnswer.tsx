import { call_no_answer_fits, call_phrase, call_phrase_kept } from '../../lib/locales/messages/messages';
import { trusted } from '../trusted';
import type { CallAct } from './callView';
import type { NoAnswerView } from './talkViews';

/** The last of the objections: what the client said is kept for the head of sales, who finds an answer to it. */
export function NoAnswer({ noAnswer, act }: { readonly noAnswer: NoAnswerView; readonly act: (act: CallAct) => void }) {
  const { isOpen, prompt, say, phrase } = noAnswer;
  return (
    <li class={isOpen ? 'open' : undefined}>
      <button
        type="button"
        class="none"
        aria-expanded={isOpen}
        aria-keyshortcuts="0"
        onClick={trusted(() => act({ kind: 'noAnswer' }))}
      >
        <span class="key" aria-hidden="true">
          0
        </span>
        {call_no_answer_fits()}
      </button>
      {isOpen && (
        <div class="none-form">
          <p class="answer">{say}</p>
          <label class="faint" for="call-phrase">
            {prompt}
          </label>
          <textarea
            id="call-phrase"
            rows={2}
            maxLength={300}
            value={phrase}
            aria-label={call_phrase()}
            onInput={(event) => event.isTrusted && act({ kind: 'phrase', text: event.currentTarget.value })}
          />
          <p class="faint">{call_phrase_kept()}</p>
        </div>
      )}
    </li>
  );
}
