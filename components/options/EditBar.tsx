import type { ComponentChildren } from 'preact';
import { options_rules_discard, options_rules_save } from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import type { RulesState } from './optionsView';
import { SaveOutcome } from './SaveOutcome';

interface EditBarProps {
  readonly isChanged: boolean;
  readonly isWrong: boolean;
  readonly outcome: RulesState['outcome'];
  /** What was changed, or what has to be put right first. */
  readonly children: ComponentChildren;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** What was edited on a page and is not saved yet, or how saving ended. */
export function EditBar({ isChanged, isWrong, outcome, children, onSave, onDiscard }: EditBarProps) {
  return (
    <>
      <SaveOutcome isChanged={isChanged} outcome={outcome} />
      {isChanged && (
        <div class="savebar">
          <b role="status">{children}</b>
          <span class="acts">
            <Button look="text" onPress={onDiscard}>
              {options_rules_discard()}
            </Button>
            <Button look="wake" disabled={isWrong} onPress={onSave}>
              {options_rules_save()}
            </Button>
          </span>
        </div>
      )}
    </>
  );
}
