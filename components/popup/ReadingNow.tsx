import type { BaseReading } from '../../lib/domain/baseReading';
import {
  popup_reading,
  popup_reading_open,
  reading_deals_of,
  reading_deals_read,
  reading_keep_open,
  reading_news_now,
  reading_pause,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatNumber } from '../formatNumber';
import { readingIcon } from '../icons';
import { Note } from '../Note';
import { Progress } from '../Progress';
import { leftText } from '../readingText';

export interface ReadingNowProps {
  readonly reading: BaseReading;
  readonly onPause: () => void;
}

/** A reading under way: how far it is in numbers, how long it still takes, and the way to pause it. */
export function ReadingNow({ reading, onPause }: ReadingNowProps) {
  const { clients, clientsTotal, deals, dealsTotal } = reading.progress;
  const what = whatText(reading);
  const most = (clientsTotal ?? clients) + (dealsTotal ?? deals);
  return (
    <Note
      icon={readingIcon}
      acts={
        <Button size="small" onPress={onPause}>
          {reading_pause()}
        </Button>
      }
    >
      <b>{what}</b> {reading.scope === 'whole' && dealsText(reading)} {leftText(reading)} {reading_keep_open()}
      {most > clients + deals && <Progress value={clients + deals} max={most} label={what} />}
    </Note>
  );
}

function whatText({ scope, progress: { clients, clientsTotal, deals } }: BaseReading): string {
  if (scope === 'news') return reading_news_now({ deals: formatNumber(deals) });
  const seen = formatNumber(clients);
  return clientsTotal === undefined
    ? popup_reading_open({ seen })
    : popup_reading({ seen, total: formatNumber(clientsTotal) });
}

function dealsText({ progress: { deals, dealsTotal } }: BaseReading): string {
  const read = formatNumber(deals);
  return dealsTotal === undefined
    ? reading_deals_read({ deals: read })
    : reading_deals_of({ deals: read, total: formatNumber(dealsTotal) });
}
