import {
  calls_refused,
  calls_saved,
  options_rules_discard,
  options_rules_save,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { checkIcon, doubtfulIcon } from '../../icons';
import { Note } from '../../Note';
import type { RulesState } from '../optionsView';

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
      <div role="status">
        {outcome.kind === 'saved' && !isChanged && (
          <Note tone="good" icon={checkIcon}>
            {calls_saved()}
          </Note>
        )}
        {outcome.kind === 'refused' && (
          <Note tone="warn" icon={doubtfulIcon}>
            {calls_refused({ why: outcome.why })}
          </Note>
        )}
      </div>
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
