import { Icon } from '../Icon';
import type { IconShape } from '../icons';
import { trusted } from '../trusted';

export interface ChoiceProps {
  readonly icon?: IconShape | undefined;
  readonly label: string;
  /** The digit that presses it. */
  readonly hotkey?: string | undefined;
  readonly isChosen?: boolean;
  readonly isWide?: boolean;
  /** What it does is hard to take back. */
  readonly isStop?: boolean;
  readonly isOpen?: boolean | undefined;
  readonly onPress: () => void;
}

/** One tile of a grid of answers. */
export function Choice({ icon, label, hotkey, isChosen, isWide, isStop, isOpen, onPress }: ChoiceProps) {
  const looks = ['choice', isWide && 'wide', isStop && 'stop'].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      class={looks}
      aria-pressed={isOpen === undefined ? isChosen === true : undefined}
      aria-expanded={isOpen}
      aria-keyshortcuts={hotkey}
      onClick={trusted(onPress)}
    >
      {icon && <Icon shape={icon} />}
      <span>{label}</span>
      {hotkey && (
        <span class="key" aria-hidden="true">
          {hotkey}
        </span>
      )}
    </button>
  );
}
