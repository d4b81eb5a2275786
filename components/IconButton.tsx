import { Icon } from './Icon';
import type { IconShape } from './icons';

export interface IconButtonProps {
  readonly icon: IconShape;
  /** What it does; the accessible name and the tooltip. */
  readonly label: string;
  /** Gets the button itself, for what opens beside it. */
  readonly onPress: (button: HTMLElement) => void;
  readonly size?: 'medium' | 'small';
  readonly disabled?: boolean;
  /** For a button that opens something: whether it is open. */
  readonly isOpen?: boolean;
}

export function IconButton({ icon, label, onPress, size = 'medium', disabled = false, isOpen }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-btn ${size}`}
      aria-label={label}
      aria-expanded={isOpen}
      title={label}
      disabled={disabled}
      onClick={(event) => event.isTrusted && onPress(event.currentTarget)}
    >
      <Icon shape={icon} />
    </button>
  );
}
