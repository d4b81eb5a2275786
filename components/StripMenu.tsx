import { act_hide, act_options, more } from '../lib/locales/messages/messages';
import { Popover } from './Popover';
import type { StripAct } from './stripView';
import { trusted } from './trusted';

export interface StripMenuProps {
  readonly anchor: HTMLElement;
  readonly act: (act: StripAct) => void;
  readonly onClose: () => void;
}

export function StripMenu({ anchor, act, onClose }: StripMenuProps) {
  const items: readonly { label: string; act: StripAct }[] = [
    { label: act_hide(), act: { kind: 'hide' } },
    { label: act_options(), act: { kind: 'openOptions' } },
  ];
  return (
    <Popover anchor={anchor} label={more()} look="menu" onClose={onClose}>
      {items.map((item) => (
        <button
          key={item.act.kind}
          type="button"
          onClick={trusted(() => {
            onClose();
            act(item.act);
          })}
        >
          {item.label}
        </button>
      ))}
    </Popover>
  );
}
