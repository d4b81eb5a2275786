import { call_undo_in } from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { checkIcon } from '../icons';
import type { CallAct, CallToastView } from './callView';

interface CallToastProps {
  readonly toast: CallToastView;
  readonly act: (act: CallAct) => void;
}

/** What was saved, and ten seconds to take it back. */
export function CallToast({ toast, act }: CallToastProps) {
  return (
    <div class="toast" role="status">
      <Icon shape={checkIcon} />
      <span>{toast.text}</span>
      <Button size="small" look="text" onPress={() => act({ kind: 'undo' })}>
        {call_undo_in({ n: toast.secondsLeft })}
      </Button>
    </div>
  );
}
