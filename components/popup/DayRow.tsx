import { useState } from 'preact/hooks';
import type { Day } from '../../lib/domain/day';
import type { WakeUpRow as Row } from '../../lib/domain/wakeUpList';
import { PutOff, RowActs } from './parts';
import type { PopupEvents } from './popupView';
import { type RowAct, rowActOf } from './rowAct';
import type { RowText } from './rowText';
import { WakeUpRow } from './WakeUpRow';

export interface DayRowProps {
  readonly row: Row;
  readonly text: RowText;
  readonly today: Day;
  readonly isFirst: boolean;
  readonly events: PopupEvents;
}

/** A client to call today, with what may become of him; the keys work while the row or something in it has the focus. */
export function DayRow({ row, text, today, isFirst, events }: DayRowProps) {
  const [isPuttingOff, putOff] = useState(false);
  const { key, name } = row;
  const act = (wanted: RowAct) => {
    if (wanted === 'putOff') putOff(true);
    else if (wanted === 'why') events.onFind(row);
    else events.onSettle({ key, how: wanted }, name);
  };
  const press = (event: KeyboardEvent) => {
    const wanted = rowActOf(event);
    if (wanted === undefined) return;
    event.preventDefault();
    act(wanted);
  };
  return (
    <li class="day-row" onKeyDown={press}>
      <WakeUpRow row={row} text={text} isFirst={isFirst} onOpen={events.onOpenClient} />
      <RowActs name={name} onAct={act} />
      {isPuttingOff && (
        <PutOff
          today={today}
          onChoose={(until) => events.onSettle({ key, how: 'later', until }, name)}
          onCancel={() => putOff(false)}
        />
      )}
    </li>
  );
}
