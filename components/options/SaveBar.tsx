import {
  options_change,
  options_rules_changed,
  options_rules_discard,
  options_rules_refused,
  options_rules_save,
  options_rules_saved,
  options_rules_wrong,
  options_unset,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { checkIcon, doubtfulIcon } from '../icons';
import { Note } from '../Note';
import { ruleLabels } from './ruleLabels';
import { type RulesChange, shownValue } from './rulesDraft';
import type { RulesForm } from './useRulesForm';

/** What was changed and not yet saved, or how saving ended. */
export function SaveBar({ form }: { readonly form: RulesForm }) {
  const { draft, outcome } = form;
  return (
    <>
      <div role="status">
        {outcome.kind === 'saved' && (
          <Note tone="good" icon={checkIcon}>
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
  const { changes, problems } = form.draft;
  return (
    <div class="savebar">
      <b role="status">
        {problems.length > 0
          ? options_rules_wrong({ n: problems.length })
          : options_rules_changed({ changes: changes.map(changeText).join('; ') })}
      </b>
      <span class="acts">
        <Button look="text" onPress={form.onDiscard}>
          {options_rules_discard()}
        </Button>
        <Button look="wake" disabled={problems.length > 0} onPress={form.onSave}>
          {options_rules_save()}
        </Button>
      </span>
    </div>
  );
}

function changeText({ field, from, to }: RulesChange): string {
  const name = ruleLabels[field].name();
  return options_change({
    name: name.charAt(0).toLocaleLowerCase() + name.slice(1),
    from: shownValue(field, from) || options_unset(),
    to: shownValue(field, to) || options_unset(),
  });
}
