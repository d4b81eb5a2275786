import { useState } from 'preact/hooks';
import { callsOf } from '../../lib/domain/wakeUpList';
import { app_name, popup_settings } from '../../lib/locales/messages/messages';
import { IconButton } from '../IconButton';
import { settingsIcon } from '../icons';
import { Logo } from '../Logo';
import { Connecting, ConnectSite, OpenCrm, Refused, Unconnectable } from './Connect';
import { Foot } from './Foot';
import { Hero } from './Hero';
import { LockedStore } from './LockedStore';
import { Opening } from './Opening';
import { type PopupScreen, screenOf, siteInFocus } from './popupScreen';
import type { PopupEvents, PopupView } from './popupView';
import { StoreClosed } from './StoreNote';
import { TeachFailed } from './TeachFailed';
import { StrangeSite, UnreadSite } from './UnreadSite';
import { useRowKeys } from './useRowKeys';
import { WakeUpLists } from './WakeUpLists';

export interface PopupProps {
  readonly view: PopupView;
  readonly events: PopupEvents;
}

/** Today's calls, or the one thing that has to be done before there can be any. */
export function Popup({ view, events }: PopupProps) {
  const [wantsConnect, wantConnect] = useState(false);
  const root = useRowKeys();
  const screen = screenOf(view, wantsConnect);
  const dismiss = (origin: string) => {
    wantConnect(false);
    events.onDismiss(origin);
  };
  return (
    <div class="popup" ref={root}>
      <header class="top">
        <Logo size={20} />
        <h1>{app_name()}</h1>
        <IconButton icon={settingsIcon} label={popup_settings()} onPress={() => events.onOptions('sites')} />
      </header>
      <main>
        {screen.kind === 'list' && callsOf(screen.list) > 0 && <Hero list={screen.list} chance={view.returnChance} />}
        <div class="scroll">
          {view.cannotTeach && <TeachFailed />}
          <Body screen={screen} view={view} events={{ ...events, onDismiss: dismiss }} />
        </div>
      </main>
      {!('origin' in screen) && (
        <Foot view={view} site={siteInFocus(view)} events={events} onWantConnect={() => wantConnect(true)} />
      )}
    </div>
  );
}

function Body({ screen, view, events }: PopupProps & { readonly screen: PopupScreen }) {
  switch (screen.kind) {
    case 'opening':
      return <Opening />;
    case 'storeClosed':
      return <StoreClosed store={screen.store} events={events} />;
    case 'locked':
      return <LockedStore outcome={view.unlocking} onUnlock={events.onUnlock} />;
    case 'openCrm':
      return <OpenCrm />;
    case 'unread':
      return <UnreadSite site={screen.site} today={view.today} store={view.store} events={events} />;
    case 'strange':
      return <StrangeSite site={screen.site} onRecognise={events.onRecognise} onTeach={events.onTeach} />;
    case 'list':
      return <WakeUpLists list={screen.list} view={view} events={events} />;
    default:
      return <Connection screen={screen} view={view} events={events} />;
  }
}

interface ConnectionProps extends PopupProps {
  readonly screen: Extract<PopupScreen, { readonly origin: string }>;
}

/** The site of the tab on its way to being connected; where there is a list, it stays one press away. */
function Connection({ screen: { kind, origin }, view, events }: ConnectionProps) {
  const onBack = view.list && (() => events.onDismiss(origin));
  switch (kind) {
    case 'connect':
      return <ConnectSite origin={origin} onConnect={events.onConnect} onBack={onBack} />;
    case 'connecting':
      return <Connecting origin={origin} />;
    case 'refused':
      return <Refused origin={origin} onConnect={events.onConnect} onBack={onBack} />;
    case 'unconnectable':
      return <Unconnectable origin={origin} onConnect={events.onConnect} onBack={onBack} />;
  }
}
