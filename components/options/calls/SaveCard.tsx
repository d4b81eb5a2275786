import { options_rules_discard, options_rules_save } from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import type { RulesState } from '../optionsView';
import { SaveOutcome } from '../SaveOutcome';

interface SaveCardProps {
  readonly isChanged: boolean;
  readonly isWrong: boolean;
  readonly outcome: RulesState['outcome'];
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Ends a card whose fields apply together: how saving ended, and the buttons while something is not saved. */
export function SaveCard({ isChanged, isWrong, outcome, onSave, onDiscard }: SaveCardProps) {
  return (
    <>
      <SaveOutcome isChanged={isChanged} outcome={outcome} />
      <div class="acts">
        <Button disabled={!isChanged || isWrong} onPress={onSave}>
          {options_rules_save()}
        </Button>
        {isChanged && (
          <Button look="text" onPress={onDiscard}>
            {options_rules_discard()}
          </Button>
        )}
      </div>
    </>
  );
}
