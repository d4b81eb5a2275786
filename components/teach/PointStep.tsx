import type { TeachField } from '../../lib/domain/taught/teaching';
import {
  teach_ask,
  teach_candidate,
  teach_hint,
  teach_keys,
  teach_maybe,
  teach_nothing,
  teach_pick,
  teach_skip,
  teach_take,
  teach_wrong,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { doubtfulIcon } from '../icons';
import { Note } from '../Note';
import type { PointedView, TeachAct, TeachProps } from './teachView';

/** One thing to be pointed at, by pointer or by keys. */
export function PointStep({ field, view, act }: TeachProps & { readonly field: TeachField }) {
  const { pointed, trouble } = view;
  return (
    <>
      <h3>{teach_ask({ field })}</h3>
      <p class="hint">{teach_hint({ field })}</p>
      <Picker pointed={pointed} act={act} />
      {trouble && (
        <div role="alert">
          <Note tone="warn" icon={doubtfulIcon}>
            {teach_wrong({ why: trouble })}
          </Note>
        </div>
      )}
      <div class="acts">
        {pointed?.isProposed && (
          <Button look="wake" onPress={() => act({ kind: 'take' })}>
            {teach_take()}
          </Button>
        )}
        {field !== 'name' && <Button onPress={() => act({ kind: 'skip' })}>{teach_skip()}</Button>}
      </div>
    </>
  );
}

interface PickerProps {
  readonly pointed: PointedView | undefined;
  readonly act: TeachProps['act'];
}

/** Takes the keys that choose on the page; what is chosen is said, because it lies outside of this window. */
function Picker({ pointed, act }: PickerProps) {
  return (
    <div
      class="picker first"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys are taken here
      tabIndex={0}
      aria-label={teach_pick()}
      aria-describedby="keys"
      onKeyDown={(event) => press(event, act)}
    >
      {pointed?.isProposed && <small>{teach_maybe()}</small>}
      <b class="pointed" aria-live="polite">
        {pointed ? said(pointed) : teach_nothing()}
      </b>
      <small id="keys">{teach_keys()}</small>
    </div>
  );
}

function said({ text, position }: PointedView): string {
  return position ? teach_candidate({ ...position, text }) : text;
}

const KEYS: Readonly<Record<string, TeachAct>> = {
  ArrowDown: { kind: 'move', by: 1 },
  ArrowRight: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  ArrowLeft: { kind: 'move', by: -1 },
  Enter: { kind: 'take' },
};

function press(event: KeyboardEvent & { readonly currentTarget: HTMLElement }, act: TeachProps['act']): void {
  if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') nextControl(event.currentTarget)?.focus();
  else if (event.key === 'Tab') act({ kind: 'move', by: event.shiftKey ? -1 : 1 });
  else if (KEYS[event.key]) act(KEYS[event.key] as TeachAct);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The way out of choosing: to the first button after it. */
function nextControl(picker: HTMLElement): HTMLElement | undefined {
  const panel = picker.closest('section');
  const buttons = [...(panel?.querySelectorAll<HTMLElement>('.step button, footer button, header button') ?? [])];
  return (
    buttons.find((button) => picker.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) ?? buttons[0]
  );
}
