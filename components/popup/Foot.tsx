import { callsOf, dayPlan } from '../../lib/domain/policy/dayPlan';
import {
  popup_backup_due,
  popup_connect_short,
  popup_foreign,
  popup_keys,
  popup_no_sites,
  popup_read_again,
  popup_sites,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatInstant } from '../formatInstant';
import { IconButton } from '../IconButton';
import { readingIcon } from '../icons';
import { isReadingTroubled, knownClients } from './popupScreen';
import { hostOf, type PopupEvents, type PopupView, type SiteView } from './popupView';
import { TeachButton } from './TeachButton';

export interface FootProps {
  readonly view: PopupView;
  readonly site: SiteView | undefined;
  readonly events: PopupEvents;
  readonly onWantConnect: () => void;
}

/** Which CRM this is about, how fresh it is, and the keys. */
export function Foot({ view, site, events, onWantConnect }: FootProps) {
  if (!site) return <footer class="foot">{popup_no_sites()}</footer>;
  if (view.tab.kind === 'foreign') return <Foreign origin={view.tab.origin} onWantConnect={onWantConnect} />;
  const isTroubled = isReadingTroubled(site) || view.store !== 'open';
  return (
    <footer class="foot">
      <span class={isTroubled ? 'dot troubled' : 'dot'} />
      <span class="host" title={view.sites.map(({ origin }) => hostOf(origin)).join(', ')}>
        {view.sites.length > 1 ? popup_sites({ n: view.sites.length }) : hostOf(site.origin)}
      </span>
      {view.tab.kind === 'connected' && !isOffered(view, site) && (
        <TeachButton tab={view.tab} onTeach={events.onTeach} />
      )}
      {view.wantsBackup ? (
        <Button look="text" size="small" onPress={() => events.onOptions('data')}>
          {popup_backup_due()}
        </Button>
      ) : (
        view.list && callsOf(dayPlan(view.list)) > 0 && <span class="keys">{popup_keys()}</span>
      )}
      {site.reading?.state === 'done' && (
        <IconButton
          size="small"
          icon={readingIcon}
          label={popup_read_again({ when: formatInstant(site.reading.endedAt ?? site.reading.startedAt, view.today) })}
          onPress={() => events.onRead(site.origin, 'news')}
        />
      )}
    </footer>
  );
}

function Foreign({ origin, onWantConnect }: { readonly origin: string; readonly onWantConnect: () => void }) {
  const host = hostOf(origin);
  return (
    <footer class="foot">
      <span class="dot off" />
      <span class="host" title={host}>
        {popup_foreign({ host })}
      </span>
      <Button size="small" onPress={onWantConnect}>
        {popup_connect_short()}
      </Button>
    </footer>
  );
}

/** Where nothing is known of a site, what fills the popup offers teaching already. */
function isOffered({ list }: PopupView, site: SiteView): boolean {
  return !site.isKnown && (!list || knownClients(list) === 0);
}
