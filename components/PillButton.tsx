import type { Status } from '../lib/domain/assessment';
import { Icon } from './Icon';
import type { IconShape } from './icons';

export interface PillButtonProps {
  readonly tone: Status;
  readonly icon: IconShape;
  readonly word: string;
  readonly isOpen: boolean;
  readonly onOpen: (anchor: HTMLElement) => void;
}

/** The strip's pill: where the strip is too narrow for a sentence, it opens everything else. */
export function PillButton({ tone, icon, word, isOpen, onOpen }: PillButtonProps) {
  return (
    <button
      type="button"
      class="pill medium"
      data-tone={tone}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={(event) => event.isTrusted && onOpen(event.currentTarget)}
    >
      <Icon shape={icon} />
      <span class="word">{word}</span>
    </button>
  );
}
