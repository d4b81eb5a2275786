import {
  options_rules_changed,
  options_rules_discard,
  options_rules_refused,
  options_rules_save,
  options_rules_saved,
  options_rules_wrong,
  rules_undo,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { checkIcon, doubtfulIcon } from '../icons';
import { Note } from '../Note';
import { changeText } from './changeText';
import type { RulesForm } from './useRulesForm';

interface SaveBarProps {
  readonly form: RulesForm;
  /** Absent where nothing was replaced. */
  readonly onUndo: (() => void) | undefined;
}

/** What was changed and not yet saved, or how saving ended. */
export function SaveBar({ form, onUndo }: SaveBarProps) {
  const { draft, outcome } = form;
  return (
    <>
      <div role="status">
        {outcome.kind === 'saved' && (
          <Note
            tone="good"
            icon={checkIcon}
            acts={
              onUndo && (
                <Button size="small" onPress={onUndo}>
                  {rules_undo()}
                </Button>
              )
            }
          >
            {options_rules_saved()}
          </Note>
        )}
        {outcome.kind === 'refused' && (
          <Note tone="warn" icon={doubtfulIcon}>
            {options_rules_refused({ why: outcome.why })}
          </Note>
        )}
      </div>
      {draft.changes.length > 0 && <Unsaved form={form} />}
    </>
  );
}

function Unsaved({ form }: { readonly form: RulesForm }) {
  const { changes, wrong } = form.draft;
  return (
    <div class="savebar">
      <b role="status">
        {wrong > 0
          ? options_rules_wrong({ n: wrong })
          : options_rules_changed({ changes: changes.map(changeText).join('; ') })}
      </b>
      <span class="acts">
        <Button look="text" onPress={form.onDiscard}>
          {options_rules_discard()}
        </Button>
        <Button look="wake" disabled={wrong > 0} onPress={form.onSave}>
          {options_rules_save()}
        </Button>
      </span>
    </div>
  );
}
