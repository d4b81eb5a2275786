import type { WakeUpList } from '../../lib/domain/wakeUpList';
import { day_bought } from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';
import { barText } from './barText';
import type { PopupEvents } from './popupView';
import { Rows } from './Rows';
import { wakeText } from './rowText';

export interface SavedProps {
  readonly list: WakeUpList;
  readonly onOpenClient: PopupEvents['onOpenClient'];
}

/** Calls that need not be made, by their reasons. */
export function SavedRows({ list, onOpenClient }: SavedProps) {
  const groups = list.barred.filter(({ total }) => total > 0);
  const bought = list.day?.settled.filter(({ how }) => how === 'bought') ?? [];
  return (
    <>
      {bought.length > 0 && <Reason title={day_bought()} total={bought.length} />}
      {bought.length > 0 && <p class="care">{bought.map(({ name }) => name).join(', ')}</p>}
      {groups.map((group) => (
        <section key={group.bar}>
          <Reason title={barText[group.bar]()} total={group.total} />
          <Rows group={group} textOf={(row) => wakeText(row, list.today)} onOpenClient={onOpenClient} />
        </section>
      ))}
    </>
  );
}

function Reason({ title, total }: { readonly title: string; readonly total: number }) {
  return (
    <h3 class="group">
      <span>{title}</span>
      <span class="end">{formatNumber(total)}</span>
    </h3>
  );
}
