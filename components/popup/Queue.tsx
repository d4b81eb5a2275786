import { workingDaysFor } from '../../lib/domain/policy/dayPlan';
import { day_group_queue, day_group_queue_end } from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';
import { hourglassIcon } from '../icons';
import { Fold } from './Fold';
import { type QueueProps, QueueRows } from './QueueRows';

/** Clients to wake for whom there is no room today. */
export function Queue({ list, plan, onOpenClient }: QueueProps) {
  if (plan.waiting === 0) return undefined;
  const days = workingDaysFor(plan.waiting, plan.capacity) ?? 0;
  return (
    <Fold
      icon={hourglassIcon}
      title={day_group_queue({ count: formatNumber(plan.waiting) })}
      end={day_group_queue_end({ n: days })}
    >
      <QueueRows list={list} plan={plan} onOpenClient={onOpenClient} />
    </Fold>
  );
}
