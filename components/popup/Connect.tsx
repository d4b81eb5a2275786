import {
  popup_back_to_list,
  popup_connect,
  popup_connect_failed,
  popup_connect_failed_rest,
  popup_connect_text,
  popup_connect_title,
  popup_connecting_text,
  popup_connecting_title,
  popup_open_crm_text,
  popup_open_crm_title,
  popup_refused_act,
  popup_refused_text,
  popup_refused_title,
  popup_try_again,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Empty } from '../Empty';
import { doubtfulIcon, globeIcon, lockIcon } from '../icons';
import { hostOf } from './popupView';

interface ConnectProps {
  readonly origin: string;
  /** Called within the click itself: the browser asks for permission only then. */
  readonly onConnect: (origin: string) => void;
  /** Given where a list waits behind the question. */
  readonly onBack?: (() => void) | undefined;
}

export function ConnectSite({ origin, onConnect, onBack }: ConnectProps) {
  const host = hostOf(origin);
  return (
    <Empty
      title={popup_connect_title()}
      act={
        <>
          <Button look="wake" onPress={() => onConnect(origin)}>
            {popup_connect({ host })}
          </Button>
          <Back onBack={onBack} />
        </>
      }
    >
      {popup_connect_text({ host })}
    </Empty>
  );
}

export function Connecting({ origin }: { readonly origin: string }) {
  return (
    <Empty icon={globeIcon} title={popup_connecting_title({ host: hostOf(origin) })}>
      {popup_connecting_text()}
    </Empty>
  );
}

export function Refused({ origin, onConnect, onBack }: ConnectProps) {
  return (
    <Empty
      icon={lockIcon}
      title={popup_refused_title({ host: hostOf(origin) })}
      act={
        <>
          <Button onPress={() => onConnect(origin)}>{popup_refused_act()}</Button>
          <Back onBack={onBack} />
        </>
      }
    >
      {popup_refused_text()}
    </Empty>
  );
}

/** The permission was given, and still the site could not be made ready. */
export function Unconnectable({ origin, onConnect, onBack }: ConnectProps) {
  return (
    <Empty
      icon={doubtfulIcon}
      title={popup_connect_failed({ host: hostOf(origin) })}
      act={
        <>
          <Button onPress={() => onConnect(origin)}>{popup_try_again()}</Button>
          <Back onBack={onBack} />
        </>
      }
    >
      {popup_connect_failed_rest()}
    </Empty>
  );
}

export function OpenCrm() {
  return <Empty title={popup_open_crm_title()}>{popup_open_crm_text()}</Empty>;
}

function Back({ onBack }: { readonly onBack: (() => void) | undefined }) {
  if (!onBack) return undefined;
  return (
    <Button look="text" onPress={onBack}>
      {popup_back_to_list()}
    </Button>
  );
}
