import type { WakeUpRow as Row, WakeUpGroup } from '../../lib/domain/wakeUpList';
import { popup_group_cut } from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';
import type { PopupEvents } from './popupView';
import type { RowText } from './rowText';
import { WakeUpRow } from './WakeUpRow';

export interface RowsProps {
  readonly group: WakeUpGroup;
  readonly textOf: (row: Row) => RowText;
  readonly onOpenClient: PopupEvents['onOpenClient'];
}

/** Clients of one group, and that there are more where it is cut. */
export function Rows({ group: { rows, total }, textOf, onOpenClient }: RowsProps) {
  return (
    <>
      <ul>
        {rows.map((row, index) => (
          <li key={row.key}>
            <WakeUpRow row={row} text={textOf(row)} isFirst={index === 0} onOpen={onOpenClient} />
          </li>
        ))}
      </ul>
      {rows.length < total && (
        <p class="cut">{popup_group_cut({ shown: formatNumber(rows.length), total: formatNumber(total) })}</p>
      )}
    </>
  );
}
