import {
  call_enter_saves,
  call_no_answer,
  call_save,
  call_saving,
  call_silent_of,
  call_step,
  call_what_to_offer,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { noAnswerIcon } from './callIcons';
import type { CallAct, CallView } from './callView';
import type { OutcomePageView } from './contactViews';

interface CallFootProps {
  readonly view: CallView;
  readonly act: (act: CallAct) => void;
}

/** "No answer" is always at hand; to the right stands what comes next. */
export function CallFoot({ view, act }: CallFootProps) {
  const { page, silent } = view;
  if (page.kind === 'outcome' && page.chosen !== undefined) return <SaveFoot page={page} act={act} />;
  return (
    <footer>
      {silent && (
        <Button icon={noAnswerIcon} onPress={() => act({ kind: 'silent' })}>
          {call_no_answer()} <span class="faint">{call_silent_of({ n: silent.made, of: silent.most })}</span>
        </Button>
      )}
      <span class="gap" />
      <Next view={view} act={act} />
    </footer>
  );
}

function Next({ view: { page, step }, act }: CallFootProps) {
  if (page.kind === 'branch' && !page.isEnding) {
    return <Button onPress={() => act({ kind: 'step', step: 'offer' })}>{call_what_to_offer()}</Button>;
  }
  if (step === 'outcome') return null;
  return <Button onPress={() => act({ kind: 'step', step: 'outcome' })}>{call_step({ step: 'outcome' })}</Button>;
}

function SaveFoot({ page, act }: { readonly page: OutcomePageView; readonly act: CallFootProps['act'] }) {
  return (
    <footer>
      <span class="faint">{call_enter_saves()}</span>
      <span class="gap" />
      <Button look="wake" disabled={page.isSaving || page.missing.length > 0} onPress={() => act({ kind: 'save' })}>
        {page.isSaving ? call_saving() : call_save()}
      </Button>
    </footer>
  );
}
