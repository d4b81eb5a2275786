import type { Day } from '../../../lib/domain/day';
import { LONGEST_SAID } from '../../../lib/domain/script/spoken';
import { sampleOf, sampleOpening } from '../../../lib/domain/talk/sampleOpening';
import {
  calls_begins,
  calls_caller,
  calls_example,
  calls_minute,
  calls_minute_help,
  calls_minute_wrong,
  calls_role,
  calls_role_head,
  calls_role_help,
  calls_role_manager,
  calls_text,
  calls_too_long,
} from '../../../lib/locales/messages/messages';
import { currencySign } from '../../currencySign';
import { Field } from '../../Field';
import { Choice } from '../Choice';
import { Setting } from '../Setting';
import { type CallerDraft, type CallerText, callerDraft, callerTexts, savedText } from './callerDraft';
import type { CallsEvents, CallsView, CallWords } from './callsView';
import { SaveCard } from './SaveCard';
import { useEdits } from './useEdits';

interface CallerCardProps extends Pick<CallsEvents, 'onSaveCaller'> {
  readonly view: CallsView;
  readonly today: Day;
}

/** Variable of the scripts that each text becomes; the rest bear the same name. */
const variableOf = (field: CallerText) => (field === 'name' ? 'managerName' : field);

/** Who calls and what he may say of himself and the firm; above it, how a talk would begin with what is typed. */
export function CallerCard({ view, today, onSaveCaller }: CallerCardProps) {
  const { caller: saved, currency, library, callerSaved } = view;
  const { edits, onType, onDiscard } = useEdits(saved);
  const draft = callerDraft(saved, edits, currency);
  const shown = (field: CallerText | 'minute') => edits[field] ?? savedText(saved, field, currency);
  return (
    <section class="card calls" aria-label={calls_caller()}>
      <h3>{calls_caller()}</h3>
      {library && <Beginning draft={draft} library={library} today={today} />}
      {callerTexts.map((field) => (
        <Text key={field} field={field} text={shown(field)} draft={draft} library={library} onType={onType} />
      ))}
      <Setting label={calls_role()} help={calls_role_help()} controlId="caller-role">
        <Choice
          id="caller-role"
          label={calls_role()}
          value={draft.caller.person.role}
          choices={[
            { value: 'manager', label: calls_role_manager() },
            { value: 'head', label: calls_role_head() },
          ]}
          onChoose={(role) => onType('role', role)}
        />
      </Setting>
      {currency !== undefined && (
        <Setting label={calls_minute()} help={calls_minute_help()} controlId="caller-minute">
          <Field
            id="caller-minute"
            value={shown('minute')}
            onInput={(text) => onType('minute', text)}
            inputMode="decimal"
            unit={currencySign(currency)}
            describedBy="caller-minute-help"
            error={draft.problems.has('minute') ? calls_minute_wrong() : undefined}
          />
        </Setting>
      )}
      <SaveCard
        isChanged={draft.isChanged}
        isWrong={draft.problems.size > 0}
        outcome={callerSaved}
        onSave={() => onSaveCaller(draft.caller)}
        onDiscard={onDiscard}
      />
    </section>
  );
}

interface TextProps {
  readonly field: CallerText;
  readonly text: string;
  readonly draft: CallerDraft;
  readonly library: CallWords | undefined;
  readonly onType: (field: string, text: string) => void;
}

function Text({ field, text, draft, library, onType }: TextProps) {
  const id = `caller-${field}`;
  const sample = library && sampleOf(variableOf(field), library.vocabulary);
  const help = sample === undefined ? undefined : calls_example({ sample });
  return (
    <Setting label={calls_text({ field })} controlId={id} {...(help !== undefined && { help })}>
      <Field
        id={id}
        value={text}
        onInput={(typed) => onType(field, typed)}
        inputMode="text"
        {...(help !== undefined && { describedBy: `${id}-help` })}
        error={draft.problems.has(field) ? calls_too_long({ n: LONGEST_SAID }) : undefined}
      />
    </Setting>
  );
}

interface BeginningProps {
  readonly draft: CallerDraft;
  readonly library: CallWords;
  readonly today: Day;
}

function Beginning({ draft, library, today }: BeginningProps) {
  const { who, question } = sampleOpening(draft.caller, library, today);
  return (
    <figure class="begins">
      <figcaption class="muted">{calls_begins()}</figcaption>
      <blockquote dir="auto">
        <p>{who}</p>
        <p>{question}</p>
      </blockquote>
    </figure>
  );
}
