import { group_day_label, group_month_label } from '../../lib/locales/messages/messages';
import { Choice } from './Choice';
import { monthName } from './calendarText';

interface MonthDayFieldsProps {
  /** What the day is; names both controls. */
  readonly what: string;
  readonly day: string;
  /** 1–12. */
  readonly month: number;
  readonly onChange: (day: string, month: number) => void;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** A day of every year. */
export function MonthDayFields({ what, day, month, onChange }: MonthDayFieldsProps) {
  return (
    <span class="monthday">
      <span class="field">
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          aria-label={group_day_label({ what })}
          placeholder="1"
          value={day}
          onInput={({ currentTarget }) => onChange(currentTarget.value, month)}
        />
      </span>
      <Choice
        label={group_month_label({ what })}
        value={String(month)}
        choices={MONTHS.map((number) => ({ value: String(number), label: monthName(number) }))}
        onChoose={(chosen) => onChange(day, Number(chosen))}
      />
    </span>
  );
}
