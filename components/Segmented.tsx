export interface SegmentedProps<Value extends string> {
  /** Name of the group of radio buttons, unique in its page. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few; arrows move as in any group of radio buttons. */
export function Segmented<Value extends string>({ name, label, choices, value, onChoose }: SegmentedProps<Value>) {
  return (
    <div class="seg" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
