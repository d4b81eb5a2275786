import { call_client_replies } from '../../lib/locales/messages/messages';
import { checkIcon } from '../icons';
import { Choice } from './Choice';
import { noContactIcon } from './callIcons';
import { type KeyActs, keyOf } from './callKeys';
import type { CallAct } from './callView';
import type { StartPageView } from './talkViews';

interface ConsentGridProps {
  readonly page: StartPageView;
  readonly keys: KeyActs;
  readonly act: (act: CallAct) => void;
}

/** What the client answers to the question for permission. */
export function ConsentGrid({ page, keys, act }: ConsentGridProps) {
  return (
    <fieldset class="choices">
      <legend class="sr">{call_client_replies()}</legend>
      {page.consents.map(({ code, label }) => {
        const choose: CallAct = { kind: 'consent', code };
        return (
          <Choice
            key={code}
            icon={code === 'none' ? noContactIcon : checkIcon}
            label={label}
            hotkey={keyOf(keys, choose)}
            isChosen={page.consentGiven === code}
            onPress={() => act(choose)}
          />
        );
      })}
    </fieldset>
  );
}
