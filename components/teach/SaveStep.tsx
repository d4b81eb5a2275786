import { PAGES_TO_CHECK } from '../../lib/domain/taught/teaching';
import {
  teach_few,
  teach_name,
  teach_need_page,
  teach_save,
  teach_save_act,
  teach_wrong,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { doubtfulIcon, infoIcon } from '../icons';
import { Note } from '../Note';
import type { TeachProps } from './teachView';

/** A name, and what of the pages is not sure yet. */
export function SaveStep({ view, act }: TeachProps) {
  const { checked, canSave, title, trouble } = view;
  const save = () => act({ kind: 'save' });
  return (
    <>
      <h3>{teach_save()}</h3>
      <label class="ask">
        <span>{teach_name()}</span>
        <input
          class="field first"
          value={title}
          maxLength={80}
          onInput={(event) => event.isTrusted && act({ kind: 'title', title: event.currentTarget.value })}
          onKeyDown={(event) => event.isTrusted && event.key === 'Enter' && canSave && save()}
        />
      </label>
      {checked < PAGES_TO_CHECK && (
        <Note icon={infoIcon}>{checked < 2 ? teach_need_page() : teach_few({ n: checked, of: PAGES_TO_CHECK })}</Note>
      )}
      {trouble && (
        <div role="alert">
          <Note tone="warn" icon={doubtfulIcon}>
            {teach_wrong({ why: trouble })}
          </Note>
        </div>
      )}
      <div class="acts">
        <Button look="wake" disabled={!canSave} onPress={save}>
          {teach_save_act()}
        </Button>
      </div>
    </>
  );
}
