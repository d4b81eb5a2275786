import {
  reading_asking,
  reading_may_pause,
  reading_not_now,
  reading_size_failed,
  reading_start,
  reading_takes_unknown,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { readingIcon } from '../icons';
import { Note } from '../Note';
import { sizeText, timeText } from '../readingText';
import { hostOf, type PopupEvents, type SiteView } from './popupView';

export interface MeasureNoteProps {
  readonly site: SiteView;
  readonly events: Pick<PopupEvents, 'onRead' | 'onNotNow'>;
}

/** Before a reading: how much there is and how long it takes, and the user begins or not. */
export function MeasureNote({ site, events }: MeasureNoteProps) {
  const { measure, origin } = site;
  if (!measure) return undefined;
  const host = hostOf(origin);
  if (!measure.size && measure.failure === undefined) return <Note icon={readingIcon}>{reading_asking({ host })}</Note>;
  return (
    <Note
      icon={readingIcon}
      acts={
        <>
          <Button size="small" look="wake" onPress={() => events.onRead(origin, 'whole')}>
            {reading_start()}
          </Button>
          <Button size="small" look="text" onPress={() => events.onNotNow(origin)}>
            {reading_not_now()}
          </Button>
        </>
      }
    >
      <b>{measure.size ? sizeText(host, measure.size, site.reading?.last) : reading_size_failed({ host })}</b>{' '}
      {measure.size ? timeText(measure.size) : reading_takes_unknown()} {reading_may_pause()}
    </Note>
  );
}
