import type { BaseReading } from '../../lib/domain/baseReading';
import {
  popup_open_data,
  popup_open_site,
  popup_partial_history,
  popup_partial_rest,
  popup_try_again,
  reading_go_on,
  reading_news,
  reading_old,
  reading_old_rest,
  reading_paused,
  reading_paused_open,
  reading_was_left,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatInstant } from '../formatInstant';
import { formatNumber } from '../formatNumber';
import { doubtfulIcon, partialIcon } from '../icons';
import { Note } from '../Note';
import { missingTexts } from '../readingText';
import { MeasureNote } from './MeasureNote';
import { isOld, lastReadAt } from './notesOf';
import { hostOf, type PopupEvents, type SiteView } from './popupView';
import { ReadingNow } from './ReadingNow';
import { type ReadingTrouble, readingTrouble } from './readingTrouble';

export interface ReadingNoteProps {
  readonly site: SiteView;
  readonly today: string;
  readonly events: Pick<PopupEvents, 'onRead' | 'onMeasure' | 'onNotNow' | 'onStop' | 'onOpenSite' | 'onOptions'>;
}

/** How far reading the clients of a site has come, while there is anything left to say about it. */
export function ReadingNote({ site, today, events }: ReadingNoteProps) {
  const { reading, origin } = site;
  const trouble = readingTrouble(site);
  if (reading?.state === 'reading') return <ReadingNow reading={reading} onPause={() => events.onStop(origin)} />;
  if (site.measure && !site.refusal) return <MeasureNote site={site} events={events} />;
  if (trouble) return <Trouble trouble={trouble} site={site} events={events} />;
  if (reading?.state === 'paused') return <Paused reading={reading} onGoOn={() => events.onRead(origin, 'rest')} />;
  if (reading?.state === 'done') return <Done reading={reading} today={today} site={site} events={events} />;
  return undefined;
}

/** Clients of whom only some deals were read: they have no status, and the list says so. */
export function PartialNote({ clients }: { readonly clients: number }) {
  return <Note icon={partialIcon}>{popup_partial_history({ n: clients })}</Note>;
}

function Paused({ reading, onGoOn }: { readonly reading: BaseReading; readonly onGoOn: () => void }) {
  return (
    <Note
      icon={partialIcon}
      acts={
        <Button size="small" onPress={onGoOn}>
          {reading_go_on()}
        </Button>
      }
    >
      <b>{pausedText(reading)}</b> {popup_partial_rest()} {reading.failure === 'left' && reading_was_left()}
    </Note>
  );
}

/** What the CRM counts and was not read, and how old the reading is; nothing where it is whole and of today. */
function Done({ reading, today, site, events }: ReadingNoteProps & { readonly reading: BaseReading }) {
  const missing = missingTexts(reading);
  const isLate = isOld(reading, today);
  if (missing.length === 0 && !isLate) return undefined;
  return (
    <Note
      icon={missing.length > 0 ? doubtfulIcon : partialIcon}
      acts={
        isLate && (
          <Button size="small" onPress={() => events.onRead(site.origin, 'news')}>
            {reading_news()}
          </Button>
        )
      }
    >
      {missing.join(' ')}{' '}
      {isLate && (
        <>
          <b>{reading_old({ when: formatInstant(lastReadAt(reading), today) })}</b> {reading_old_rest()}
        </>
      )}
    </Note>
  );
}

interface TroubleProps {
  readonly trouble: ReadingTrouble;
  readonly site: SiteView;
  readonly events: ReadingNoteProps['events'];
}

function Trouble({ trouble, site, events }: TroubleProps) {
  return (
    <Note tone="warn" icon={doubtfulIcon} acts={<TroubleActs acts={trouble.acts} site={site} events={events} />}>
      <b>{trouble.what}</b> {trouble.rest}
    </Note>
  );
}

function TroubleActs({ acts, site, events }: Omit<TroubleProps, 'trouble'> & Pick<ReadingTrouble, 'acts'>) {
  const { origin } = site;
  const known = {
    read: { text: popup_try_again(), onPress: () => events.onMeasure(origin) },
    goOn: { text: reading_go_on(), onPress: () => events.onRead(origin, 'rest') },
    openSite: { text: popup_open_site({ host: hostOf(origin) }), onPress: () => events.onOpenSite(origin) },
    openData: { text: popup_open_data(), onPress: () => events.onOptions('data') },
  };
  return (
    <>
      {acts.map((act) => (
        <Button key={act} size="small" onPress={known[act].onPress}>
          {known[act].text}
        </Button>
      ))}
    </>
  );
}

function pausedText({ progress: { clients, clientsTotal } }: BaseReading): string {
  const seen = formatNumber(clients);
  if (clientsTotal === undefined) return reading_paused_open({ seen });
  return reading_paused({ seen, total: formatNumber(clientsTotal) });
}
