import type { Variable } from '../../../lib/domain/content/vocabulary';
import type { BookText } from '../../../lib/domain/script/bookTexts';
import type { BookProblem } from '../../../lib/domain/script/checkBook';
import { keyedVariables, namedVariables } from '../../../lib/domain/script/namedVariables';
import { scripts_needs_consent, scripts_role } from '../../../lib/locales/messages/messages';
import { bookProblemText } from './bookProblemText';

interface ScriptTextProps {
  readonly said: BookText;
  readonly variables: readonly Variable[];
  readonly problems: readonly BookProblem[];
  readonly onText: (where: string, text: string) => void;
  readonly onFocus: (field: HTMLTextAreaElement) => void;
}

/** One text with its variables by name, and beside it why it cannot be said. */
export function ScriptText({ said, variables, problems, onText, onFocus }: ScriptTextProps) {
  const { where, role, text, needsConsent } = said;
  const id = `text-${where}`;
  const isBad = problems.length > 0;
  return (
    <div class="said">
      <label for={id}>
        {scripts_role({ role })}
        {needsConsent && <small class="muted"> {scripts_needs_consent()}</small>}
      </label>
      <textarea
        id={id}
        class={isBad ? 'bad' : undefined}
        rows={role === 'says' || role === 'subject' ? 1 : role === 'body' ? 6 : 2}
        dir="auto"
        value={namedVariables(text, variables)}
        aria-invalid={isBad}
        aria-describedby={isBad ? `${id}-error` : undefined}
        onFocus={({ currentTarget }) => onFocus(currentTarget)}
        onInput={({ currentTarget }) => onText(where, keyedVariables(currentTarget.value, variables))}
      />
      {isBad && (
        <span class="field-error" id={`${id}-error`} role="alert">
          {problems.map((problem) => bookProblemText(problem, variables)).join(' ')}
        </span>
      )}
    </div>
  );
}
