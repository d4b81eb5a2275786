import type { Status } from '../../../lib/domain/assessment';
import { status_word } from '../../../lib/locales/messages/messages';
import { formatNumber } from '../../formatNumber';
import { Icon } from '../../Icon';
import { statusIcon } from '../../statusIcon';

export interface StatusBarProps {
  readonly counts: Readonly<Record<Status, number>>;
  /** Said beside each count as a difference. */
  readonly before?: Readonly<Record<Status, number>>;
}

const ORDER: readonly Status[] = ['active', 'due', 'seasonal', 'oneTime', 'sleeping', 'lost', 'former', 'noData'];

/** Clients by status, as wide as they are many; its name says the same in words. */
export function StatusBar({ counts, before }: StatusBarProps) {
  const shown = ORDER.filter((status) => counts[status] > 0 || (before?.[status] ?? 0) > 0);
  const textOf = (status: Status) => countText(counts[status], before?.[status]);
  const name = shown.map((status) => `${status_word({ status })} ${textOf(status)}`).join(', ');
  return (
    <span class="stack" role="img" aria-label={name}>
      {shown.map((status) => (
        <i key={status} data-tone={status} title={status_word({ status })} style={{ flexGrow: counts[status] }}>
          <Icon shape={statusIcon[status]} />
          {textOf(status)}
        </i>
      ))}
    </span>
  );
}

function countText(count: number, before = count): string {
  const difference = count - before;
  const sign = difference > 0 ? '+' : '\u2212';
  return difference === 0
    ? formatNumber(count)
    : `${formatNumber(count)} (${sign}${formatNumber(Math.abs(difference))})`;
}
