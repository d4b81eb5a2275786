import type { Status, ValueClass } from '../lib/domain/assessment';
import { mark_label, status_word } from '../lib/locales/messages/messages';
import { Icon } from './Icon';
import { statusIcon } from './statusIcon';

export interface MarkProps {
  readonly status: Status;
  readonly valueClass: ValueClass | undefined;
}

/** Clients whose turn has come, or who are lost; of class C nobody asks for attention. */
const LOUD: readonly Status[] = ['due', 'sleeping', 'lost', 'oneTime', 'former'];

/** Status and class of a client in 18 px, beside his row in a list of the CRM. */
export function Mark({ status, valueClass }: MarkProps) {
  const isQuiet = !LOUD.includes(status) || valueClass === 'C';
  const word = status_word({ status }).toLowerCase();
  const label = valueClass ? mark_label({ status: word, value: valueClass }) : word;
  return (
    <span
      class={isQuiet ? 'mark quiet' : 'mark'}
      data-tone={status}
      data-only-icon={valueClass === undefined}
      role="img"
      aria-label={label}
    >
      <Icon shape={statusIcon[status]} size={12} />
      {valueClass && (
        <span class="letter" aria-hidden="true">
          {valueClass}
        </span>
      )}
    </span>
  );
}
