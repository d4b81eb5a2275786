import { call_more_reasons, call_reasons } from '../../lib/locales/messages/messages';
import { Choice } from './Choice';
import { otherReasonIcon, reasonIcons } from './callIcons';
import type { KeyActs } from './callKeys';
import { keyOf } from './callKeys';
import type { CallAct } from './callView';
import type { ReasonChoices } from './talkViews';

interface ReasonGridProps {
  readonly reasons: ReasonChoices;
  readonly keys: KeyActs;
  readonly act: (act: CallAct) => void;
}

/** Why the client stopped: the usual reasons at once, the others behind the last tile. */
export function ReasonGrid({ reasons, keys, act }: ReasonGridProps) {
  const { first, others, chosen, areOthersOpen } = reasons;
  const shown = areOthersOpen ? [...first, ...others] : first;
  const more: CallAct = { kind: 'otherReasons' };
  return (
    <fieldset class="choices">
      <legend class="sr">{call_reasons()}</legend>
      {shown.map(({ code, label }) => {
        const choose: CallAct = { kind: 'reason', code };
        return (
          <Choice
            key={code}
            icon={reasonIcons[code] ?? otherReasonIcon}
            label={label}
            hotkey={keyOf(keys, choose)}
            isChosen={code === chosen}
            isStop={code === 'doNotContact'}
            onPress={() => act(choose)}
          />
        );
      })}
      {!areOthersOpen && others.length > 0 && (
        <Choice
          isWide
          icon={otherReasonIcon}
          label={call_more_reasons()}
          hotkey={keyOf(keys, more)}
          isOpen={false}
          onPress={() => act(more)}
        />
      )}
    </fieldset>
  );
}
