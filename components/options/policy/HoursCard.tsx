import { useState } from 'preact/hooks';
import { contactPolicyOf } from '../../../lib/domain/contactPolicy';
import { type CallHours, weekdays } from '../../../lib/domain/policy/callHours';
import {
  policy_add_day,
  policy_day,
  policy_days,
  policy_days_off,
  policy_days_off_help,
  policy_from,
  policy_hours,
  policy_hours_card,
  policy_hours_help,
  policy_no_day,
  policy_no_time,
  policy_remove_day,
  policy_to,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { formatDate } from '../../formatDay';
import { weekdayName } from '../calendarText';
import { Setting } from '../Setting';
import type { RulesForm } from '../useRulesForm';
import { withContact } from './withContact';

/** When people are called: hours, days of the week, and days on which nobody is. */
export function HoursCard({ form }: { readonly form: RulesForm }) {
  const { hours } = contactPolicyOf(form.draft.rules);
  const problem = form.draft.hours;
  const set = (part: Partial<CallHours>) =>
    form.onChoose(withContact((policy) => ({ hours: { ...policy.hours, ...part } })));
  return (
    <section class="card" aria-label={policy_hours_card()}>
      <h3>{policy_hours_card()}</h3>
      <Setting label={policy_hours()} help={policy_hours_help()}>
        <span class="fromto">
          <TimeField label={policy_from()} value={hours.from} onChange={(from) => set({ from })} />
          <TimeField label={policy_to()} value={hours.to} onChange={(to) => set({ to })} />
        </span>
        {problem === 'noTime' && <Wrong text={policy_no_time()} />}
      </Setting>
      <Setting label={policy_days()}>
        <WorkingDays days={hours.days} onChange={(days) => set({ days })} />
        {problem === 'noDay' && <Wrong text={policy_no_day()} />}
      </Setting>
      <DaysOff days={hours.daysOff} onChange={(daysOff) => set({ daysOff })} />
    </section>
  );
}

function Wrong({ text }: { readonly text: string }) {
  return (
    <span class="field-error" role="alert">
      {text}
    </span>
  );
}

interface TimeFieldProps {
  readonly label: string;
  /** `HH:MM`. */
  readonly value: string;
  readonly onChange: (time: string) => void;
}

/** A browser gives an empty text while the time is half typed: the last whole one stays. */
function TimeField({ label, value, onChange }: TimeFieldProps) {
  return (
    <label>
      {label}{' '}
      <input
        type="time"
        value={value}
        required
        onChange={({ currentTarget }) => currentTarget.value !== '' && onChange(currentTarget.value)}
      />
    </label>
  );
}

interface WorkingDaysProps {
  readonly days: CallHours['days'];
  readonly onChange: (days: CallHours['days']) => void;
}

function WorkingDays({ days, onChange }: WorkingDaysProps) {
  return (
    <fieldset class="weekdays" aria-label={policy_days()}>
      {weekdays.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={days.includes(day)}
            onChange={({ currentTarget }) => {
              const isOn = currentTarget.checked;
              onChange(weekdays.filter((each) => (each === day ? isOn : days.includes(each))));
            }}
          />
          {weekdayName(day)}
        </label>
      ))}
    </fieldset>
  );
}

interface DaysOffProps {
  readonly days: CallHours['daysOff'];
  readonly onChange: (days: CallHours['daysOff']) => void;
}

function DaysOff({ days, onChange }: DaysOffProps) {
  const [day, setDay] = useState('');
  const add = () => {
    if (day === '' || days.includes(day)) return;
    onChange([...days, day].toSorted());
    setDay('');
  };
  return (
    <>
      <Setting label={policy_days_off()} help={policy_days_off_help()}>
        <input
          type="date"
          aria-label={policy_day()}
          value={day}
          onInput={({ currentTarget }) => setDay(currentTarget.value)}
        />
        <Button disabled={day === ''} onPress={add}>
          {policy_add_day()}
        </Button>
      </Setting>
      {days.length > 0 && (
        <ul class="daysoff">
          {days.map((off) => (
            <li key={off}>
              {formatDate(off)}
              <button
                type="button"
                class="btn text small"
                aria-label={policy_remove_day({ day: formatDate(off) })}
                onClick={() => onChange(days.filter((other) => other !== off))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
