import {
  popup_read,
  popup_strange_act,
  popup_strange_text,
  popup_strange_title,
  popup_unread_text,
  popup_unread_title,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Empty } from '../Empty';
import { unknownIcon } from '../icons';
import { hostOf, type PopupEvents, type SiteView, type StoreState } from './popupView';
import { ReadingNote } from './ReadingNote';
import { readingTrouble } from './readingTrouble';
import { StoreNote } from './StoreNote';
import { TeachStrange } from './TeachStrange';

export interface UnreadSiteProps {
  readonly site: SiteView;
  readonly today: string;
  readonly store: StoreState;
  readonly events: PopupEvents;
}

/** Connected, and nobody known yet: reading has not begun, is under way, or has ended with nothing. */
export function UnreadSite({ site, today, store, events }: UnreadSiteProps) {
  return (
    <>
      <div class="notes">
        <StoreNote store={store} onOptions={events.onOptions} />
        <ReadingNote site={site} today={today} events={events} />
      </div>
      {!hasBegun(site) && <Unread site={site} onMeasure={events.onMeasure} />}
    </>
  );
}

/** Clients read so far: the note counts them and offers to read on. */
function hasBegun({ reading }: SiteView): boolean {
  return reading !== undefined && reading.state !== 'reading' && reading.progress.clients > 0;
}

function Unread({ site, onMeasure }: Pick<UnreadSiteProps, 'site'> & Pick<PopupEvents, 'onMeasure'>) {
  const isBusy = site.reading?.state === 'reading' || site.measure !== undefined;
  const isOffered = !isBusy && site.refusal !== 'noSession' && !readingTrouble(site);
  return (
    <Empty
      title={popup_unread_title()}
      {...(isOffered && {
        act: (
          <Button look="wake" onPress={() => onMeasure(site.origin)}>
            {popup_read()}
          </Button>
        ),
      })}
    >
      {popup_unread_text({ host: hostOf(site.origin) })}
    </Empty>
  );
}

export interface StrangeSiteProps {
  readonly site: SiteView;
  readonly onRecognise: PopupEvents['onRecognise'];
  readonly onTeach: PopupEvents['onTeach'];
}

/** Connected, and no adapter has recognised its pages. */
export function StrangeSite({ site, onRecognise, onTeach }: StrangeSiteProps) {
  return (
    <Empty
      icon={unknownIcon}
      title={popup_strange_title()}
      act={
        <>
          <TeachStrange onTeach={() => onTeach(site.origin)} />
          <Button onPress={() => onRecognise(site.origin)}>{popup_strange_act()}</Button>
        </>
      }
    >
      {popup_strange_text({ host: hostOf(site.origin) })}
    </Empty>
  );
}
