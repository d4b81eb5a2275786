import type { WakeUpRow as Row } from '../../lib/domain/wakeUpList';
import { status_word } from '../../lib/locales/messages/messages';
import { ClassChip } from '../ClassChip';
import { Icon } from '../Icon';
import { statusIcon } from '../statusIcon';
import { clientHref } from './popupView';
import type { RowText } from './rowText';

export interface WakeUpRowProps {
  readonly row: Row;
  readonly text: RowText;
  /** True for the row that the Tab key reaches; arrows lead to the others. */
  readonly isFirst: boolean;
  readonly onOpen: (row: Row) => void;
}

/** One client: a link to his page in the CRM. */
export function WakeUpRow({ row, text, isFirst, onOpen }: WakeUpRowProps) {
  const open = (event: MouseEvent) => {
    // With a modifier or the middle button the browser opens the link in a place of the user's choice.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(row);
  };
  return (
    <a class="row" href={clientHref(row)} target="_blank" rel="noreferrer" tabIndex={isFirst ? 0 : -1} onClick={open}>
      <span class="tone" data-tone={row.status}>
        <Icon shape={statusIcon[row.status]} />
        <span class="unseen">{status_word({ status: row.status })}</span>
      </span>
      <span class="name">
        <span title={row.name}>{row.name}</span>
        {row.valueClass && <ClassChip value={row.valueClass} />}
      </span>
      <span class="sum">{text.end}</span>
      <span class="why">{text.why}</span>
      <span class="late">{text.since}</span>
    </a>
  );
}
