import { useState } from 'preact/hooks';
import { act_hide, act_hide_site, act_options, hand_correct, hand_why, more } from '../lib/locales/messages/messages';
import { HandPage } from './hand/HandPage';
import type { HandTools } from './hand/handTools';
import { Popover } from './Popover';
import type { Opening, StripAct } from './stripView';
import { trusted } from './trusted';

export interface StripMenuProps extends Pick<Opening, 'view' | 'anchor' | 'onClose'> {
  /** Closes the menu, then acts. */
  readonly leave: (act: StripAct) => void;
  /** Absent where nothing can be put right. */
  readonly hand?: HandTools | undefined;
}

interface MenuItem {
  readonly label: string;
  readonly onPress: () => void;
}

/** Opens into what it leads to, in its own place. */
export function StripMenu({ view, anchor, leave, onClose, hand }: StripMenuProps) {
  const [page, setPage] = useState<'menu' | 'correct' | 'why'>('menu');
  const client = view.kind === 'client' ? view.client : undefined;
  if (page !== 'menu' && client && hand) {
    return (
      <Popover
        key={page}
        anchor={anchor}
        label={page === 'why' ? hand_why() : hand_correct()}
        look="formula"
        onClose={onClose}
      >
        <HandPage page={page} client={client} tools={hand} />
      </Popover>
    );
  }
  const byHand: readonly MenuItem[] =
    client && hand
      ? [
          { label: hand_correct(), onPress: () => setPage('correct') },
          { label: hand_why(), onPress: () => setPage('why') },
        ]
      : [];
  const items = [
    ...byHand,
    { label: act_hide(), onPress: () => leave({ kind: 'hide' }) },
    { label: act_hide_site(), onPress: () => leave({ kind: 'hideSite' }) },
    { label: act_options(), onPress: () => leave({ kind: 'openOptions' }) },
  ];
  return (
    <Popover anchor={anchor} label={more()} look="menu" onClose={onClose}>
      {items.map(({ label, onPress }) => (
        <button key={label} type="button" onClick={trusted(onPress)}>
          {label}
        </button>
      ))}
    </Popover>
  );
}
