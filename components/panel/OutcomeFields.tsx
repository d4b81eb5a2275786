import { call_field_missing, call_weeks } from '../../lib/locales/messages/messages';
import { Segmented } from '../Segmented';
import type { CallAct, CallView } from './callView';
import type { OutcomeFieldView, OutcomePageView } from './contactViews';

interface OutcomeFieldsProps {
  readonly page: OutcomePageView;
  readonly view: CallView;
  readonly act: (act: CallAct) => void;
}

/** What an outcome needs to be known: a day, weeks of patience, whom to tell. */
export function OutcomeFields({ page, view, act }: OutcomeFieldsProps) {
  return (
    <>
      {page.fields.map((field) => (
        <div class="outcome-field" key={field.code}>
          <OutcomeField field={field} today={view.today} act={act} />
          {page.missing.includes(field.code) && <small class="missing">{call_field_missing()}</small>}
        </div>
      ))}
    </>
  );
}

interface OutcomeFieldProps {
  readonly field: OutcomeFieldView;
  readonly today: string;
  readonly act: (act: CallAct) => void;
}

function OutcomeField({ field, today, act }: OutcomeFieldProps) {
  const { code, label, value, type } = field;
  const change = (next: string) => act({ kind: 'field', code, value: next });
  if (type === 'weeks' || type === 'choice') {
    const choices = type === 'weeks' ? WEEKS.map(weekChoice) : field.choices.map(asSegment);
    return (
      <>
        <h3>{label}</h3>
        <Segmented name={`call-${code}`} label={label} value={value} onChoose={change} choices={choices} />
      </>
    );
  }
  const typed = { id: `call-${code}`, class: 'field', autocomplete: 'off', value } as const;
  const onInput = (event: InputEvent & { readonly currentTarget: HTMLInputElement }) =>
    event.isTrusted && change(event.currentTarget.value);
  return (
    <>
      <label for={typed.id}>
        <h3>{label}</h3>
      </label>
      {type === 'day' ? (
        <input type="date" min={today} {...typed} onInput={onInput} />
      ) : (
        <input type="text" maxLength={200} {...typed} onInput={onInput} />
      )}
    </>
  );
}

/** How long one waits for a client who wants to come by himself (`product.md` §5). */
const WEEKS = [1, 2, 3];
const weekChoice = (weeks: number) => ({ value: String(weeks), label: call_weeks({ n: weeks }) });
const asSegment = ({ code, label }: OutcomeFieldView['choices'][number]) => ({ value: code, label });
