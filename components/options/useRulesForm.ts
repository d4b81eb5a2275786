import { useState } from 'preact/hooks';
import type { Rules } from '../../lib/domain/rules';
import type { RulesField } from '../../lib/domain/rulesCheck';
import type { OptionsEvents, RulesState } from './optionsView';
import { type Edits, type ReadDraft, readDraft } from './rulesDraft';

/** Rules as they are being typed; nothing applies before `onSave`. */
export interface RulesForm {
  readonly saved: Rules;
  readonly outcome: RulesState['outcome'];
  readonly edits: Edits;
  readonly draft: ReadDraft;
  readonly onType: (field: RulesField, text: string) => void;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

export function useRulesForm({ saved, outcome }: RulesState, events: OptionsEvents): RulesForm {
  const [edits, setEdits] = useState<Edits>({});
  // What has been saved is no longer an edit: the version grows with each saving.
  const [version, setVersion] = useState(saved.version);
  if (version !== saved.version) {
    setVersion(saved.version);
    setEdits({});
  }
  const draft = readDraft(saved, edits);
  return {
    saved,
    outcome,
    edits,
    draft,
    onType: (field, text) => {
      setEdits({ ...edits, [field]: text });
      events.onEditRules();
    },
    onDiscard: () => {
      setEdits({});
      events.onEditRules();
    },
    onSave: () => {
      if (draft.problems.length === 0) events.onSaveRules(draft.rules);
    },
  };
}
