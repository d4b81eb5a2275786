import type { Day } from '../../lib/domain/day';
import {
  options_cancel,
  reading_all_again,
  reading_asking,
  reading_by_itself,
  reading_from_start,
  reading_go_on,
  reading_may_pause,
  reading_news,
  reading_no_news,
  reading_size_failed,
  reading_start,
  reading_takes_unknown,
  reading_what,
  reading_what_news,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatInstant } from '../formatInstant';
import { readingIcon } from '../icons';
import { Note } from '../Note';
import { sizeText, timeText } from '../readingText';
import type { OptionsEvents, SiteRow } from './optionsView';

export interface AskReadProps {
  readonly site: SiteRow;
  readonly host: string;
  readonly today: Day;
  readonly events: Pick<OptionsEvents, 'onRead' | 'onKeepFresh'>;
  readonly onClose: () => void;
}

/** What shall be read of a site, how much that is and how long it takes; nothing is read before an answer. */
export function AskRead({ site, host, today, events, onClose }: AskReadProps) {
  const last = site.reading?.last;
  const begin = (as: 'whole' | 'news' | 'rest') => () => {
    events.onRead(site.origin, as);
    onClose();
  };
  return (
    <Note
      icon={readingIcon}
      acts={
        <>
          {site.reading?.state === 'failed' && (
            <Button size="small" look="wake" onPress={begin('rest')}>
              {reading_go_on()}
            </Button>
          )}
          {last && site.readsNews && (
            <Button size="small" look="wake" onPress={begin('news')}>
              {reading_news()}
            </Button>
          )}
          <Button size="small" {...(!site.reading && { look: 'wake' })} onPress={begin('whole')}>
            {last ? reading_all_again() : site.reading ? reading_from_start() : reading_start()}
          </Button>
          <Button size="small" look="text" onPress={onClose}>
            {options_cancel()}
          </Button>
        </>
      }
    >
      <b>{reading_what({ host })}</b> <Size site={site} host={host} /> {reading_may_pause()}
      {last && (
        <p>{site.readsNews ? reading_what_news({ when: formatInstant(last.startedAt, today) }) : reading_no_news()}</p>
      )}
      {last && site.readsNews && (
        <label class="check">
          <input
            type="checkbox"
            checked={site.keepsFresh}
            onChange={(event) => events.onKeepFresh(site.origin, event.currentTarget.checked)}
          />
          {reading_by_itself()}
        </label>
      )}
    </Note>
  );
}

function Size({ site: { measure, reading }, host }: Pick<AskReadProps, 'site' | 'host'>) {
  if (measure?.size)
    return (
      <>
        {sizeText(host, measure.size, reading?.last)} {timeText(measure.size)}
      </>
    );
  if (measure && measure.failure === undefined) return <>{reading_asking({ host })}</>;
  return (
    <>
      {reading_size_failed({ host })} {reading_takes_unknown()}
    </>
  );
}
