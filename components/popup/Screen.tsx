import { Connecting, ConnectSite, OpenCrm, Refused, Unconnectable } from './Connect';
import { LockedStore } from './LockedStore';
import { Opening } from './Opening';
import type { PopupScreen } from './popupScreen';
import type { PopupEvents, PopupView } from './popupView';
import { StoreClosed } from './StoreNote';
import { StrangeSite, UnreadSite } from './UnreadSite';

interface ScreenProps {
  readonly screen: Exclude<PopupScreen, { readonly kind: 'list' }>;
  readonly view: PopupView;
  readonly events: PopupEvents;
}

/** What fills the popup where there is no list: mostly the one thing that has to be done before there can be one. */
export function Screen({ screen, view, events }: ScreenProps) {
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
    default:
      return <Connection screen={screen} view={view} events={events} />;
  }
}

interface ConnectionProps extends ScreenProps {
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
