import { useState } from 'preact/hooks';
import { isMonthDay } from '../../../lib/domain/monthDay';
import type { Rules } from '../../../lib/domain/rules';
import type { Holiday } from '../../../lib/domain/season/holidays';
import { language } from '../../../lib/locales/language';
import {
  groups_remove,
  holidays_add,
  holidays_country,
  holidays_country_name,
  holidays_lead,
  holidays_name,
  holidays_own,
  holidays_own_help,
  holidays_remove_label,
  holidays_title,
  holidays_wrong,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { Choice } from '../Choice';
import { monthDayText } from '../calendarText';
import { MonthDayFields } from '../MonthDayFields';
import { numberOf } from '../numberOf';
import { Setting } from '../Setting';
import type { RulesForm } from '../useRulesForm';

const COUNTRIES = ['RU', 'BY', 'KZ', 'INT'] as const;

/** Which days name a season found in the purchases, and days of one's own. */
export function HolidaysCard({ form }: { readonly form: RulesForm }) {
  const { country = 'RU', holidays = [] } = form.draft.rules;
  const setHolidays = (next: readonly Holiday[]) => form.onChoose((rules) => withHolidays(rules, next));
  return (
    <section class="card" aria-label={holidays_title()}>
      <h3>{holidays_title()}</h3>
      <p class="muted">{holidays_lead()}</p>
      <Setting label={holidays_country()} controlId="country">
        <Choice
          id="country"
          label={holidays_country()}
          value={country}
          choices={COUNTRIES.map((code) => ({ value: code, label: holidays_country_name({ code }) }))}
          onChoose={(code) => form.onChoose((rules) => ({ ...rules, country: code }))}
        />
      </Setting>
      {holidays.map((holiday) => (
        <OwnDay
          key={holiday.code}
          holiday={holiday}
          onRemove={() => setHolidays(holidays.filter(({ code }) => code !== holiday.code))}
        />
      ))}
      <NewDay taken={holidays} onAdd={(holiday) => setHolidays([...holidays, holiday])} />
    </section>
  );
}

function withHolidays({ holidays: _, ...rules }: Rules, next: readonly Holiday[]): Rules {
  return next.length > 0 ? { ...rules, holidays: next } : rules;
}

function OwnDay({ holiday, onRemove }: { readonly holiday: Holiday; readonly onRemove: () => void }) {
  const { rule, label } = holiday;
  const name = label[language.value];
  return (
    <Setting label={name} {...(rule.kind === 'fixed' && { help: monthDayText(rule.month, rule.day) })}>
      <button type="button" class="btn text small" aria-label={holidays_remove_label({ name })} onClick={onRemove}>
        {groups_remove()}
      </button>
    </Setting>
  );
}

interface NewDayProps {
  readonly taken: readonly Holiday[];
  readonly onAdd: (holiday: Holiday) => void;
}

const EMPTY = { name: '', day: '', month: 1 };

function NewDay({ taken, onAdd }: NewDayProps) {
  const [typed, setTyped] = useState(EMPTY);
  const [isWrong, setWrong] = useState(false);
  const add = () => {
    const holiday = holidayOf(typed, taken);
    setWrong(holiday === undefined);
    if (!holiday) return;
    setTyped(EMPTY);
    onAdd(holiday);
  };
  return (
    <Setting label={holidays_own()} help={holidays_own_help()}>
      <span class="newday">
        <span class="field">
          <input
            type="text"
            autocomplete="off"
            aria-label={holidays_name()}
            placeholder={holidays_name()}
            value={typed.name}
            onInput={({ currentTarget }) => setTyped({ ...typed, name: currentTarget.value })}
          />
        </span>
        <MonthDayFields
          what={holidays_own()}
          day={typed.day}
          month={typed.month}
          onChange={(day, month) => setTyped({ ...typed, day, month })}
        />
        <Button onPress={add}>{holidays_add()}</Button>
        {isWrong && (
          <span class="field-error" role="alert">
            {holidays_wrong()}
          </span>
        )}
      </span>
    </Setting>
  );
}

const LONGEST_NAME = 80;

/** People name the day in their own language, so the name stands for all of them. */
function holidayOf({ name, day, month }: typeof EMPTY, taken: readonly Holiday[]): Holiday | undefined {
  const text = name.trim().slice(0, LONGEST_NAME);
  const date = numberOf(day);
  const written = [month, date].map((part) => String(part).padStart(2, '0')).join('-');
  if (text === '' || !isMonthDay(written)) return undefined;
  const codes = new Set(taken.map(({ code }) => code));
  let n = 1;
  while (codes.has(`own-${n}`)) n++;
  return {
    code: `own-${n}`,
    label: { ru: text, en: text },
    rule: { kind: 'fixed', month, day: date },
    giftOccasion: true,
  };
}
