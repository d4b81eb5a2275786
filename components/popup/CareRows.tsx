import type { Day } from '../../lib/domain/day';
import type { WakeUpGroup, WakeUpRow } from '../../lib/domain/wakeUpList';
import { popup_one_time_care, popup_soon_care } from '../../lib/locales/messages/messages';
import type { Occasion } from './CareFolds';
import { careText, oneTimeText, seasonText } from './occasionText';
import type { PopupEvents } from './popupView';
import { Rows } from './Rows';
import type { RowText } from './rowText';
import { soonText } from './soonText';

const textOf: Readonly<Record<Occasion, (row: WakeUpRow, today: Day) => RowText>> = {
  due: soonText,
  care: careText,
  season: seasonText,
  oneTime: oneTimeText,
};

interface CareRowsProps {
  readonly occasion: Occasion;
  readonly group: WakeUpGroup;
  readonly today: Day;
  readonly onOpenClient: PopupEvents['onOpenClient'];
}

/** How to speak with the clients of one occasion, and who they are. */
export function CareRows({ occasion, group, today, onOpenClient }: CareRowsProps) {
  return (
    <>
      <p class="care">{occasion === 'oneTime' ? popup_one_time_care() : popup_soon_care()}</p>
      <Rows group={group} textOf={(row) => textOf[occasion](row, today)} onOpenClient={onOpenClient} />
    </>
  );
}
