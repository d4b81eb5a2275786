import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import type { IconShape } from './icons';
import { Logo } from './Logo';

export interface EmptyProps {
  /** Absent: the mark of the product. */
  readonly icon?: IconShape;
  readonly title: string;
  /** One sentence. */
  readonly children: ComponentChildren;
  readonly act?: ComponentChildren;
}

export function Empty({ icon, title, children, act }: EmptyProps) {
  return (
    <div class="empty">
      {icon ? (
        <span class="big">
          <Icon shape={icon} size={24} />
        </span>
      ) : (
        <Logo size={48} />
      )}
      <h2>{title}</h2>
      <p>{children}</p>
      {act}
    </div>
  );
}
