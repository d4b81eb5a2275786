import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import type { IconShape } from './icons';
import { trusted } from './trusted';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  /** `wake` is the amber one: once per screen, for the next useful act. */
  readonly look?: 'plain' | 'text' | 'wake' | 'danger';
  readonly size?: 'medium' | 'small';
  readonly icon?: IconShape;
  readonly disabled?: boolean;
}

export function Button({ children, onPress, look = 'plain', size = 'medium', icon, disabled = false }: ButtonProps) {
  return (
    <button type="button" class={`btn ${look} ${size}`} disabled={disabled} onClick={trusted(onPress)}>
      {icon && <Icon shape={icon} />}
      {children}
    </button>
  );
}
