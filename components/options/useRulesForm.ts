import { useEffect, useRef, useState } from 'preact/hooks';
import type { Rules } from '../../lib/domain/rules';
import type { RulesField } from '../../lib/domain/rulesCheck';
import { type GroupDraft, groupDraft } from './cycles/groupDraft';
import type { OptionsEvents, RulesState } from './optionsView';
import { type DraftBasis, type Edits, type ReadDraft, readDraft } from './rulesDraft';

/** Rules as they are being typed; nothing applies before `onSave`. */
export interface RulesForm {
  readonly saved: Rules;
  readonly outcome: RulesState['outcome'];
  /** What untouched fields show: the saved rules with what was chosen. */
  readonly basis: Rules;
  readonly edits: Edits;
  /** Group rules as their fields show them. */
  readonly groups: readonly GroupDraft[];
  readonly draft: ReadDraft;
  readonly onType: (field: RulesField, text: string) => void;
  readonly onGroups: (groups: readonly GroupDraft[]) => void;
  /** Something chosen from what there is: it goes into the rules as they stand in the draft. */
  readonly onChoose: (choose: (rules: Rules) => Rules) => void;
  /** Puts other rules in the place of everything typed; to be saved like any other change. */
  readonly onReplace: (rules: Rules) => void;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

interface Typed extends DraftBasis {
  readonly edits: Edits;
}

const NOTHING: Typed = { edits: {} };

/** What the form tells of. */
type RulesEvents = Pick<OptionsEvents, 'onEditRules' | 'onSaveRules' | 'simulator'>;

export function useRulesForm({ saved, outcome }: RulesState, events: RulesEvents): RulesForm {
  const [typed, setTyped] = useState<Typed>(NOTHING);
  // What has been saved is no longer an edit: the version grows with each saving.
  const [version, setVersion] = useState(saved.version);
  if (version !== saved.version) {
    setVersion(saved.version);
    setTyped(NOTHING);
  }
  const basis = typed.rules ?? saved;
  const draft = readDraft(saved, typed.edits, typed);
  useTrying(draft, events.simulator.onTry);
  const change = (next: Typed) => {
    setTyped(next);
    events.onEditRules();
  };
  return {
    saved,
    outcome,
    basis,
    edits: typed.edits,
    groups: typed.groups ?? basis.groupRules?.map(groupDraft) ?? [],
    draft,
    onType: (field, text) => change({ ...typed, edits: { ...typed.edits, [field]: text } }),
    onGroups: (groups) => change({ ...typed, groups }),
    onChoose: (choose) => change({ ...typed, rules: choose(basis) }),
    onReplace: (rules) => change({ edits: {}, rules: { ...rules, version: saved.version } }),
    onDiscard: () => change(NOTHING),
    onSave: () => {
      if (draft.wrong === 0) events.onSaveRules(draft.rules);
    },
  };
}

/** Has the rules tried on the base with every change that could be meant. */
function useTrying({ rules, changes, wrong }: ReadDraft, onTry: (rules: Rules | undefined) => void): void {
  const tried = JSON.stringify(changes.length > 0 ? rules : undefined);
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (wrong > 0 || last.current === tried) return;
    last.current = tried;
    onTry(changes.length > 0 ? rules : undefined);
    // The text says when the rules are others; they themselves are made anew with each drawing.
  }, [tried, wrong === 0]);
}
