import type { ComponentChildren } from 'preact';

export interface SettingProps {
  readonly label: string;
  /** Id of the control; absent where the control names itself. */
  readonly controlId?: string;
  readonly help?: string;
  readonly children: ComponentChildren;
}

/** A label with one line of help, and its control to the right. */
export function Setting({ label, controlId, help, children }: SettingProps) {
  return (
    <div class="setting">
      <span class="label">
        {controlId ? <label for={controlId}>{label}</label> : <span>{label}</span>}
        {help && <small {...(controlId && { id: `${controlId}-help` })}>{help}</small>}
      </span>
      <span class="control">{children}</span>
    </div>
  );
}
