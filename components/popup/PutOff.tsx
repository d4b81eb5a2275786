import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Day, dayNumber, dayOf } from '../../lib/domain/day';
import { LONGEST_PUT_OFF_DAYS } from '../../lib/domain/day/settleWish';
import {
  day_later_cancel,
  day_later_date,
  day_later_days,
  day_later_month,
  day_later_save,
  day_later_title,
  day_later_tomorrow,
  day_later_week,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';

interface PutOffProps {
  readonly today: Day;
  readonly onChoose: (until: Day) => void;
  readonly onCancel: () => void;
}

const usual: readonly (readonly [days: number, label: () => string])[] = [
  [1, day_later_tomorrow],
  [3, () => day_later_days({ n: 3 })],
  [7, day_later_week],
  [30, day_later_month],
];

/** Until when a call is put off: the usual days by one press, any other by its date. */
export function PutOff({ today, onChoose, onCancel }: PutOffProps) {
  const root = useRef<HTMLFormElement>(null);
  const after = (days: number) => dayOf(dayNumber(today) + days);
  const [date, setDate] = useState(after(7));
  useLayoutEffect(() => root.current?.querySelector('button')?.focus(), []);
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    root.current?.closest('li')?.querySelector<HTMLElement>('a.row')?.focus();
    onCancel();
  };
  const save = (event: Event) => {
    event.preventDefault();
    if (date > today) onChoose(date);
  };
  return (
    <form class="put-off" ref={root} aria-label={day_later_title()} onKeyDown={press} onSubmit={save}>
      <div class="acts">
        {usual.map(([days, label]) => (
          <Button key={days} size="small" onPress={() => onChoose(after(days))}>
            {label()}
          </Button>
        ))}
      </div>
      <label>
        <span>{day_later_date()}</span>
        <input
          type="date"
          required
          min={after(1)}
          max={after(LONGEST_PUT_OFF_DAYS)}
          value={date}
          onInput={({ currentTarget }) => setDate(currentTarget.value)}
        />
      </label>
      <div class="acts">
        <button type="submit" class="btn plain small">
          {day_later_save()}
        </button>
        <Button look="text" size="small" onPress={onCancel}>
          {day_later_cancel()}
        </Button>
      </div>
    </form>
  );
}
