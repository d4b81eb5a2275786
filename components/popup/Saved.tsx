import type { Bar, WakeUpList } from '../../lib/domain/wakeUpList';
import {
  popup_bar_agreed_date,
  popup_bar_capacity_used,
  popup_bar_class_c,
  popup_bar_colleague_client,
  popup_bar_contacted_recently,
  popup_bar_do_not_contact,
  popup_bar_former,
  popup_bar_open_deal,
  popup_bar_outside_hours,
  popup_bar_prefers_messages,
  popup_bar_quiet_period,
  popup_bar_season_closed,
  popup_bar_silent_attempts,
  popup_saved,
  popup_saved_end,
} from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';
import { checkIcon } from '../icons';
import { Fold } from './Fold';
import type { PopupEvents } from './popupView';
import { Rows } from './Rows';
import { wakeText } from './rowText';

const barText: Readonly<Record<Bar, () => string>> = {
  doNotContact: popup_bar_do_not_contact,
  prefersMessages: popup_bar_prefers_messages,
  former: popup_bar_former,
  openDeal: popup_bar_open_deal,
  agreedDate: popup_bar_agreed_date,
  quietPeriod: popup_bar_quiet_period,
  contactedRecently: popup_bar_contacted_recently,
  silentAttempts: popup_bar_silent_attempts,
  classC: popup_bar_class_c,
  seasonClosed: popup_bar_season_closed,
  colleagueClient: popup_bar_colleague_client,
  outsideHours: popup_bar_outside_hours,
  capacityUsed: popup_bar_capacity_used,
};

export interface SavedProps {
  readonly list: WakeUpList;
  readonly onOpenClient: PopupEvents['onOpenClient'];
}

/** Calls that need not be made, by their reasons. */
export function Saved({ list, onOpenClient }: SavedProps) {
  const groups = list.barred.filter(({ total }) => total > 0);
  if (groups.length === 0) return undefined;
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return (
    <Fold icon={checkIcon} title={popup_saved({ count: formatNumber(total) })} end={popup_saved_end()}>
      {groups.map((group) => (
        <section key={group.bar}>
          <h3 class="group">
            <span>{barText[group.bar]()}</span>
            <span class="end">{formatNumber(group.total)}</span>
          </h3>
          <Rows group={group} textOf={(row) => wakeText(row, list.today)} onOpenClient={onOpenClient} />
        </section>
      ))}
    </Fold>
  );
}
