import type { BaseReading } from '../../lib/domain/baseReading';
import {
  popup_open_data,
  popup_open_site,
  popup_partial,
  popup_partial_history,
  popup_partial_open,
  popup_partial_rest,
  popup_read_on,
  popup_reading,
  popup_reading_open,
  popup_reading_rest,
  popup_stop,
  popup_try_again,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatNumber } from '../formatNumber';
import { doubtfulIcon, partialIcon, readingIcon } from '../icons';
import { Note } from '../Note';
import { Progress } from '../Progress';
import { hostOf, type PopupEvents, type SiteView } from './popupView';
import { readingTrouble } from './readingTrouble';

export interface ReadingNoteProps {
  readonly site: SiteView;
  readonly events: Pick<PopupEvents, 'onRead' | 'onStop' | 'onOpenSite' | 'onOptions'>;
}

/** How far reading the clients of a site has come, while there is anything left to say about it. */
export function ReadingNote({ site, events }: ReadingNoteProps) {
  const { reading, origin } = site;
  const trouble = readingTrouble(site);
  if (reading?.state === 'reading') return <Reading reading={reading} onStop={() => events.onStop(origin)} />;
  if (trouble) return <Trouble site={site} events={events} />;
  if (reading?.state === 'paused') {
    return (
      <Note
        icon={partialIcon}
        acts={
          <Button size="small" onPress={() => events.onRead(origin)}>
            {popup_read_on()}
          </Button>
        }
      >
        <b>{partText(reading)}</b> {popup_partial_rest()}
      </Note>
    );
  }
  return undefined;
}

/** Clients of whom only some deals were read: they have no status, and the list says so. */
export function PartialNote({ clients }: { readonly clients: number }) {
  return <Note icon={partialIcon}>{popup_partial_history({ n: clients })}</Note>;
}

function Reading({ reading, onStop }: { readonly reading: BaseReading; readonly onStop: () => void }) {
  const { clients, clientsTotal, deals } = reading.progress;
  const seen = formatNumber(clients);
  const text =
    clientsTotal === undefined
      ? popup_reading_open({ seen })
      : popup_reading({ seen, total: formatNumber(clientsTotal) });
  return (
    <Note
      icon={readingIcon}
      acts={
        <Button size="small" onPress={onStop}>
          {popup_stop()}
        </Button>
      }
    >
      <b>{text}</b> {popup_reading_rest({ deals: formatNumber(deals) })}
      {clientsTotal !== undefined && <Progress value={clients} max={clientsTotal} label={text} />}
    </Note>
  );
}

function Trouble({ site, events }: ReadingNoteProps) {
  const trouble = readingTrouble(site);
  if (!trouble) return undefined;
  return (
    <Note tone="warn" icon={doubtfulIcon} acts={<TroubleAct act={trouble.act} site={site} events={events} />}>
      <b>{trouble.what}</b> {trouble.rest}
    </Note>
  );
}

interface TroubleActProps extends ReadingNoteProps {
  readonly act: NonNullable<ReturnType<typeof readingTrouble>>['act'];
}

function TroubleAct({ act, site, events }: TroubleActProps) {
  if (act === 'none') return undefined;
  const { text, onPress } = {
    read: { text: popup_try_again(), onPress: () => events.onRead(site.origin) },
    openSite: { text: popup_open_site({ host: hostOf(site.origin) }), onPress: () => events.onOpenSite(site.origin) },
    openData: { text: popup_open_data(), onPress: () => events.onOptions('data') },
  }[act];
  return (
    <Button size="small" onPress={onPress}>
      {text}
    </Button>
  );
}

function partText({ progress: { clients, clientsTotal } }: BaseReading): string {
  const seen = formatNumber(clients);
  if (clientsTotal === undefined) return popup_partial_open({ seen });
  return popup_partial({ seen, total: formatNumber(clientsTotal) });
}
