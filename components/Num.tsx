import type { ComponentChildren } from 'preact';

export interface NumProps {
  readonly children: ComponentChildren;
  /** True while the formula of this very number is shown. */
  readonly isOpen: boolean;
  /** Gets the number itself, so that the formula can stand beside it and give the focus back. */
  readonly onOpen: (anchor: HTMLElement) => void;
}

/** A number that opens its formula by click, Enter or Space. */
export function Num({ children, isOpen, onOpen }: NumProps) {
  return (
    <button
      type="button"
      class="num"
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={(event) => event.isTrusted && onOpen(event.currentTarget)}
    >
      {children}
    </button>
  );
}
