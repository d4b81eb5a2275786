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

/** Why reading did not go on, what still holds, and what to do about it, the likeliest first. */
export interface ReadingTrouble {
  readonly what: string;
  readonly rest: string;
  readonly acts: readonly ('read' | 'goOn' | 'openSite' | 'openData')[];
}

/** Undefined while reading goes on, is done, or rests. */
export function readingTrouble({ origin, reading, refusal }: SiteView): ReadingTrouble | undefined {
  const host = hostOf(origin);
  if (refusal) return trouble(refusal, host, 'read');
  if (reading?.state !== 'failed') return undefined;
  return trouble(reading.failure ?? '', host, 'goOn');
}

/** @param again how to try once more: from what had been read, or by asking how much there is */
function trouble(failure: string, host: string, again: 'read' | 'goOn'): ReadingTrouble {
  const rest = popup_kept();
  switch (failure) {
    case 'signedOut':
      return { what: popup_failed_signed_out(), rest, acts: ['openSite', again] };
    case 'forbidden':
      return { what: popup_failed_forbidden(), rest, acts: [again] };
    case 'busy':
      return { what: popup_failed_busy(), rest, acts: [again] };
    case 'network':
      return { what: popup_failed_network(), rest, acts: [again] };
    case 'changed':
    case 'refused':
      return { what: popup_failed_changed(), rest, acts: again === 'read' ? ['read'] : ['goOn', 'read'] };
    case 'noTab':
      return { what: popup_failed_no_tab({ host }), rest, acts: ['openSite'] };
    case 'noSession':
      return { what: popup_failed_no_session(), rest: popup_no_session_rest(), acts: [] };
    case 'unconfirmed':
      return { what: popup_failed_unconfirmed(), rest: popup_unconfirmed_rest(), acts: ['openSite'] };
    case 'storageFull':
      return { what: popup_failed_storage_full(), rest, acts: ['openData', again] };
    default:
      return { what: popup_failed_other(), rest, acts: [again] };
  }
}
