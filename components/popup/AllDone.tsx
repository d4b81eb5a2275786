import type { DayPlan } from '../../lib/domain/policy/dayPlan';
import { day_all_done, day_all_done_next, day_all_done_title } from '../../lib/locales/messages/messages';
import { Empty } from '../Empty';

interface AllDoneProps {
  readonly plan: DayPlan;
}

/** Praised by a number. */
export function AllDone({ plan: { settled, waiting, capacity } }: AllDoneProps) {
  return (
    <Empty title={day_all_done_title()}>
      {day_all_done({ n: settled.length })} {waiting > 0 && day_all_done_next({ n: Math.min(waiting, capacity) })}
    </Empty>
  );
}
