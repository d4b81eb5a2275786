import {
  popup_hidden_here,
  popup_hidden_page,
  popup_panel_aside,
  popup_show_here,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { infoIcon } from '../icons';
import { Note } from '../Note';
import type { PutAway } from './popupScreen';
import type { PopupEvents } from './popupView';

const said: Readonly<Record<PutAway['what'], () => string>> = {
  site: popup_hidden_here,
  page: popup_hidden_page,
  panel: popup_panel_aside,
};

interface HiddenHereProps extends PutAway, Pick<PopupEvents, 'onShowSite'> {}

/** The way back for who has hidden us in the pages in front of him, or put the panel aside there. */
export function HiddenHere({ what, origin, onShowSite }: HiddenHereProps) {
  return (
    <div class="notes">
      <Note icon={infoIcon}>
        {said[what]()}{' '}
        <Button size="small" onPress={() => onShowSite(origin)}>
          {popup_show_here()}
        </Button>
      </Note>
    </div>
  );
}
