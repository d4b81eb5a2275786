import { teach_popup_failed } from '../../lib/locales/messages/messages';
import { doubtfulIcon } from '../icons';
import { Note } from '../Note';

export function TeachFailed() {
  return (
    <div class="notes" role="alert">
      <Note tone="warn" icon={doubtfulIcon}>
        {teach_popup_failed()}
      </Note>
    </div>
  );
}
