import { popup_recomputing } from '../../lib/locales/messages/messages';
import { formatPercent } from '../formatPercent';
import { readingIcon } from '../icons';
import { Note } from '../Note';
import type { PopupView } from './popupView';

/** A large base is being judged by new rules; the list below is still by the old ones. */
export function RecomputingNote({ done, of }: NonNullable<PopupView['recomputing']>) {
  return <Note icon={readingIcon}>{popup_recomputing({ share: formatPercent(Math.floor((100 * done) / of)) })}</Note>;
}
