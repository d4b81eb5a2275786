import { call_earlier, call_earlier_gone } from '../../lib/locales/messages/messages';
import { formatDay } from '../formatDay';
import { Icon } from '../Icon';
import { clockIcon, doubtfulIcon } from '../icons';
import { Note } from '../Note';
import type { CallView } from './callView';
import type { EarlierView } from './offerViews';

interface EarlierLineProps extends Pick<CallView, 'today'> {
  readonly earlier: EarlierView;
}

/** What he was offered before and did then; a warning where the same was let go, so that it is not said blindly again. */
export function EarlierLine({ earlier, today }: EarlierLineProps) {
  const { label, isSame, on, end, endedOn } = earlier;
  const text = call_earlier({
    how: isSame ? sameHow[end] : end,
    label: label ?? call_earlier_gone(),
    day: formatDay(on, today),
    ended: formatDay(endedOn, today),
  });
  if (isSame && end === 'nothing') {
    return (
      <Note tone="warn" icon={doubtfulIcon}>
        {text}
      </Note>
    );
  }
  return (
    <p class="aside">
      <Icon shape={clockIcon} />
      <span>{text}</span>
    </p>
  );
}

const sameHow = { bought: 'sameBought', nothing: 'sameNothing', open: 'sameOpen' } as const;
