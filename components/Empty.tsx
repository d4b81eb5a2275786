import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import type { IconShape } from './icons';

export interface EmptyProps {
  readonly icon: IconShape;
  readonly title: string;
  /** One sentence. */
  readonly children: ComponentChildren;
  readonly act?: ComponentChildren;
}

export function Empty({ icon, title, children, act }: EmptyProps) {
  return (
    <div class="empty">
      <span class="big">
        <Icon shape={icon} size={24} />
      </span>
      <h2>{title}</h2>
      <p>{children}</p>
      {act}
    </div>
  );
}
