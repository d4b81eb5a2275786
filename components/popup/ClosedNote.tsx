import { day_hours, day_off } from '../../lib/locales/messages/messages';
import { clockIcon } from '../icons';
import { Note } from '../Note';
import type { CallsClosed } from './popupView';

/** The list may be looked at at any hour; calls are made in theirs. */
export function ClosedNote({ closed }: { readonly closed: CallsClosed }) {
  return <Note icon={clockIcon}>{closed.kind === 'dayOff' ? day_off() : day_hours(closed)}</Note>;
}
