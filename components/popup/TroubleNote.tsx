import {
  popup_changed,
  popup_changed_more,
  popup_changed_rest,
  popup_changed_seen,
  teach_popup_act,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { doubtfulIcon } from '../icons';
import { Note } from '../Note';
import { hostOf, type PopupEvents, type SiteView } from './popupView';

export interface TroubleNoteProps {
  readonly site: SiteView;
  readonly events: Pick<PopupEvents, 'onTroubleSeen' | 'onOptions' | 'onTeach'>;
}

/** Said once, until it is put away: pages of this site used to be read and are not. */
export function TroubleNote({ site, events }: TroubleNoteProps) {
  return (
    <Note
      tone="warn"
      icon={doubtfulIcon}
      acts={
        <>
          <Button size="small" onPress={() => events.onTeach(site.origin)}>
            {teach_popup_act()}
          </Button>
          <Button size="small" look="text" onPress={() => events.onOptions('sites')}>
            {popup_changed_more()}
          </Button>
          <Button size="small" look="text" onPress={() => events.onTroubleSeen(site.origin)}>
            {popup_changed_seen()}
          </Button>
        </>
      }
    >
      <b>{popup_changed({ host: hostOf(site.origin) })}</b> {popup_changed_rest()}
    </Note>
  );
}
