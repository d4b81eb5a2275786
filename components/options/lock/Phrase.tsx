export interface PhraseProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** `new`: the browser may offer to make one up. */
  readonly kind: 'current' | 'new';
  readonly help?: string;
  readonly error?: string | undefined;
}

/** A field whose text nobody beside the user is to read. */
export function Phrase({ id, label, value, onInput, kind, help, error }: PhraseProps) {
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="phrase">
      <label for={id}>{label}</label>
      <span class={error ? 'field bad' : 'field'}>
        <input
          id={id}
          type="password"
          autocomplete={`${kind}-password`}
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={described || undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </span>
      {help && <small id={`${id}-help`}>{help}</small>}
      {error && (
        <span class="field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
