import { useState } from 'preact/hooks';
import { app_name, popup_settings } from '../../lib/locales/messages/messages';
import { IconButton } from '../IconButton';
import { settingsIcon } from '../icons';
import { Logo } from '../Logo';
import { Connecting, ConnectSite, OpenCrm, Refused, Unconnectable } from './Connect';
import { Foot } from './Foot';
import { Hero } from './Hero';
import { Opening } from './Opening';
import { type PopupScreen, screenOf, siteInFocus } from './popupScreen';
import type { PopupEvents, PopupView } from './popupView';
import { StoreClosed } from './StoreNote';
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
  const hasList = view.list !== undefined && view.sites.length > 0;
  const isConnecting = screen.kind === 'connect' || screen.kind === 'refused' || screen.kind === 'connecting';
  return (
    <div class="popup" ref={root}>
      <header class="top">
        <Logo size={20} />
        <h1>{app_name()}</h1>
        <IconButton icon={settingsIcon} label={popup_settings()} onPress={() => events.onOptions('sites')} />
      </header>
      {screen.kind === 'list' && screen.list.total > 0 && <Hero list={screen.list} chance={view.returnChance} />}
      <main class="scroll">
        <Body screen={screen} view={view} events={events} {...(hasList && { onBack: () => wantConnect(false) })} />
      </main>
      {!isConnecting && (
        <Foot view={view} site={siteInFocus(view)} events={events} onWantConnect={() => wantConnect(true)} />
      )}
    </div>
  );
}

interface BodyProps extends PopupProps {
  readonly screen: PopupScreen;
  /** Given where a list waits behind the question of connecting. */
  readonly onBack?: () => void;
}

function Body({ screen, view, events, onBack }: BodyProps) {
  const back = onBack && { onBack };
  switch (screen.kind) {
    case 'opening':
      return <Opening />;
    case 'storeClosed':
      return <StoreClosed onRetry={events.onRetry} />;
    case 'openCrm':
      return <OpenCrm />;
    case 'connect':
      return <ConnectSite origin={screen.origin} onConnect={events.onConnect} {...back} />;
    case 'connecting':
      return <Connecting origin={screen.origin} />;
    case 'refused':
      return <Refused origin={screen.origin} onConnect={events.onConnect} />;
    case 'unconnectable':
      return <Unconnectable origin={screen.origin} onConnect={events.onConnect} />;
    case 'unread':
      return <UnreadSite site={screen.site} store={view.store} events={events} />;
    case 'strange':
      return <StrangeSite site={screen.site} onRecognise={events.onRecognise} />;
    case 'list':
      return <WakeUpLists list={screen.list} view={view} events={events} />;
  }
}
