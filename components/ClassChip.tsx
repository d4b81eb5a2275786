import type { ValueClass } from '../lib/domain/assessment';
import { class_label } from '../lib/locales/messages/messages';

/** The letter carries the class; its look only helps. */
export function ClassChip({ value }: { readonly value: ValueClass }) {
  return (
    <span class={`class ${value}`} role="img" aria-label={class_label({ value })}>
      {value}
    </span>
  );
}

export interface ClassButtonProps {
  readonly value: ValueClass;
  readonly isOpen: boolean;
  readonly onOpen: (anchor: HTMLElement) => void;
}

/** The same chip where it opens its reason. */
export function ClassButton({ value, isOpen, onOpen }: ClassButtonProps) {
  return (
    <button
      type="button"
      class={`class ${value}`}
      aria-label={class_label({ value })}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={(event) => event.isTrusted && onOpen(event.currentTarget)}
    >
      {value}
    </button>
  );
}
