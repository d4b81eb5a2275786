import type { Day } from '../../lib/domain/day';
import type { WakeUpRow } from '../../lib/domain/wakeUpList';
import { formatNumber } from '../formatNumber';
import { DayRow } from './DayRow';
import type { PopupEvents } from './popupView';
import type { RowText } from './rowText';

export interface DayGroupProps {
  readonly title: string;
  readonly rows: readonly WakeUpRow[];
  readonly today: Day;
  readonly textOf: (row: WakeUpRow) => RowText;
  /** At the end of the heading; the number of clients where absent. */
  readonly end?: (rows: readonly WakeUpRow[]) => string;
  readonly events: PopupEvents;
}

/** Clients to call today, always open. */
export function DayGroup({ title, rows, today, textOf, end, events }: DayGroupProps) {
  if (rows.length === 0) return undefined;
  return (
    <section>
      <h2 class="group">
        <span>{title}</span>
        <span class="end">{end ? end(rows) : formatNumber(rows.length)}</span>
      </h2>
      <ul>
        {rows.map((row, index) => (
          <DayRow key={row.key} row={row} text={textOf(row)} today={today} isFirst={index === 0} events={events} />
        ))}
      </ul>
    </section>
  );
}
