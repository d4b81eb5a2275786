import { Setting } from './Setting';

interface CheckProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

/** A setting that is on or off. */
export function Check({ id, label, help, isOn, onTurn }: CheckProps) {
  return (
    <Setting label={label} controlId={id} {...(help !== undefined && { help })}>
      <input id={id} type="checkbox" checked={isOn} onChange={({ currentTarget }) => onTurn(currentTarget.checked)} />
    </Setting>
  );
}
