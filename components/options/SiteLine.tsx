import { useState } from 'preact/hooks';
import type { Day } from '../../lib/domain/day';
import {
  options_cancel,
  options_sites_ask,
  options_sites_ask_text,
  options_sites_disconnect,
  options_sites_erase,
  options_sites_keep,
  options_sites_label,
  options_sites_read,
  options_sites_read_again,
  options_sites_since,
  reading_go_on,
  reading_pause,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatDay } from '../formatDay';
import { dayOfInstant } from '../formatInstant';
import { formatNumber } from '../formatNumber';
import { doubtfulIcon } from '../icons';
import { Note } from '../Note';
import { missingTexts } from '../readingText';
import { AskRead } from './AskRead';
import type { OptionsEvents, SiteRow } from './optionsView';
import { SiteCrm } from './SiteCrm';
import { SiteReading } from './SiteReading';
import { SiteTrouble } from './SiteTrouble';

export interface SiteLineProps {
  readonly site: SiteRow;
  readonly today: Day;
  readonly events: Pick<
    OptionsEvents,
    'onMeasure' | 'onRead' | 'onKeepFresh' | 'onStop' | 'onDisconnect' | 'onChooseSource' | 'onTellOfSite'
  >;
}

/** One connected site; the question before disconnecting opens under it. */
export function SiteLine({ site, today, events }: SiteLineProps) {
  const [asked, ask] = useState<'disconnect' | 'read'>();
  const isAsking = asked === 'disconnect';
  const missing = site.reading ? missingTexts(site.reading) : [];
  const close = () => ask(undefined);
  const askRead = () => {
    ask(asked === 'read' ? undefined : 'read');
    if (asked !== 'read') events.onMeasure(site.origin);
  };
  const host = new URL(site.origin).host;
  return (
    <>
      <tr>
        <td>
          <b class="host">{host}</b>
          <small>{options_sites_since({ day: formatDay(dayOfInstant(site.connectedAt), today) })}</small>
        </td>
        <td>
          <SiteCrm site={site} host={host} onChooseSource={events.onChooseSource} onTellOfSite={events.onTellOfSite} />
        </td>
        <td class="r">{site.clients === undefined ? '' : formatNumber(site.clients)}</td>
        <td>
          <SiteReading site={site} today={today} />
        </td>
        <td class="r acts">
          <ReadAct site={site} host={host} events={events} isAsking={asked === 'read'} onAsk={askRead} />
          <LabelledAct
            act={options_sites_disconnect()}
            host={host}
            isOpen={isAsking}
            onPress={() => ask(isAsking ? undefined : 'disconnect')}
          />
        </td>
      </tr>
      {missing.length > 0 && (
        <tr class="asking">
          <td colSpan={5}>
            <Note icon={doubtfulIcon}>{missing.join(' ')}</Note>
          </td>
        </tr>
      )}
      {site.troubled.length > 0 && (
        <tr class="asking">
          <td colSpan={5}>
            <SiteTrouble site={site} host={host} today={today} />
          </td>
        </tr>
      )}
      {asked === 'read' && site.reading?.state !== 'reading' && (
        <tr class="asking">
          <td colSpan={5}>
            <AskRead site={site} host={host} today={today} events={events} onClose={close} />
          </td>
        </tr>
      )}
      {isAsking && (
        <tr class="asking">
          <td colSpan={5}>
            <AskDisconnect
              host={host}
              onDisconnect={(erase) => events.onDisconnect(site.origin, erase)}
              onCancel={close}
            />
          </td>
        </tr>
      )}
    </>
  );
}

interface ReadActProps extends Omit<SiteLineProps, 'today'> {
  readonly host: string;
  readonly isAsking: boolean;
  readonly onAsk: () => void;
}

function ReadAct({ site, host, events, isAsking, onAsk }: ReadActProps) {
  if (!site.readsBase) return undefined;
  const { origin, reading } = site;
  if (reading?.state === 'reading')
    return <LabelledAct act={reading_pause()} host={host} onPress={() => events.onStop(origin)} />;
  if (reading?.state === 'paused')
    return <LabelledAct act={reading_go_on()} host={host} onPress={() => events.onRead(origin, 'rest')} />;
  const act = reading ? options_sites_read_again() : options_sites_read();
  return <LabelledAct act={act} host={host} isOpen={isAsking} onPress={onAsk} />;
}

interface LabelledActProps {
  readonly act: string;
  readonly host: string;
  readonly isOpen?: boolean;
  readonly onPress: () => void;
}

/** The same word stands in every line of the table, so its name says of which site it speaks. */
function LabelledAct({ act, host, isOpen, onPress }: LabelledActProps) {
  return (
    <button
      type="button"
      class="btn small"
      aria-label={options_sites_label({ act, host })}
      {...(isOpen !== undefined && { 'aria-expanded': isOpen })}
      onClick={onPress}
    >
      {act}
    </button>
  );
}

interface AskDisconnectProps {
  readonly host: string;
  readonly onDisconnect: (erase: boolean) => void;
  readonly onCancel: () => void;
}

function AskDisconnect({ host, onDisconnect, onCancel }: AskDisconnectProps) {
  return (
    <Note
      tone="warn"
      icon={doubtfulIcon}
      acts={
        <>
          <Button size="small" onPress={() => onDisconnect(false)}>
            {options_sites_keep()}
          </Button>
          <Button size="small" look="danger" onPress={() => onDisconnect(true)}>
            {options_sites_erase()}
          </Button>
          <Button size="small" look="text" onPress={onCancel}>
            {options_cancel()}
          </Button>
        </>
      }
    >
      <b>{options_sites_ask({ host })}</b> {options_sites_ask_text()}
    </Note>
  );
}
