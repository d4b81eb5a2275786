import { call_another_reason, call_noted } from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { otherReasonIcon, reasonIcons } from './callIcons';
import type { CallAct } from './callView';
import type { ChoiceView } from './talkViews';

/** The reason given, kept even if the talk ends here. */
export function ReasonChip({ reason, act }: { readonly reason: ChoiceView; readonly act: (act: CallAct) => void }) {
  return (
    <div class="reasoned">
      <span class="chip">
        <Icon shape={reasonIcons[reason.code] ?? otherReasonIcon} />
        {reason.label}
      </span>
      <span class="faint">{call_noted()}</span>
      <Button look="text" size="small" onPress={() => act({ kind: 'step', step: 'start' })}>
        {call_another_reason()}
      </Button>
    </div>
  );
}
