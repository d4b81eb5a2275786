import type { Day } from '../../lib/domain/day';
import type { SettledCall } from '../../lib/domain/day/daySoFar';
import { day_done, day_group_done, day_undo, day_undo_of } from '../../lib/locales/messages/messages';
import { ClassChip } from '../ClassChip';
import { formatNumber } from '../formatNumber';
import { Icon } from '../Icon';
import { checkIcon } from '../icons';
import { trusted } from '../trusted';
import type { PopupEvents } from './popupView';
import { settledText } from './settledText';

interface SettledProps {
  readonly calls: readonly SettledCall[];
  readonly today: Day;
  readonly onUndo: PopupEvents['onUndo'];
}

/** What is done with for today, the last first; what the list itself did can be taken back. */
export function Settled({ calls, today, onUndo }: SettledProps) {
  if (calls.length === 0) return undefined;
  return (
    <section>
      <h2 class="group">
        <span>{day_group_done()}</span>
        <span class="end">{formatNumber(calls.length)}</span>
      </h2>
      <ul>
        {calls.toReversed().map((call) => (
          <SettledRow key={call.key} call={call} today={today} onUndo={onUndo} />
        ))}
      </ul>
    </section>
  );
}

interface SettledRowProps extends Omit<SettledProps, 'calls'> {
  readonly call: SettledCall;
}

function SettledRow({ call, today, onUndo }: SettledRowProps) {
  const { name, valueClass, record } = call;
  return (
    <li class="row settled">
      <span class="tone">
        <Icon shape={checkIcon} />
      </span>
      <span class="name">
        <span title={name}>{name}</span>
        {valueClass && <ClassChip value={valueClass} />}
      </span>
      {record === undefined ? (
        <span class="sum">{day_done()}</span>
      ) : (
        <button
          type="button"
          class="btn text small"
          aria-label={day_undo_of({ name })}
          onClick={trusted(() => onUndo(record))}
        >
          {day_undo()}
        </button>
      )}
      <span class="why">{settledText(call, today)}</span>
    </li>
  );
}
