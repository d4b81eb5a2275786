export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
  /** The caller's `<label for>` names this id; without it `label` names the list. */
  readonly id?: string;
}

/** One of many, from a list that opens. */
export function Choice<Value extends string>({ label, value, choices, onChoose, id }: ChoiceProps<Value>) {
  return (
    <select
      class="choice"
      id={id}
      {...(id === undefined && { 'aria-label': label })}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = choices[currentTarget.selectedIndex];
        if (chosen) onChoose(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
