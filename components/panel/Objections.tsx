import type { ComponentChildren } from 'preact';
import { call_outcome_of } from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { trusted } from '../trusted';
import { type KeyActs, keyOf } from './callKeys';
import type { CallAct } from './callView';
import type { ObjectionView } from './talkViews';

interface ObjectionsProps {
  readonly objections: readonly ObjectionView[];
  readonly open: string | undefined;
  readonly keys: KeyActs;
  readonly act: (act: CallAct) => void;
  /** What stands behind the last of them. */
  readonly children?: ComponentChildren;
}

/** What the client may say and what to answer; one answer is open at a time. */
export function Objections({ objections, open, keys, act, children }: ObjectionsProps) {
  return (
    <ul class="objections">
      {objections.map((objection) => (
        <Objection
          key={objection.id}
          objection={objection}
          isOpen={objection.id === open}
          hotkey={keyOf(keys, { kind: 'objection', id: objection.id })}
          act={act}
        />
      ))}
      {children}
    </ul>
  );
}

interface ObjectionProps {
  readonly objection: ObjectionView;
  readonly isOpen: boolean;
  readonly hotkey: string | undefined;
  readonly act: (act: CallAct) => void;
}

function Objection({ objection: { id, says, answer, outcome }, isOpen, hotkey, act }: ObjectionProps) {
  return (
    <li class={isOpen ? 'open' : undefined}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-keyshortcuts={hotkey}
        onClick={trusted(() => act({ kind: 'objection', id }))}
      >
        {hotkey && (
          <span class="key" aria-hidden="true">
            {hotkey}
          </span>
        )}
        {says}
      </button>
      {isOpen && <p class="answer">{answer}</p>}
      {isOpen && outcome && (
        <div class="acts">
          <Button size="small" onPress={() => act({ kind: 'outcome', code: outcome.code })}>
            {call_outcome_of({ outcome: outcome.label })}
          </Button>
        </div>
      )}
    </li>
  );
}
