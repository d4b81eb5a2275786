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

/** A group that waits closed; what it holds is not drawn until it is opened. */
export function Fold({ icon, title, end, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section>
      <h2 class="fold-head">
        <button
          type="button"
          class="group fold"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon shape={icon} />
          <span>{title}</span>
          <span class="end">{end}</span>
          <Icon shape={isOpen ? chevronDownIcon : chevronRightIcon} />
        </button>
      </h2>
      <div id={id}>{isOpen && children}</div>
    </section>
  );
}
