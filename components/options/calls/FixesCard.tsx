import type { Reason } from '../../../lib/domain/content/reason';
import { LONGEST_SAID } from '../../../lib/domain/script/spoken';
import { sampleOf } from '../../../lib/domain/talk/sampleOpening';
import {
  calls_example,
  calls_fix_made,
  calls_fix_owner,
  calls_fixes,
  calls_fixes_lead,
  calls_too_long,
} from '../../../lib/locales/messages/messages';
import { Field } from '../../Field';
import type { CallsEvents, CallsView } from './callsView';
import { type FixesDraft, type FixPart, fixableReasons, fixesDraft, fixField, fixText } from './fixesDraft';
import { SaveCard } from './SaveCard';
import { useEdits } from './useEdits';

interface FixesCardProps extends Pick<CallsEvents, 'onSaveFixes'> {
  readonly view: CallsView;
}

/** What was put right, reason by reason: a client who names it hears that. */
export function FixesCard({ view: { fixes: saved, library, fixesSaved }, onSaveFixes }: FixesCardProps) {
  const { edits, onType, onDiscard } = useEdits(saved);
  if (!library) return undefined;
  const reasons = fixableReasons(library.reasons.reasons);
  const draft = fixesDraft(saved, edits, reasons);
  const sample = sampleOf('fixMade', library.vocabulary);
  return (
    <section class="card calls" aria-label={calls_fixes()}>
      <h3>{calls_fixes()}</h3>
      <p class="muted">
        {calls_fixes_lead()} {sample !== undefined && calls_example({ sample })}
      </p>
      <div class="fixes">
        {reasons.map((reason) => (
          <Fix
            key={reason.code}
            reason={reason}
            text={(part) => fixText(saved, edits, reason.code, part)}
            draft={draft}
            onType={onType}
          />
        ))}
      </div>
      <SaveCard
        isChanged={draft.isChanged}
        isWrong={draft.tooLong.size > 0}
        outcome={fixesSaved}
        onSave={() => onSaveFixes(draft.fixes)}
        onDiscard={onDiscard}
      />
    </section>
  );
}

interface FixProps {
  readonly reason: Reason;
  readonly text: (part: FixPart) => string;
  readonly draft: FixesDraft;
  readonly onType: (field: string, text: string) => void;
}

function Fix({ reason: { code, label, hint }, text, draft, onType }: FixProps) {
  const part = (name: FixPart, title: string) => {
    const field = fixField(code, name);
    return (
      <span class={name}>
        <label for={field}>{title}</label>
        <Field
          id={field}
          value={text(name)}
          onInput={(typed) => onType(field, typed)}
          inputMode="text"
          error={draft.tooLong.has(field) ? calls_too_long({ n: LONGEST_SAID }) : undefined}
        />
      </span>
    );
  };
  return (
    <fieldset>
      <legend>
        {label} <small class="muted">{hint}</small>
      </legend>
      {part('owner', calls_fix_owner())}
      {part('fixMade', calls_fix_made())}
    </fieldset>
  );
}
