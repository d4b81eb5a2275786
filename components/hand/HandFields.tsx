import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly help?: string;
}

interface LineProps extends FieldProps {
  readonly inputMode?: 'numeric' | 'text';
  readonly placeholder?: string;
  /** Signs that can be typed. */
  readonly most?: number;
}

/** Names the line of help under a control. */
function helpId(id: string, help: string | undefined): { readonly 'aria-describedby'?: string } {
  return help === undefined ? {} : { 'aria-describedby': `${id}-help` };
}

/** One line to be typed. */
export function Line({ label, value, onInput, help, most = 20, placeholder = '', inputMode = 'text' }: LineProps) {
  const id = useId();
  return (
    <div class="line">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        autocomplete="off"
        inputMode={inputMode}
        placeholder={placeholder}
        maxLength={most}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...helpId(id, help)}
      />
      {help && <small id={`${id}-help`}>{help}</small>}
    </div>
  );
}

/** A day, `yyyy-MM-dd`, not before `least`; empty: none. */
export function DayLine({ label, value, onInput, help, least }: FieldProps & { readonly least: string }) {
  const id = useId();
  return (
    <div class="line">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        min={least}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...helpId(id, help)}
      />
      {help && <small id={`${id}-help`}>{help}</small>}
    </div>
  );
}

interface PickProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onPick: (value: Value) => void;
}

/** One of a few. */
export function Pick<Value extends string>({ label, value, choices, onPick }: PickProps<Value>) {
  const id = useId();
  return (
    <div class="line">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const picked = choices.find((choice) => choice.value === currentTarget.value);
          if (picked) onPick(picked.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
