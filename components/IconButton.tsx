import { Icon } from './Icon';
import type { IconShape } from './icons';
import { trusted } from './trusted';

export interface IconButtonProps {
  readonly icon: IconShape;
  /** What it does; the accessible name and the tooltip. */
  readonly label: string;
  readonly onPress: () => void;
  readonly size?: 'medium' | 'small';
  readonly disabled?: boolean;
}

export function IconButton({ icon, label, onPress, size = 'medium', disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-btn ${size}`}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={trusted(onPress)}
    >
      <Icon shape={icon} />
    </button>
  );
}
