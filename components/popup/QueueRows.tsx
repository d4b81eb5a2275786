import type { DayPlan } from '../../lib/domain/policy/dayPlan';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import { day_queue_text } from '../../lib/locales/messages/messages';
import type { PopupEvents } from './popupView';
import { Rows } from './Rows';
import { wakeText } from './rowText';

export interface QueueProps {
  readonly list: WakeUpList;
  readonly plan: DayPlan;
  readonly onOpenClient: PopupEvents['onOpenClient'];
}

/** The first of those who wait, and that nothing is lost by waiting. */
export function QueueRows({ list, plan, onOpenClient }: QueueProps) {
  return (
    <>
      <p class="care">{day_queue_text()}</p>
      <Rows
        group={{ rows: plan.next, total: plan.waiting }}
        textOf={(row) => wakeText(row, list.today)}
        onOpenClient={onOpenClient}
      />
    </>
  );
}
