import type { BaseReading } from '../../lib/domain/baseReading';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import {
  popup_quiet_part_title,
  popup_quiet_text,
  popup_quiet_title,
  popup_wait_text,
  popup_wait_title,
} from '../../lib/locales/messages/messages';
import { Empty } from '../Empty';
import { formatNumber } from '../formatNumber';
import { knownClients } from './popupScreen';

interface QuietProps {
  readonly list: WakeUpList;
  readonly reading: BaseReading | undefined;
}

/** Nobody to call; of a base that is not read to its end nothing more is claimed than was read. */
export function Quiet({ list, reading }: QuietProps) {
  if (reading?.state === 'reading') return <Empty title={popup_wait_title()}>{popup_wait_text()}</Empty>;
  const isWhole = reading === undefined || reading.state === 'done';
  const known = knownClients(list);
  return (
    <Empty title={isWhole ? popup_quiet_title() : popup_quiet_part_title()}>
      {popup_quiet_text({ n: known, count: formatNumber(known) })}
    </Empty>
  );
}
