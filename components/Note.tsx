import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import type { IconShape } from './icons';

export interface NoteProps {
  readonly tone?: 'plain' | 'warn' | 'stop' | 'good';
  readonly icon: IconShape;
  readonly children: ComponentChildren;
  /** What can be done about it: one or two buttons. */
  readonly acts?: ComponentChildren;
}

/** A message inside a surface: what happened and what still holds. */
export function Note({ tone = 'plain', icon, children, acts }: NoteProps) {
  return (
    <div class={`note ${tone}`}>
      <Icon shape={icon} />
      <div>
        {children}
        {acts && <div class="acts">{acts}</div>}
      </div>
    </div>
  );
}
