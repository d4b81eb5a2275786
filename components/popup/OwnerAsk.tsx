import type { OwnerShare } from '../../lib/domain/wakeUpList';
import { day_owner_ask } from '../../lib/locales/messages/messages';
import { peopleIcon } from '../icons';
import { Note } from '../Note';
import { OwnerChoice } from './OwnerChoice';
import type { PopupEvents } from './popupView';

export interface OwnerAskProps {
  readonly owners: readonly OwnerShare[];
  readonly onOwner: PopupEvents['onOwner'];
}

/** Asked once, where the CRM shows more than one manager. */
export function OwnerAsk({ owners, onOwner }: OwnerAskProps) {
  return (
    <Note icon={peopleIcon}>
      {day_owner_ask()}
      <OwnerChoice owners={owners} chosen={undefined} isOpen onOwner={onOwner} />
    </Note>
  );
}
