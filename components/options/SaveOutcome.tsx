import { calls_refused, calls_saved } from '../../lib/locales/messages/messages';
import { checkIcon, doubtfulIcon } from '../icons';
import { Note } from '../Note';
import type { RulesState } from './optionsView';

interface SaveOutcomeProps {
  /** Something has been changed since. */
  readonly isChanged: boolean;
  readonly outcome: RulesState['outcome'];
}

/** How saving ended, told to screen readers too. */
export function SaveOutcome({ isChanged, outcome }: SaveOutcomeProps) {
  return (
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
  );
}
