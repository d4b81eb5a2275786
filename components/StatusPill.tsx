import type { Status } from '../lib/domain/assessment';
import { status_word } from '../lib/locales/messages/messages';
import { Icon } from './Icon';
import { statusIcon } from './statusIcon';

/** Status by icon, word and colour together, so that none of them carries it alone. */
export function StatusPill({
  status,
  size = 'medium',
}: {
  readonly status: Status;
  readonly size?: 'medium' | 'small';
}) {
  return (
    <span class={`pill ${size}`} data-tone={status}>
      <Icon shape={statusIcon[status]} size={size === 'small' ? 12 : 16} />
      {status_word({ status })}
    </span>
  );
}
