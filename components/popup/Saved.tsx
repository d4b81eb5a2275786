import { savedCalls } from '../../lib/domain/policy/dayPlan';
import { popup_saved, popup_saved_end } from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';
import { checkIcon } from '../icons';
import { Fold } from './Fold';
import { type SavedProps, SavedRows } from './SavedRows';

/** How many calls need not be made; within, by their reasons. */
export function Saved({ list, onOpenClient }: SavedProps) {
  const { total } = savedCalls(list);
  if (total === 0) return undefined;
  return (
    <Fold icon={checkIcon} title={popup_saved({ count: formatNumber(total) })} end={popup_saved_end()}>
      <SavedRows list={list} onOpenClient={onOpenClient} />
    </Fold>
  );
}
