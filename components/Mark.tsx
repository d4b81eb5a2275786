import type { ValueClass } from '../lib/domain/assessment';
import type { RowMark } from '../lib/domain/rowMark';
import { mark_label, status_word, word_barred } from '../lib/locales/messages/messages';
import { Icon } from './Icon';
import { noContactIcon } from './icons';
import { statusIcon } from './statusIcon';

export interface MarkProps {
  readonly status: RowMark['status'];
  readonly valueClass: ValueClass | undefined;
}

/** Clients whose turn has come, or who are lost; of class C nobody asks for attention. */
const LOUD: readonly MarkProps['status'][] = ['due', 'sleeping', 'lost', 'oneTime', 'former', 'barred'];

/** Status and class of a client in 18 px, beside his row in a list of the CRM. */
export function Mark({ status, valueClass }: MarkProps) {
  const isQuiet = !LOUD.includes(status) || valueClass === 'C';
  const isBarred = status === 'barred';
  const word = (isBarred ? word_barred() : status_word({ status })).toLowerCase();
  const label = valueClass ? mark_label({ status: word, value: valueClass }) : word;
  return (
    <span
      class={isQuiet ? 'mark quiet' : 'mark'}
      data-tone={isBarred ? 'former' : status}
      data-only-icon={valueClass === undefined}
      role="img"
      aria-label={label}
    >
      <Icon shape={isBarred ? noContactIcon : statusIcon[status]} size={12} />
      {valueClass && (
        <span class="letter" aria-hidden="true">
          {valueClass}
        </span>
      )}
    </span>
  );
}
