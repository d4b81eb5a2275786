import {
  welcome_connect,
  welcome_connect_lead,
  welcome_connect_title,
  welcome_file,
  welcome_how_tab,
  welcome_language,
  welcome_next,
  welcome_only,
  welcome_promise_erase,
  welcome_promise_reads,
  welcome_promise_stays,
  welcome_tab_known,
  welcome_tab_open,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { checkIcon, globeIcon, importIcon } from '../icons';
import { hostOf } from '../popup/popupView';
import { Segmented } from '../Segmented';
import { AddressForm } from './AddressForm';
import { ConnectingNote } from './ConnectingNote';
import type { OnboardingEvents, OnboardingView, OpenTab } from './onboardingView';
import { StepFrame } from './StepFrame';

export interface StepProps {
  readonly view: OnboardingView;
  readonly events: OnboardingEvents;
}

/** Languages name themselves, so that each is found by those who read only it. */
const LANGUAGES = [
  { value: 'ru', label: 'Русский' },
  { value: 'en', label: 'English' },
] as const;

/** Language first, then the one permission. */
export function ConnectStep({ view, events }: StepProps) {
  const [tab] = view.tabs;
  return (
    <StepFrame
      at={1}
      title={welcome_connect_title()}
      lead={welcome_connect_lead()}
      onSkip={() => events.onScreen('tour')}
      foot={
        <>
          <Segmented
            name="language"
            label={welcome_language()}
            choices={LANGUAGES}
            value={view.language}
            onChoose={events.onLanguage}
          />
          <Forward view={view} events={events} />
        </>
      }
    >
      {tab && <TabCard tab={tab} />}
      {!tab && <p>{welcome_how_tab()}</p>}
      <ConnectingNote connecting={view.connecting} />
      <Promises />
      {!view.site && <AddressForm isOpen={tab === undefined} onConnect={events.onConnect} />}
      <p>
        <Button look="text" icon={importIcon} onPress={events.onImport}>
          {welcome_file()}
        </Button>
      </p>
    </StepFrame>
  );
}

/** The amber button: connects the tab that is open; where a site is connected already, goes on. */
function Forward({ view, events }: StepProps) {
  const [tab] = view.tabs;
  if (view.site)
    return (
      <Button look="wake" onPress={() => events.onScreen('read')}>
        {welcome_next()}
      </Button>
    );
  if (!tab) return undefined;
  return (
    <Button look="wake" onPress={() => events.onConnect(tab.origin)}>
      {welcome_connect({ host: hostOf(tab.origin) })}
    </Button>
  );
}

function TabCard({ tab }: { readonly tab: OpenTab }) {
  return (
    <>
      <p class="muted">{tab.crm ? welcome_tab_known({ crm: tab.crm }) : welcome_tab_open()}</p>
      <div class="sitecard">
        <span>
          <b>{hostOf(tab.origin)}</b>
          <small>{welcome_only()}</small>
        </span>
        <Icon shape={globeIcon} size={20} />
      </div>
    </>
  );
}

function Promises() {
  return (
    <ul class="promises">
      {[welcome_promise_reads(), welcome_promise_stays(), welcome_promise_erase()].map((promise) => (
        <li key={promise}>
          <Icon shape={checkIcon} />
          {promise}
        </li>
      ))}
    </ul>
  );
}
