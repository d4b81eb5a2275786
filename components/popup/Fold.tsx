import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { chevronDownIcon, chevronRightIcon, type IconShape } from '../icons';

export interface FoldProps {
  readonly icon: IconShape;
  readonly title: string;
  readonly end: string;
  readonly children: ComponentChildren;
}

/** A group that waits closed. */
export function Fold({ icon, title, end, children }: FoldProps) {
  const head = (arrow: ComponentChildren) => (
    <>
      <Icon shape={icon} />
      <span>{title}</span>
      <span class="end">{end}</span>
      {arrow}
    </>
  );
  return (
    <Folded look="group fold" head={head}>
      {children}
    </Folded>
  );
}

export interface FoldedProps {
  /** Classes of the line. */
  readonly look: string;
  /** The line that opens it, with the arrow where it wants it. */
  readonly head: (arrow: ComponentChildren) => ComponentChildren;
  readonly children: ComponentChildren;
}

/** What a line opens and closes; what it holds is not drawn until it is opened. */
export function Folded({ look, head, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section>
      <h2 class="fold-head">
        <button type="button" class={look} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {head(<Icon shape={isOpen ? chevronDownIcon : chevronRightIcon} />)}
        </button>
      </h2>
      <div id={id}>{isOpen && children}</div>
    </section>
  );
}
