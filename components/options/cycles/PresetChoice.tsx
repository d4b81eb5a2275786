import { applyPreset } from '../../../lib/domain/presets/applyPreset';
import { presetOf, presets } from '../../../lib/domain/presets/preset';
import { language } from '../../../lib/locales/language';
import { groups_preset, groups_preset_none } from '../../../lib/locales/messages/messages';
import { Choice } from '../Choice';
import type { RulesForm } from '../useRulesForm';

/** Takes an industry's figures into the draft; rules the head made himself stay. */
export function PresetChoice({ form }: { readonly form: RulesForm }) {
  const { draft, saved, onReplace } = form;
  const rules = draft.wrong === 0 ? draft.rules : saved;
  return (
    <span class="preset">
      <label for="preset" class="muted">
        {groups_preset()}
      </label>
      <Choice
        id="preset"
        label={groups_preset()}
        value={draft.rules.preset ?? ''}
        choices={[
          { value: '', label: groups_preset_none() },
          ...presets.map(({ code, label }) => ({ value: code, label: label[language.value] })),
        ]}
        onChoose={(code) => {
          const preset = presetOf(code);
          if (preset) onReplace(applyPreset(rules, preset));
        }}
      />
    </span>
  );
}
