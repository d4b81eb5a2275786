import {
  popup_failed_busy,
  popup_failed_changed,
  popup_failed_forbidden,
  popup_failed_network,
  popup_failed_no_session,
  popup_failed_no_tab,
  popup_failed_other,
  popup_failed_signed_out,
  popup_failed_storage_full,
  popup_failed_unconfirmed,
  popup_kept,
  popup_no_session_rest,
  popup_unconfirmed_rest,
} from '../../lib/locales/messages/messages';
import { hostOf, type SiteView } from './popupView';

/** Why reading did not go on, what still holds, and the one thing to do about it. */
export interface ReadingTrouble {
  readonly what: string;
  readonly rest: string;
  readonly act: 'read' | 'openSite' | 'openData' | 'none';
}

/** Undefined while reading goes on, is done, or was stopped by the user. */
export function readingTrouble({ origin, reading, refusal }: SiteView): ReadingTrouble | undefined {
  const host = hostOf(origin);
  if (refusal) return trouble(refusal, host);
  if (reading?.state !== 'failed') return undefined;
  return trouble(reading.failure ?? '', host);
}

function trouble(failure: string, host: string): ReadingTrouble {
  const rest = popup_kept();
  switch (failure) {
    case 'signedOut':
      return { what: popup_failed_signed_out(), rest, act: 'openSite' };
    case 'forbidden':
      return { what: popup_failed_forbidden(), rest, act: 'read' };
    case 'busy':
      return { what: popup_failed_busy(), rest, act: 'read' };
    case 'network':
      return { what: popup_failed_network(), rest, act: 'read' };
    case 'changed':
    case 'refused':
      return { what: popup_failed_changed(), rest, act: 'read' };
    case 'noTab':
      return { what: popup_failed_no_tab({ host }), rest, act: 'openSite' };
    case 'noSession':
      return { what: popup_failed_no_session(), rest: popup_no_session_rest(), act: 'none' };
    case 'unconfirmed':
      return { what: popup_failed_unconfirmed(), rest: popup_unconfirmed_rest(), act: 'openSite' };
    case 'storageFull':
      return { what: popup_failed_storage_full(), rest, act: 'openData' };
    default:
      return { what: popup_failed_other(), rest, act: 'read' };
  }
}
