import { call_step, call_steps } from '../../lib/locales/messages/messages';
import { trusted } from '../trusted';
import { type CallAct, type CallStep, callSteps } from './callView';

/** The user goes where the talk goes: no step waits for another. */
export function CallSteps({ step, act }: { readonly step: CallStep; readonly act: (act: CallAct) => void }) {
  return (
    <nav class="steps" aria-label={call_steps()}>
      {callSteps.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === step ? 'step' : undefined}
          onClick={trusted(() => act({ kind: 'step', step: each }))}
        >
          {call_step({ step: each })}
        </button>
      ))}
    </nav>
  );
}
