import type { WakeUpList } from '../../lib/domain/wakeUpList';
import {
  welcome_back,
  welcome_day_asleep,
  welcome_day_calls,
  welcome_day_empty,
  welcome_day_hours,
  welcome_day_lead,
  welcome_day_money,
  welcome_day_show,
  welcome_day_time,
  welcome_day_title,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatWholeMoney } from '../formatMoney';
import { formatNumber } from '../formatNumber';
import { calendarIcon, moneyIcon } from '../icons';
import { Note } from '../Note';
import { Segmented } from '../Segmented';
import type { StepProps } from './ConnectStep';
import { StepFrame } from './StepFrame';

/** What people call in a day beside current orders: 10–15, a little less and a little more. */
const CHOICES = [6, 10, 12, 15, 20] as const;
/** A call with preparation and note, minutes (`product/stories.md`: 5–8). */
const CALL_MINUTES = 7;

export function DayStep({ view, events }: StepProps) {
  const { list, capacity } = view;
  const calls = Math.min(capacity, list?.total ?? 0);
  return (
    <StepFrame
      at={4}
      title={welcome_day_title()}
      lead={welcome_day_lead()}
      onSkip={() => events.onScreen('tour')}
      foot={
        <>
          <Button look="text" onPress={() => events.onScreen('clients')}>
            {welcome_back()}
          </Button>
          <Button look="wake" onPress={() => events.onScreen('list')}>
            {calls > 0 ? welcome_day_show({ n: calls }) : welcome_day_empty()}
          </Button>
        </>
      }
    >
      <div class="perday">
        <Segmented
          name="capacity"
          label={welcome_day_calls()}
          choices={choicesWith(capacity)}
          value={String(capacity)}
          onChoose={(chosen) => events.onCapacity(Number(chosen))}
        />
        <span class="muted">{welcome_day_time({ time: hoursText(capacity) })}</span>
      </div>
      {list && <Backlog list={list} capacity={capacity} />}
    </StepFrame>
  );
}

function choicesWith(capacity: number) {
  const all = new Set<number>([...CHOICES, capacity]);
  return [...all].toSorted((one, other) => one - other).map((n) => ({ value: String(n), label: String(n) }));
}

/** In half hours, rounded up. */
function hoursText(calls: number): string {
  const hours = Math.ceil((calls * CALL_MINUTES) / 30) / 2;
  return welcome_day_hours({ n: hours, shown: formatNumber(hours, 1) });
}

function Backlog({ list, capacity }: { readonly list: WakeUpList; readonly capacity: number }) {
  const { counts, total, recoverable } = list;
  if (total === 0) return undefined;
  const money = recoverable.map(({ amountMinor, currency }) => formatWholeMoney(amountMinor, currency)).join(' · ');
  return (
    <>
      <Note icon={calendarIcon}>
        {welcome_day_asleep({
          asleep: formatNumber(counts.sleeping + counts.lost),
          calls: formatNumber(total),
          n: Math.ceil(total / capacity),
        })}
      </Note>
      {money && <Note icon={moneyIcon}>{welcome_day_money({ money })}</Note>}
    </>
  );
}
