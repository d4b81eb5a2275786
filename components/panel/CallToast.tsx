import { useRef } from 'preact/hooks';
import { call_undo_in } from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { checkIcon } from '../icons';
import type { CallAct, CallToastView } from './callView';

interface CallToastProps {
  readonly toast: CallToastView;
  readonly act: (act: CallAct) => void;
}

/** What was saved, and ten seconds to take it back; nobody is hurried who points at it or has it under his keys. */
export function CallToast({ toast, act }: CallToastProps) {
  const holding = useHold(act);
  return (
    <div class="toast" role="status" {...holding}>
      <Icon shape={checkIcon} />
      <span>{toast.text}</span>
      <Button size="small" look="text" onPress={() => act({ kind: 'undo' })}>
        {call_undo_in({ n: toast.secondsLeft })}
      </Button>
    </div>
  );
}

/** Held from the first of pointer and focus that comes to the last of them that goes. */
function useHold(act: (act: CallAct) => void) {
  const by = useRef({ pointer: false, focus: false });
  const hold = (what: 'pointer' | 'focus', isThere: boolean) => (event: Event) => {
    if (!event.isTrusted) return;
    by.current[what] = isThere;
    act({ kind: 'holdToast', isHeld: by.current.pointer || by.current.focus });
  };
  return {
    onPointerEnter: hold('pointer', true),
    onPointerLeave: hold('pointer', false),
    onFocusIn: hold('focus', true),
    onFocusOut: hold('focus', false),
  };
}
