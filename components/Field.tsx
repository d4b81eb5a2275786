export interface FieldProps {
  /** The caller's `<label for>` names this id. */
  readonly id: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly unit?: string;
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  /** Why the value is refused; stands beside the field. */
  readonly error?: string | undefined;
  /** Id of the line of help. */
  readonly describedBy?: string;
}

/** One short value with its unit. Says what is wrong with it, and leaves the text as it was typed. */
export function Field({ id, value, onInput, unit, inputMode = 'numeric', error, describedBy }: FieldProps) {
  const errorId = `${id}-error`;
  const described = [describedBy, error && errorId].filter(Boolean).join(' ');
  return (
    <span>
      <span class={error ? 'field bad' : 'field'}>
        <input
          id={id}
          type="text"
          inputMode={inputMode}
          autocomplete="off"
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={described || undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {unit && <span class="unit">{unit}</span>}
      </span>
      {error && (
        <span class="field-error" id={errorId} role="alert">
          {error}
        </span>
      )}
    </span>
  );
}
